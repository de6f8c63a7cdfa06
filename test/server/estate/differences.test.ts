// Every difference by itself: fields, names, rows; as many as are counted; and mirrored when the change is taken back.
import { describe, expect, it } from 'vitest';
import { type Changes, compareGraphs } from '../../../server/estate/difference';
import { differencesOf } from '../../../server/estate/differences';
import { countDifferences, type Difference } from '../../../server/model/differences';
import type { EstateGraph } from '../../../server/model/graph';
import { subjectOf } from '../../oracle/product';
import { randomTransition } from '../../oracle/random-transitions';
import { graphOf, node, relation } from '../../support/estate';

const between = (before: EstateGraph, after: EstateGraph): Difference[] => [...differencesOf({ source: 'test', before, after })];
const here = { file: 'test.json', sheet: null, row: 1, sheetRow: null };
const nowhere = { file: null, sheet: null, row: null, sheetRow: null };

describe('a difference', () => {
  it('of a node tells old and new of each field that differs, absent ones too, and where its source states it', () => {
    const before = graphOf([node('con:a', 'Contract', { name: 'A', noticeDays: 30, start: '2025-01-01' })]);
    const after = graphOf([node('con:a', 'Contract', { name: 'A', noticeDays: 60, chainDeclared: 'complete' })]);
    const fields = [
      { property: 'chainDeclared', before: null, after: 'complete' },
      { property: 'noticeDays', before: 30, after: 60 },
      { property: 'start', before: '2025-01-01', after: null },
    ];
    expect(between(before, after)).toEqual([{ id: 'con:a', kind: 'Contract', change: 'changed', fields, name: 'A', ...here }]);
  });

  it('of a kind is a field, and of a list is none when the list is the same', () => {
    const before = graphOf([node('x', 'Supplier', { aliases: ['a', 'b'] })]);
    const after = graphOf([node('x', 'Organisation', { aliases: ['a', 'b'] })]);
    expect(between(before, after)).toMatchObject([
      { change: 'changed', kind: 'Organisation', fields: [{ property: 'kind', before: 'Supplier', after: 'Organisation' }] },
    ]);
  });

  it('of a relation is told by its identity and the names of its ends, without its identity among the fields', () => {
    const nodes = [node('svc:a', 'Service', { name: 'Counter' }), node('cmp:b', 'Component')];
    const before = graphOf([...nodes, relation(['svc:a', 'DEPENDS_ON', 'cmp:b'], { group: 'g', toleranceHours: 1 })]);
    const after = graphOf([...nodes, relation(['svc:a', 'DEPENDS_ON', 'cmp:b'], { group: 'g', toleranceHours: 2 })]);
    const identity = { type: 'DEPENDS_ON', from: 'svc:a', to: 'cmp:b', group: 'g' };
    const fields = [{ property: 'toleranceHours', before: 1, after: 2 }];
    expect(between(before, after)).toEqual([
      { relation: identity, kind: 'DEPENDS_ON', change: 'changed', fields, names: { from: 'Counter', to: 'cmp:b' }, ...here },
    ]);
    expect(between(before, graphOf(nodes))).toMatchObject([{ change: 'removed', relation: identity, names: { from: 'Counter' }, ...nowhere }]);
  });

  it('of another source than is asked about has no row', () => {
    const [one] = differencesOf({ source: 'other', before: graphOf([]), after: graphOf([node('a', 'Component')]) });
    expect(one).toMatchObject({ id: 'a', change: 'added', fields: [], ...nowhere });
  });
});

const mirror = { added: 'removed', removed: 'added', changed: 'changed' } as const;

/** A difference the other way round; where a source states what is gone is not told. */
function mirrored({ fields, change, ...one }: Difference): unknown {
  const isKind = fields.some(({ property }) => property === 'kind');
  const turned = fields.map(({ property, before, after }) => ({ property, before: after, after: before }));
  return { ...one, ...nowhere, ...(isKind ? { kind: '' } : {}), name: '', names: '', change: mirror[change], fields: turned };
}
const plain = (one: Difference) => {
  const isKind = one.fields.some(({ property }) => property === 'kind');
  return { ...one, ...nowhere, ...(isKind ? { kind: '' } : {}), name: '', names: '' };
};

const withoutUnchanged = ({ nodes, relations }: Changes) => ({
  nodes: { added: nodes.added, changed: nodes.changed, removed: nodes.removed },
  relations: { added: relations.added, changed: relations.changed, removed: relations.removed },
});

describe('of random changes', () => {
  const graphs = (seed: number) => {
    const { before, after } = randomTransition(seed);
    return [subjectOf(before, null).snapshot.graph, subjectOf(after, null).snapshot.graph] as const;
  };

  it('there are as many as are counted', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const [before, after] = graphs(seed);
      const counts = countDifferences(between(before, after));
      const of = (thing: string) => {
        const count = (change: string) => counts.find((one) => one.of === thing && one.change === change)?.count ?? 0;
        return { added: count('added'), changed: count('changed'), removed: count('removed') };
      };
      expect({ nodes: of('nodes'), relations: of('relations') }).toMatchObject(withoutUnchanged(compareGraphs(before, after)));
    }
  });

  it('the way back is the mirror of the way there, and the same graph has none', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const [before, after] = graphs(seed);
      expect(between(after, before).map(plain)).toEqual(between(before, after).map(mirrored));
      expect(between(before, before)).toEqual([]);
    }
  });

  it('what changed has a field', () => {
    for (let seed = 1; seed <= 100; seed += 1)
      for (const one of between(...graphs(seed))) if (one.change === 'changed') expect(one.fields.length).toBeGreaterThan(0);
  });
});
