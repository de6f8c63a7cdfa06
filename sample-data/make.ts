// Writes the sample: `npx tsx sample-data/make.ts`. Same script, same bytes; `--check` only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assessmentFiles } from './estate/assessment';
import { catalogueFiles } from './estate/catalogue';
import { expectedFindings } from './estate/expected';
import { registerFiles } from './estate/registers';
import { cmdb, serviceNowFiles } from './estate/servicenow';
import type { SampleFile } from './estate/writing';

/** One import of the sample, in the order of the manifest. */
interface ManifestEntry {
  readonly source: string;
  readonly as: string;
  readonly files: readonly string[];
  readonly mode: 'full';
  readonly priority: number;
}

function entry(source: string, as: string, below: { files: readonly SampleFile[]; folder: string; priority: number }): ManifestEntry {
  const files = below.files.map(({ path }) => path).filter((path) => path.startsWith(`${below.folder}/`));
  return { source, as, files, mode: 'full', priority: below.priority };
}

/** Every file of the sample that is made: the data, the manifest and what was planted. */
export function sampleFiles(): SampleFile[] {
  const files = [...serviceNowFiles(), ...registerFiles(), ...catalogueFiles(), ...assessmentFiles()];
  const manifest = [
    entry(cmdb, 'servicenow', { files, folder: 'servicenow', priority: 0 }),
    entry('contractregister', 'table', { files, folder: 'table/contractregister', priority: 5 }),
    entry('ketenopgave', 'table', { files, folder: 'table/ketenopgave', priority: 0 }),
    entry('dienstencatalogus', 'table', { files, folder: 'table/dienstencatalogus', priority: 10 }),
    entry('eigendomsregister', 'table', { files, folder: 'table/eigendomsregister', priority: 0 }),
    entry('leveranciersbeoordeling', 'table', { files, folder: 'table/leveranciersbeoordeling', priority: 0 }),
  ];
  const json = (path: string, value: unknown) => ({ path, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });
  return [...files, json('manifest.json', manifest), json('expected.json', expectedFindings())];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const { path, bytes } of sampleFiles()) {
    const target = join(here, path);
    const isEqual = existsSync(target) && Buffer.compare(readFileSync(target), bytes) === 0;
    if (isEqual) continue;
    console.log(`${process.argv.includes('--check') ? 'differs' : 'written'}: ${path}`);
    if (process.argv.includes('--check')) process.exitCode = 1;
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  }
}
