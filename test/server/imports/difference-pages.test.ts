// Differences in pages: of one sort, and with a text.
import { describe, expect, it } from 'vitest';
import { fitsDifference, pageOfDifferences, piecesInMemory } from '../../../server/imports/difference-pages';
import { countDifferences, type Difference, type DifferencesInPieces } from '../../../server/model/differences';

const nowhere = { file: null, sheet: null, row: null, sheetRow: null };
const node = (id: string, change: Difference['change'], fields: Difference['fields'] = []): Difference => ({
  ...{ id, kind: 'Supplier', name: `Name of ${id}`, change, fields },
  ...nowhere,
});
const relation = (from: string, to: string): Difference => ({
  ...{
    relation: { type: 'SUPPLIED_BY', from, to, group: 'g' },
    kind: 'SUPPLIED_BY',
    change: 'added',
    fields: [],
    names: { from: `N ${from}`, to: 'Bräutigam' },
  },
  ...nowhere,
});

const all = [
  ...Array.from({ length: 7 }, (_, at) => node(`a${at}`, 'added')),
  ...Array.from({ length: 5 }, (_, at) => node(`b${at}`, at < 3 ? 'removed' : 'changed', [{ property: 'kvk', before: '12', after: ['x', 'Y'] }])),
  relation('con:1', 'sup:1'),
];

/** In pieces of three, with the pieces that were read. */
function inPieces(): { readonly kept: DifferencesInPieces; readonly read: number[] } {
  const read: number[] = [];
  const slices = Array.from({ length: Math.ceil(all.length / 3) }, (_, at) => all.slice(at * 3, at * 3 + 3));
  const piece = async (at: number) => {
    read.push(at);
    return slices[at] ?? [];
  };
  return { kept: { pieces: slices.map(countDifferences), piece }, read };
}

const idsOf = (list: readonly Difference[]) => list.map((one) => ('id' in one ? one.id : one.relation.from));

describe('a page', () => {
  it('is read from the pieces that hold it, and counts all', async () => {
    const { kept, read } = inPieces();
    const page = await pageOfDifferences(kept, { offset: 4, limit: 2 });
    expect([idsOf(page.differences), page.total, page.offset]).toEqual([['a4', 'a5'], 13, 4]);
    expect(read).toEqual([1]);
    expect(page.counts).toEqual([
      { of: 'nodes', change: 'added', count: 7 },
      { of: 'nodes', change: 'removed', count: 3 },
      { of: 'nodes', change: 'changed', count: 2 },
      { of: 'relations', change: 'added', count: 1 },
    ]);
  });

  it('of one sort passes over the others', async () => {
    const { kept, read } = inPieces();
    expect(idsOf((await pageOfDifferences(kept, { change: 'removed', offset: 1, limit: 10 })).differences)).toEqual(['b1', 'b2']);
    expect(read).toEqual([2, 3]);
    expect(await pageOfDifferences(kept, { of: 'relations', offset: 0, limit: 10 })).toMatchObject({ total: 1, differences: [{ kind: 'SUPPLIED_BY' }] });
  });

  it('together with the others holds each once, whatever its size', async () => {
    for (const limit of [1, 2, 3, 5, 13, 20]) {
      const found: string[] = [];
      for (let offset = 0; offset < 13; offset += limit) found.push(...idsOf((await pageOfDifferences(inPieces().kept, { offset, limit })).differences));
      expect(found).toEqual(idsOf(all));
    }
  });

  it('with a text counts what meets it', async () => {
    const found = await pageOfDifferences(inPieces().kept, { q: ' NAME OF B', change: 'removed', offset: 1, limit: 1 });
    expect([idsOf(found.differences), found.total]).toEqual([['b1'], 3]);
  });

  it('of what is at hand is the same', async () => {
    for (const page of [
      { offset: 4, limit: 2 },
      { offset: 0, limit: 5, q: 'b' },
      { offset: 1, limit: 9, change: 'changed' as const },
    ])
      expect(await pageOfDifferences(piecesInMemory(all), page)).toEqual(await pageOfDifferences(inPieces().kept, page));
  });
});

describe('a text', () => {
  it.each([
    ['an id', 'B4'],
    ['a name', 'name of b4'],
    ['a kind', 'supplier'],
    ['a field', 'KVK'],
    ['a value before', '12'],
    ['a value after', 'x,y'],
  ])('is sought in %s', (_, q) => {
    expect(fitsDifference({ q })(all[11] as Difference)).toBe(true);
    expect(fitsDifference({ q: `${q}-not` })(all[11] as Difference)).toBe(false);
  });

  it.each(['con:1', 'sup:1', 'g', 'supplied_by', 'BRÄUTIGAM', 'bra\u0308utigam'])('of a relation is sought in its identity and names: %s', (q) => {
    expect(fitsDifference({ q })(relation('con:1', 'sup:1'))).toBe(true);
  });
});
