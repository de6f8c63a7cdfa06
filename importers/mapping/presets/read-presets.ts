// Reads the presets: every data file beside this one, so that a new preset is one file and no code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MappingPreset, mappingPreset } from '../../../server/model/mapping-preset';

const place = join('importers', 'mapping', 'presets');

/** The folder of the presets, above the built or the source files. */
function presetFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, place))) return join(folder, place);
  }
  return here;
}

function readPresets(): MappingPreset[] {
  const folder = presetFolder();
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => mappingPreset.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

let read: readonly MappingPreset[] | undefined;

/** All presets, by name; read when they are first asked for. */
export function presets(): readonly MappingPreset[] {
  read ??= readPresets();
  return read;
}
