// The page about mappings: its example becomes what it says, and the schema beside it is that of the program.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseProfile } from '../../importers/mapping/check-profile';
import { mappingImporter } from '../../importers/mapping/mapping';
import type { NodeReference } from '../../server/model/claims';
import { profileSchema } from '../../server/model/mapping-profile';
import { root } from '../architecture/source-files';
import { inputFile, runImporter } from '../support/input-files';
import { propertiesById } from '../support/mapping';

const page = readFileSync(join(root, 'docs/mapping.md'), 'utf8');

/** The block of the page that stands under this mark. */
function example(name: string): string {
  const found = new RegExp(`<!-- example: ${name.replace('.', '\\.')} -->\\n\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/mapping.md has no example ${name}`);
  return found;
}

const idOf = (end: NodeReference) => ('id' in end ? end.id : end.name);

it('has an example that becomes what stands under it', async () => {
  const profile = parseProfile(JSON.parse(example('profile.json')), 'profile.json');
  const found = await runImporter(mappingImporter(profile), [inputFile('contracten.csv', example('contracten.csv'))], 'register');
  const { rows, leftOut, relations, nodes } = found;
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const lines = [
    `${rows.read + leftOut} rows: ${rows.read} read = ${rows.accepted} accepted + ${rows.rejected} rejected; ${leftOut} left out`,
    ...Object.entries(propertiesById(found)).map(([id, { name, title, end }]) => `${id} ${kinds.get(id)} “${title ?? name}”${end ? ` end ${end}` : ''}`),
    ...relations.map(({ type, from, to }) => `${idOf(from)} ${type} ${idOf(to)}`),
  ];
  // What two rows state is one relation, with both as evidence.
  expect([...new Set(lines)].sort()).toEqual(example('result').trim().split('\n').sort());
});

it('has the schema of the program beside it: npx tsx docs/mapping-profile-schema.ts && npx biome format --write docs', () => {
  const published = JSON.parse(readFileSync(join(root, 'docs/mapping-profile.schema.json'), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(profileSchema())));
});
