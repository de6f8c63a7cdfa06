// The suggestion of a mapping for a large file beside reading all of it: it looks at the first rows only.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { suggestProfile } from '../../importers/mapping/suggest/suggest';
import { openInputFile } from '../../server/imports/input-files';
import { count, duration, measure, ratio } from './measure';
import { parseAlone } from './yardsticks';

/** Writes a register of contracts, one a row. */
async function writeRegister(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  const text = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `C-${from + at};Leverancier ${(from + at) % 5_000} B.V.;31-12-2027;${from + at}\n`).join('');
  file.write('Contractnr;Leverancier;Einddatum;Jaarwaarde\n');
  for (let at = 0; at < rows; at += 10_000) file.write(text(at, Math.min(rows, at + 10_000)));
  await new Promise<void>((done, failed) => {
    file.on('error', failed);
    file.end(done);
  });
}

/** Measures the suggestion with the opening of the file, and tells its row. */
export async function measureSuggestion({ folder, rows }: { readonly folder: string; readonly rows: number }, tell: (row: string[]) => void): Promise<void> {
  const path = join(folder, 'contracten.csv');
  await writeRegister(path, rows);
  const suggested = await measure(async () => suggestProfile([await openInputFile(path)]));
  const looked = suggested.value?.sampled[0]?.rows ?? 0;
  const parsed = await measure(() => parseAlone([path]));
  tell([
    `suggestion of a mapping for ${count(rows)} rows`,
    duration(suggested.milliseconds),
    count(suggested.peakMiB),
    `looked at ${count(looked)} rows; PapaParse over all ÷ this`,
    ratio(parsed.milliseconds / suggested.milliseconds),
  ]);
}
