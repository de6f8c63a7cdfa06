// Cells that somebody made to do harm: every row is accounted for, and none takes longer than in proportion to its length.
import { describe, expect, it } from 'vitest';
import type { Importer } from '../../importers/importer';
import { importers } from '../../importers/list';
import { Fault } from '../../server/model/faults';
import { seeded } from '../bench/generate-estate';
import { inputFile, runImporter } from '../support/input-files';
import { WorkClock } from '../support/work';
import { type HostileFile, hostileFile, hostileKinds, hostileText } from './hostile-files';

function importerOf(format: string): Importer {
  const found = importers.find((one) => one.format === format);
  if (!found) throw new Error(format);
  return found;
}

/** The rows that were read; Infinity for a file that is refused as a whole. */
async function rowsOf(importer: Importer, { name, text }: Pick<HostileFile, 'name' | 'text'>): Promise<number> {
  return runImporter(importer, [inputFile(name, text)]).then(
    ({ rows }) => rows.read,
    (error: unknown) => {
      if (error instanceof Fault) return Number.POSITIVE_INFINITY;
      throw error;
    },
  );
}

/** Milliseconds to read a file, at best of three: a busy machine is slow once, a bad reader always. */
async function timeOf({ format, name, text }: HostileFile): Promise<number> {
  const importer = importerOf(format);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const clock = new WorkClock();
    const rows = await rowsOf(importer, { name, text });
    best = Math.min(best, clock.lap());
    expect(rows).toBeGreaterThan(0);
    if (best < 600) break;
  }
  return best;
}

/** Long enough for what is quadratic to be seen, short enough for all columns of a row. */
const length = 5_000;

const pumps = [
  ...[' ', '\u00a0', '€', '0', '1.', '1,', "1'", '%', '-', '+', '=', '@', '|', ';', ',', '"', '""', '" ', '\t', '_', '.', '/', ':', '(', '&'],
  ...[
    '\u0301\u0316',
    '\u0345\u0334',
    '\uff9e\u0301',
    '\u0000',
    '\ufffd',
    '😀',
    'é',
    'İ',
    'ß',
    '\u202e',
    '\u200d',
    'a',
    'NL',
    'en ',
    'EU',
    'T00:00:00.',
    '31-12-',
  ],
];

describe.each(hostileKinds)('%s', (kind) => {
  it('reads every hostile cell in about the time of a plain one', async () => {
    const plain = await timeOf(hostileFile(kind, 'x'.repeat(length), 3));
    const slow: string[] = [];
    for (const pump of pumps) {
      for (const [before, behind] of [
        ['', ''],
        ['a', 'b'],
        ['1', '%x'],
      ] as const) {
        const cell = `${before}${pump.repeat(length)}`.slice(0, length - behind.length) + behind;
        const time = await timeOf(hostileFile(kind, cell, 3));
        if (time > plain * 25 + 400) slow.push(`${JSON.stringify(before + pump + behind)}: ${time.toFixed(0)} ms, a plain one ${plain.toFixed(0)} ms`);
      }
    }
    expect(slow).toEqual([]);
  });

  it('accounts for every row of hostile texts, whatever they are', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed);
      const { format, name, text, rows } = hostileFile(kind, () => hostileText(random), 20);
      const read = await runImporter(importerOf(format), [inputFile(name, text)]);
      // `runImporter` holds that each rejected row has its issue.
      expect([seed, read.rows.accepted + read.rows.rejected]).toEqual([seed, rows]);
    }
  });
});
