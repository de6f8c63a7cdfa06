// Reads pairs of names that a person labelled: CSV `a,b,same` with yes or no, and optional `kvk_a,kvk_b,country_a,country_b`.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export interface LabelledPair {
  readonly names: readonly [a: string, b: string];
  readonly same: boolean;
  readonly kvk: readonly [a: string, b: string];
  readonly countries: readonly [a: string, b: string];
}

const answers: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The pairs of a text. Throws with the row when a name or yes/no is not there. */
export function readPairs(text: string): LabelledPair[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
  return data.map((row, at) => {
    const cell = (column: string) => (row[column] ?? '').trim();
    const same = answers[cell('same').toLowerCase()];
    if (same === undefined || cell('a') === '' || cell('b') === '')
      throw new Error(`row ${at + 1}: a, b and same (yes or no) are needed: ${JSON.stringify(row)}`);
    const both = (column: string) => [cell(`${column}_a`), cell(`${column}_b`)] as const;
    return { names: [cell('a'), cell('b')], same, kvk: both('kvk'), countries: both('country') };
  });
}

export const pairsIn = (path: string): LabelledPair[] => readPairs(readFileSync(path, 'utf8'));
