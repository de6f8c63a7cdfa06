// Writes the JSON schema of a mapping profile from its declaration: `npx tsx docs/mapping-profile-schema.ts && npx biome format --write docs`.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { profileSchema } from '../server/model/mapping-profile';

const file = join(dirname(fileURLToPath(import.meta.url)), 'mapping-profile.schema.json');
writeFileSync(file, `${JSON.stringify(profileSchema(), null, 2)}\n`);
