// `npm run bench:matching [FILE]`: how well pairs of names are told apart, at the shipped threshold and at five others. Without FILE: both sets of
// our own, and how long matching takes on 100,000 names. FILE: CSV `a,b,same` (see pairs-file.ts). `--missed` lists what was told wrongly.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { threshold } from '../../../server/matching/find-matches';
import { count, duration, printTable, ratio } from '../measure';
import { measureMany } from './many-names';
import { type LabelledPair, pairsIn } from './pairs-file';
import { type Scores, scoresOf } from './score';

const others = [0.5, 0.6, 0.7, 0.9, 0.95];
const share = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(3));

function tellPairs(title: string, pairs: readonly LabelledPair[]): void {
  for (const { names } of pairs) process.stdout.write(`${title}: ${names.join(' | ')}\n`);
}

function tellSet(path: string, listWrong: boolean): void {
  const pairs = pairsIn(path);
  process.stdout.write(`${path}: ${count(pairs.length)} pairs, ${count(pairs.filter(({ same }) => same).length)} of them the same\n`);
  const scores = new Map([threshold, ...others].sort().map((one): [number, Scores] => [one, scoresOf(pairs, one)]));
  const rows = [...scores].map(([one, { precision, recall, wrong, missed }]) => [
    `${one}${one === threshold ? ' (shipped)' : ''}`,
    ...[share(precision), share(recall), String(wrong.length), String(missed.length)],
  ]);
  printTable([['threshold', 'precision', 'recall', 'wrongly the same', 'missed'], ...rows]);
  const shipped = scores.get(threshold);
  if (listWrong && shipped) {
    tellPairs('wrongly the same', shipped.wrong);
    tellPairs('missed', shipped.missed);
  }
  process.stdout.write('\n');
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { missed: { type: 'boolean', default: false } } });
const own = ['pairs.csv', 'held-out.csv'].map((name) => join(import.meta.dirname, name));
for (const path of positionals.length > 0 ? positionals : own) tellSet(path, values.missed);
if (positionals.length === 0) {
  const names = 100_000;
  const { pairs, milliseconds, scaled, ratio: times } = await measureMany(names, 2_000);
  const beside = `all pairs of 2,000, scaled: ${duration(scaled)}`;
  printTable([
    ['work', 'measured', 'beside it', 'ratio', 'must'],
    [`matches on ${count(names)} names (${count(pairs)} pairs)`, duration(milliseconds), beside, ratio(times), '≥ 1,000×, ≤ 10 s'],
  ]);
}
