// Contract-scoped chains in what-if: recipients that hang under their contract, and deliveries that are down already (semantics §1, §3).
import { describe, expect, test } from 'vitest';
import { nodeOf } from '../../../../server/analysis/parameters';
import { whatIf } from '../../../../server/analysis/what-if/what-if';
import { why } from '../../../../server/analysis/why/why';
import { needsGraphOf, ranksOf } from '../../../../server/graph/compiled/needs';
import { ask, drawn } from '../../../support/drawing';

const asked = (text: string, raw: Record<string, unknown>) => ask(whatIf, drawn(text), raw);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const failing = (text: string, ...fail: string[]) => ids(asked(text, { fail }).failed).filter((id) => !fail.includes(id));
const heldUnder = (text: string, raw: Record<string, unknown>) => ask(why, drawn(text), { id: 'con:c', ...raw }).held;

describe('a recipient that no source knows', () => {
  const chain = 'con:c -> sup:a\ncon:c => sup:b for “sup:typo”\ncon:c => sup:d for sup:b';

  test('leaves its subcontractors in the chain: they hang directly under the contract, with what delivers to them', () => {
    expect(failing(chain, 'sup:b')).toEqual(['con:c']);
    expect(failing(chain, 'sup:d')).toEqual(['con:c']);
    expect(asked(chain, { fail: ['sup:d'] }).failed.map(({ path }) => path)).toEqual([['sup:d', 'con:c'], ['sup:d']]);
  });

  test('has groups of its own, apart from those of the contract and of another such recipient', () => {
    const text = ['con:c -> 1 of (sup:a, sup:e) as g', 'con:c => 1 of (sup:b, sup:d) as g for “Typo A”', 'con:c => 1 of (sup:f, sup:h) as g for “Typo B”'].join(
      '\n',
    );
    expect(failing(text, 'sup:a', 'sup:b', 'sup:f')).toEqual([]);
    expect(failing(text, 'sup:b', 'sup:d')).toEqual(['con:c']);
    expect(failing(text, 'sup:d', 'sup:f')).toEqual([]);
    expect(asked(text, { fail: ['sup:b', 'sup:f'] }).atRisk).toEqual([
      {
        id: 'con:c',
        kind: 'Contract',
        lost: [
          { group: 'g', required: 1, members: 2, lost: ['sup:b'], recipient: '“Typo A”' },
          { group: 'g', required: 1, members: 2, lost: ['sup:f'], recipient: '“Typo B”' },
        ],
      },
    ]);
    expect(heldUnder(text, { fail: ['sup:b'] })).toEqual([{ group: 'g', required: 1, members: 2, left: ['sup:d'], recipient: '“Typo A”' }]);
  });

  test('counts for ranks as no recipient does', () => {
    const { snapshot, estate } = drawn(`svc:s -> con:c\n${chain}`);
    const ranks = ranksOf(needsGraphOf(snapshot.graph, estate), nodeOf({ snapshot, estate, asOf: null }, 'svc:s'));
    expect(['sup:a', 'sup:b', 'sup:d'].map((id) => ranks.get(estate.indexOf.get(id) ?? -1))).toEqual([1, 2, 3]);
  });
});

describe('a recipient that delivers nothing under the contract', () => {
  test('does not fail the contract; who delivers to it does', () => {
    const text = 'con:c -> sup:a\ncon:c => sup:b for sup:stranger';
    expect(failing(text, 'sup:stranger')).toEqual([]);
    expect(failing(text, 'sup:b')).toEqual(['con:c']);
  });

  test('is not made a provider by a relation with impact none', () => {
    const text = 'con:c -> 1 of (sup:a, sup:e) as g\ncon:c => sup:x for sup:a : none\ncon:c => sup:b for sup:x';
    expect(failing(text, 'sup:x')).toEqual([]);
    expect(failing(text, 'sup:b')).toEqual(['con:c']);
  });
});

test('a ring that nothing ties to the contract hangs under it; what stands below it stays below', () => {
  const text = [
    'con:c -> sup:a',
    'con:c => sup:r1 for sup:r2',
    'con:c => sup:r2 for sup:r1',
    'con:c => sup:tail for sup:r1',
    'con:c => 1 of (sup:x, sup:y) as g for sup:tail',
  ].join('\n');
  for (const cause of ['sup:r1', 'sup:r2', 'sup:tail']) expect(failing(text, cause)).toEqual(['con:c']);
  expect(asked(text, { fail: ['sup:x'] }).atRisk).toMatchObject([{ id: 'con:c', lost: [{ group: 'g', recipient: 'sup:tail' }] }]);
});

describe('a delivery that is down already', () => {
  const text = 'con:c -> 1 of (sup:a, sup:e) as g\ncon:c => 1 of (sup:b, sup:d) as n for sup:a\nsup:a is state down';

  test('changes nothing when it loses more', () => {
    expect(asked(text, { fail: ['sup:b'] })).toMatchObject({ alreadyDown: ['sup:a'], atRisk: [] });
    expect(asked(text, { fail: ['sup:b', 'sup:d'] })).toMatchObject({ atRisk: [] });
    expect(heldUnder(text, { fail: ['sup:b'] })).toEqual([]);
  });

  test('makes what delivers to nothing else change nothing either, failed, degraded or at risk', () => {
    const deeper = `${text}\ncon:c => sup:f for sup:b : degrades\ncon:c => 1 of (sup:h, sup:i) as m for sup:d`;
    expect(asked(deeper, { fail: ['sup:f'] })).toMatchObject({ atRisk: [], degraded: [] });
    expect(asked(deeper, { fail: ['sup:h'] }).atRisk).toEqual([]);
    expect(heldUnder(deeper, { fail: ['sup:h'] })).toEqual([]);
    // Without the failure of sup:a each of these would put the contract at risk.
    const alive = deeper.replace('\nsup:a is state down', '');
    for (const cause of ['sup:b', 'sup:f', 'sup:h']) expect(ids(asked(alive, { fail: [cause] }).atRisk)).toEqual(['con:c']);
  });

  test('stands in no list of what its contract lost otherwise', () => {
    const more = `${text}\ncon:c -> 1 of (dc:one, dc:two) as sites`;
    expect(asked(more, { fail: ['sup:b', 'dc:one'] }).atRisk).toEqual([
      { id: 'con:c', kind: 'Contract', lost: [{ group: 'sites', required: 1, members: 2, lost: ['dc:one'] }] },
    ]);
  });
});
