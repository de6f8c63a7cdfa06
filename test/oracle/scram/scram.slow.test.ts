// SCRAM, a fault tree program of others, gives the same probabilities, importances and minimal cut sets on random trees. Where it cannot be
// installed, a test of its own says so and why: a second opinion is worth having, not needed.
import { afterAll, describe, expect, test } from 'vitest';
import { compareText } from '../../../server/model/text-order';
import { isWholeRun, shareOf } from '../../support/share';
import { ask, subjectOf } from '../product';
import { askScram, findScram } from './scram';
import { asEstate, asModel, randomTree } from './trees';

const found = findScram();
const absent = 'reason' in found ? `SCRAM is not there, so nothing is compared with it: ${found.reason}` : undefined;
process.stdout.write(`${'reason' in found ? absent : `compared with ${found.version}`}\n`);

const compared = { trees: 0, events: 0, cutSets: 0 };

/** SCRAM prints six digits, differences of probabilities near 1 have lost the rest, and 0 or what rounding left for a ratio without bound. */
function isSame(product: unknown, scram: number): boolean {
  if (typeof product !== 'number') return product === null && (scram === 0 || Math.abs(scram) > 1e11);
  return Math.abs(product - scram) <= (1e-5 + 1e-13 * Math.abs(scram)) * Math.abs(scram) + 1e-15;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

function differencesIn(seed: number, size: { readonly components: number; readonly suppliers: number }): string[] {
  const tree = randomTree(seed, size);
  const model = asModel(tree);
  const expected = askScram(model, size.suppliers);
  const subject = subjectOf(asEstate(tree), null);
  const answer = ask(subject, 'importance', { service: 's' });
  const { cutSets } = ask(subject, 'cut-sets', { service: 's', maxOrder: 3, among: ['Supplier'] });
  const rows = (Array.isArray(answer.suppliers) ? answer.suppliers : []) as Row[];
  const wrong = rows.flatMap(({ id, ...row }) => {
    const event = expected.events.get(id);
    // What does not matter is not listed by SCRAM.
    const pairs = event
      ? ([
          ['birnbaum', event.MIF],
          ['fussellVesely', event.CIF],
          ['riskAchievement', event.RAW],
          ['riskReduction', event.RRW],
        ] as const)
      : ([['birnbaum', 0]] as const);
    compared.events += event ? 1 : 0;
    return pairs.flatMap(([name, value]) => (isSame(row[name], value) ? [] : [`${name} of ${id}: ${String(row[name])}, SCRAM ${value}`]));
  });
  const inOrder = (sets: readonly (readonly string[])[]) => sets.map((set) => [...set].sort(compareText).join(' + ')).sort(compareText);
  const own = inOrder(Array.isArray(cutSets) ? cutSets : []);
  const theirs = inOrder(askScram(model, 3).cutSets);
  compared.trees += 1;
  compared.cutSets += theirs.length;
  return [
    ...(answer.method === 'exact' ? [] : [`the answer is not exact: ${String(answer.method)}`]),
    ...(isSame(answer.probability, expected.probability) ? [] : [`probability ${String(answer.probability)}, SCRAM ${expected.probability}`]),
    ...wrong,
    ...[...expected.events.keys()].filter((id) => !rows.some((row) => row.id === id)).map((id) => `${id} is missing`),
    ...(JSON.stringify(own) === JSON.stringify(theirs) ? [] : [`cut sets: ${own.length}, SCRAM ${theirs.length}`]),
  ];
}

function compareTrees(): void {
  const sizes = [
    { components: 6, suppliers: 8, trees: 25 },
    { components: 12, suppliers: 40, trees: 20 },
    { components: 20, suppliers: 15, trees: 25 },
    { components: 60, suppliers: 30, trees: 10 },
  ] as const;

  test.for(sizes)('of $components components over $suppliers suppliers', ({ trees, ...size }) => {
    const seeds = Array.from({ length: trees }, (_, seed) => seed);
    for (const seed of shareOf(seeds, Math.ceil(trees / 3))) expect(differencesIn(seed, size), `seed ${seed}`).toEqual([]);
  });

  test('have a good many events and cut sets to compare', () => {
    expect(compared.events).toBeGreaterThan(isWholeRun ? 500 : 100);
    expect(compared.cutSets).toBeGreaterThan(isWholeRun ? 300 : 60);
  });
}

if (absent === undefined) describe('random trees', compareTrees);
else test(absent, () => expect(compared.trees).toBe(0));

afterAll(() => {
  const { trees, events, cutSets } = compared;
  process.stdout.write(`${trees} trees, ${events} events and ${cutSets} cut sets to order 3 compared with SCRAM\n`);
});
