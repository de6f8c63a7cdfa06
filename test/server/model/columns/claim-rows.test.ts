// Claims come back from columns: one by one, in turn, and all at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../server/model/claims';
import { ClaimRows } from '../../../../server/model/columns/claim-rows';
import { ClaimWriter } from '../../../../server/model/columns/claim-writer';
import { BadColumns, type Columns } from '../../../../server/model/columns/columns';
import { Texts, TextWriter } from '../../../../server/model/columns/texts';
import { claim, expectSame } from '../../../support/made-claims';

function columnsOf(claims: readonly Claim[]): Columns {
  const texts = new TextWriter();
  const writer = new ClaimWriter(texts, claims.length);
  for (const one of claims) writer.push(one);
  return new Map([...writer.columns('c'), ...texts.columns('t')]);
}
const rowsOf = (columns: Columns) => new ClaimRows(columns, 'c', new Texts(columns, 't'));

const place = { file: 'a.csv', sheet: null, row: 1, line: 2, sheetRow: 2 };
const uses = (from: string, to: string): Claim => ({ claim: 'relation', type: 'USES', from: { id: from }, to: { id: to }, properties: {}, place });

describe('claims in columns', () => {
  it('are the same one by one, in turn, and all at once', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 10 }), (claims) => {
        const rows = rowsOf(columnsOf(claims));
        expect(rows.length).toBe(claims.length);
        expectSame(
          claims.map((_, at) => rows.at(at)),
          claims,
        );
        expectSame([...rows], claims);
        expectSame(rows.all(), claims);
        expect([rows.at(-1), rows.at(claims.length)]).toEqual([undefined, undefined]);
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('share what they have in common when all are made: a reference, the place of a row', () => {
    const [first, second] = rowsOf(columnsOf([uses('a', 'b'), uses('c', 'b')])).all();
    expect(first?.claim === 'relation' && second?.claim === 'relation' && first.to === second.to).toBe(true);
    expect(first?.place).toBe(second?.place);
  });

  it('are compared by their numbers: the same number is the same kind and the same id', () => {
    const rows = rowsOf(columnsOf([{ claim: 'node', id: 'a', kind: 'Service', properties: {}, place }, uses('a', 'b'), uses('b', 'a')]));
    expect([...rows.kind].map((kind) => rows.words[kind < 0 ? -1 - kind : kind])).toEqual(['Service', 'USES', 'USES']);
    expect([rows.from[0], rows.from[1], rows.to[2]].map((code) => rows.ids.at(code ?? -1))).toEqual(['a', 'a', 'a']);
    expect(rows.from[2]).toBe(rows.to[1]);
  });

  it.each(['c.to', 'c.places.row', 'c.properties.start', 'c.references.shape', 'c.inferred'])('whose column %s is cut off are refused', (name) => {
    const node: Claim = { claim: 'node', id: 'a', kind: 'Service', properties: { name: 'n' }, place };
    const columns = columnsOf([node, node]);
    const cut = new Map([...columns, [name, columns.get(name)?.slice(1) ?? new Int32Array()]]);
    expect(() => rowsOf(cut)).toThrow(BadColumns);
  });
});
