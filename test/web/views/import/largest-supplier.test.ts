// The supplier with which a first question after an import begins.
import { describe, expect, it } from 'vitest';
import { candidatesOf, type Effect, heaviestOf, type Known } from '../../../../web/views/import/largest-supplier';

const known = ({
  points = [],
  members = [],
  samples = [],
}: {
  points?: readonly [string, string][];
  members?: readonly [string, number][];
  samples?: Known['samples'];
}) =>
  ({
    findings: { singlePoints: { found: 0, top: points.map(([id, kind]) => ({ id, kind })) } },
    concentration: { layers: [{ layer: 'supplier-1', members: members.map(([id, relianceShare]) => ({ id, relianceShare })) }] },
    samples,
  }) as unknown as Known;

describe('the suppliers that are asked about', () => {
  it('are single points that are parties, those on which most rests, and those that the first rows name: each once', () => {
    const relations = [
      { type: 'ESTABLISHED_IN' as const, from: 'sup:a', to: 'country:NL' },
      { type: 'SUPPLIED_BY' as const, from: 'con:1', to: 'sup:z' },
    ];
    const asked = known({
      points: [
        ['dc:1', 'Datacenter'],
        ['sup:c', 'Supplier'],
        ['org:d', 'Organisation'],
      ],
      members: [
        ['sup:b', 0.2],
        ['sup:c', 0.9],
        ['sup:a', 0.4],
      ],
      samples: [{ file: 'a.csv', sheet: null, row: 1, sheetRow: 2, nodes: [], relations }],
    });
    expect(candidatesOf(asked)).toEqual(['sup:c', 'org:d', 'sup:a', 'sup:b', 'sup:z']);
  });
  it('are few, however many there are', () => {
    const members = Array.from({ length: 10_000 }, (_, at): [string, number] => [`sup:${at}`, at / 10_000]);
    expect(candidatesOf(known({ members }))).toHaveLength(8);
  });
});

describe('the one that is offered', () => {
  const effect = (id: string, [vital, services, nodes]: readonly [number, number, number], over: object = {}): Effect =>
    ({
      ...{ id, kind: 'Supplier', name: id, effect: { alreadyDown: false, vital, services, nodes } },
      ...{ claims: [{ source: 'new' }], neededBy: { items: [] }, ...over },
    }) as unknown as Effect;

  it('takes down most vital services, then most services, then most of all; of equals the first id', () => {
    const all = [effect('a', [0, 9, 9]), effect('b', [1, 2, 2]), effect('c', [1, 3, 3]), effect('d', [1, 3, 4]), effect('e', [1, 3, 4])];
    expect([heaviestOf('new', all)?.id, heaviestOf('new', all.slice(0, 2))?.id, heaviestOf('new', all.slice(0, 1))?.id]).toEqual(['d', 'b', 'a']);
  });
  it('is one of this import: its source says that it is there, or that something needs it', () => {
    const others = { claims: [{ source: 'old' }] };
    const needed = { ...others, neededBy: { items: [{ claims: [{ source: 'new' }] }] } };
    expect(heaviestOf('new', [effect('a', [0, 9, 9], others), effect('b', [0, 1, 1], needed)])?.id).toBe('b');
  });
  it('is nobody when nothing fails with any, or they are down already', () => {
    const down = { effect: { alreadyDown: true, vital: 0, services: 3, nodes: 3 } };
    expect(heaviestOf('new', [effect('a', [0, 0, 0]), effect('b', [0, 0, 0], down)])).toBeNull();
  });
});
