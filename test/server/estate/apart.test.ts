// What an export says of nodes that are two although they share an identifier.
import { describe, expect, it } from 'vitest';
import { apartPairs } from '../../../server/estate/apart';
import { exportGraph } from '../../../server/estate/canonical';
import type { Properties } from '../../../server/model/claims';
import type { NodeKind } from '../../../server/model/vocabulary';

const nodeOf = (id: string, properties: Properties, kind: NodeKind = 'Supplier') => ({ id, kind, properties, claims: [] });
const numbered = (many: number, propertiesOf: (at: number) => Properties) => Array.from({ length: many }, (_, at) => nodeOf(`s${at}`, propertiesOf(at)));

describe('nodes are named apart', () => {
  it('for every pair that shares a KvK number wherever it stands, an LEI, an external id', () => {
    const nodes = [
      nodeOf('a', { kvk: '11111111', externalIds: ['x:1'] }),
      nodeOf('b', { oin: '00000003111111110000', kvk: '22222222' }),
      nodeOf('c', { euid: 'NLNHR.11111111' }, 'Organisation'),
      nodeOf('d', { externalIds: ['x:1'] }),
      nodeOf('e', { externalIds: ['x:1'] }, 'Component'),
    ];
    expect(apartPairs(nodes)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });

  it('not for what only suggests', () => {
    const nodes = [nodeOf('a', { name: 'X', kvk: '1234567', vat: 'NL123456782B01' }), nodeOf('b', { name: 'X', kvk: '01234567', vat: 'NL123456782B01' })];
    expect(apartPairs(nodes)).toEqual([]);
    expect(exportGraph({ nodes, relations: [] })).not.toContain('apart');
  });

  it('of thousands that share one only where numbers do not part them already', () => {
    const parted = numbered(5_000, (at) => ({ externalIds: ['x:1'], kvk: String(10_000_000 + at) }));
    expect(apartPairs(parted)).toEqual([]);
    const few = [...parted, nodeOf('t', { externalIds: ['x:1'], kvk: '10000007' })];
    expect(apartPairs(few)).toEqual([['s7', 't']]);
  });

  it('or the export is refused, when it would have to name more than a million pairs', () => {
    expect(() => apartPairs(numbered(1_500, () => ({ kvk: '11111111' })))).toThrow(expect.objectContaining({ code: 'too-many-apart' }));
  });
});
