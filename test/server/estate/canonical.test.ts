// The canonical form: one text for one graph.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalLine, canonicalLines, exportGraph, snapshotId, sortedIds } from '../../../server/estate/canonical';
import { graphOf, node, relation, source } from '../../support/estate';

const claims = [node('svc:s', 'Service', { name: 'S' }), node('cmp:a', 'Component'), relation(['svc:s', 'DEPENDS_ON', 'cmp:a'], { toleranceHours: 4 })];

describe('a line', () => {
  it('has its keys in order and its values as ECMAScript writes them', () => {
    expect(canonicalLine({ z: 1.0, a: 'é"\n', m: ['x', 'y'], n: 1e21, o: 0.1 + 0.2 })).toBe(
      '{"a":"é\\"\\n","m":["x","y"],"n":1e+21,"o":0.30000000000000004,"z":1}',
    );
    expect(canonicalLine({ B: 'upper', a: 'lower' })).toBe('{"B":"upper","a":"lower"}');
  });

  it('of the same values is the same, whatever their order', () => {
    expect(canonicalLine({ b: 1, a: 2 })).toBe(canonicalLine({ a: 2, b: 1 }));
  });
});

describe('a graph', () => {
  it('is its nodes, then its relations, a line each', () => {
    expect([...canonicalLines(graphOf(claims))]).toEqual([
      '{"id":"cmp:a","kind":"Component"}\n',
      '{"id":"svc:s","kind":"Service","name":"S"}\n',
      '{"from":"svc:s","to":"cmp:a","toleranceHours":4,"type":"DEPENDS_ON"}\n',
    ]);
  });

  it('has the id of its lines, whatever the order of its claims', () => {
    const text = [...canonicalLines(graphOf(claims))].join('');
    expect(snapshotId(graphOf(claims))).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(snapshotId(graphOf([...claims].reverse()))).toBe(snapshotId(graphOf(claims)));
  });

  it('of many lines has the id of all of them', () => {
    const nodes = Array.from({ length: 3_000 }, (_, at) => ({
      id: `cmp:${10_000 + at}`,
      kind: 'Component' as const,
      properties: { name: 'é'.repeat(20) },
      claims: [],
    }));
    const text = [...canonicalLines({ nodes, relations: [] })].join('');
    expect(snapshotId({ nodes, relations: [] })).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('of nothing has the id of nothing', () => {
    expect(snapshotId({ nodes: [], relations: [] })).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('as a file is one line of JSON that begins with its format', () => {
    const text = exportGraph(graphOf(claims));
    expect(text.indexOf('\n')).toBe(text.length - 1);
    expect(text.startsWith('{"format":"ketenzicht-graph",')).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ version: 1, nodes: [{ id: 'cmp:a' }, { id: 'svc:s' }], relations: [{ type: 'DEPENDS_ON' }] });
  });
});

it('a file says which nodes are two although they share an identifier, and only then', () => {
  const twins = [node('sup:a', 'Supplier', { kvk: '11111111' }), node('sup:b', 'Supplier', { kvk: '11111111' })];
  const judgements = [{ a: 'sup:a', b: 'sup:b', verdict: 'not-same' as const }];
  const text = exportGraph(graphOf({ sources: [source('s', twins)], judgements }));
  expect(JSON.parse(text).apart).toEqual([['sup:a', 'sup:b']]);
  expect(JSON.parse(exportGraph(graphOf(claims)))).not.toHaveProperty('apart');
});

it('ids are sorted by code points', () => {
  expect(sortedIds(['😀', '\uffff', 'a', 'B'])).toEqual(['B', 'a', '\uffff', '😀']);
});
