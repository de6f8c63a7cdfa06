// Writes the table of the presets in docs/presets.md, from their data files: `npx tsx docs/presets-table.ts` (`--check` only compares).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MappingPreset, mappingPreset } from '../server/model/mapping-preset';

const here = dirname(fileURLToPath(import.meta.url));
const page = join(here, 'presets.md');
const folder = join(here, '..', 'importers', 'mapping', 'presets');
const [begin, end] = ['<!-- presets: made by docs/presets-table.ts -->', '<!-- /presets -->'];

function readAll(): MappingPreset[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => mappingPreset.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** The columns without which a file is no list of that shape, one line a list. */
function mustHave({ tables }: MappingPreset): string {
  return tables.map(({ known }) => known.must.map((titles) => titles.slice(0, 2).join(' / ')).join(' · ')).join('<br>');
}

/** The page with its table as the data files have it now. Throws when the markers are missing. */
export function withPresetsTable(text: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/presets.md lacks the markers ${begin} and ${end}`);
  const rows = readAll().map((one) => `| \`${one.name}\` | ${one.title.en} | ${one.languages.join(', ')} | ${mustHave(one)} | ${one.about.en} |`);
  const table = ['| Name | For | Titles in | A list of it has | What it does, and leaves out |', '|---|---|---|---|---|', ...rows].join('\n');
  return `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = readFileSync(page, 'utf8');
  const made = withPresetsTable(text);
  if (!process.argv.includes('--check')) writeFileSync(page, made);
  else if (made !== text) process.exitCode = 1;
}
