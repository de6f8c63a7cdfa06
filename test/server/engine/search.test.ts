// What a text finds: names, ids, other names and registered numbers, however they are written.
import { describe, expect, it } from 'vitest';
import { followSearch, searchNodes } from '../../../server/engine/search';
import { snapshotId } from '../../../server/estate/canonical';
import { graphOf, node, source } from '../../support/estate';

const graph = graphOf([
  node('sup:a', 'Supplier', { name: 'Acme', kvk: '1234567' }),
  node('sup:b', 'Supplier', { name: 'Beta', kvk: '01234567' }),
  node('sup:c', 'Supplier', { kvk: '7654321' }),
  node('con:1', 'Contract', { title: 'Hosting zaaksysteem' }),
  node('con:2', 'Contract', { name: 'C-2', title: 'Hosting zaaksysteem' }),
]);
const found = (text: string) => searchNodes({ id: snapshotId(graph), asOf: null, graph }, text).map(({ node: { id }, closeness }) => [id, closeness]);

describe('a contract', () => {
  it('is found by its title, and is called by it where it has no name', () => {
    expect(found('hosting zaaksysteem')).toEqual([
      ['con:1', 0],
      ['con:2', 0],
    ]);
    expect(found('zaaksysteem')).toEqual([
      ['con:1', 2],
      ['con:2', 3],
    ]);
  });
});

describe('a KvK number', () => {
  it('of seven digits is found with its zero and without', () => {
    expect(found('07654321')).toEqual([['sup:c', 0]]);
    expect(found('7654321')).toEqual([['sup:c', 0]]);
  });
  it('of eight digits is found beside that of seven', () => {
    expect(found('01234567')).toEqual([
      ['sup:a', 0],
      ['sup:b', 0],
    ]);
    expect(found('1234567')).toEqual([
      ['sup:a', 0],
      ['sup:b', 3],
    ]);
  });
});

describe('a later version of the estate', () => {
  it('that is followed finds a node by an id that it got, and by none that it lost, though the node itself is as it was', () => {
    const none = { gone: [], come: [] };
    const called = (alias: string) => ({ ...graph, aliases: new Map([[alias, 'sup:a']]) });
    const [one, other] = [called('old:1'), called('new:1')];
    const foundIn = (which: typeof graph, text: string) => searchNodes({ id: '', asOf: null, graph: which }, text).map(({ node: { id } }) => id);
    expect(foundIn(one, 'old:1')).toEqual(['sup:a']);
    const aliases = { gone: [...one.aliases], come: [...other.aliases] };
    followSearch({ before: one, after: other, places: { nodes: none }, patch: { aliases, disputes: none } });
    expect([foundIn(other, 'old:1'), foundIn(other, 'new:1'), foundIn(one, 'old:1')]).toEqual([[], ['sup:a'], ['sup:a']]);
  });

  it('finds a node that stayed by the names that it has by then', () => {
    const [first] = graph.nodes;
    const versions = [['old name'], ['new name'], []].map((names) => ({ ...graph, aliases: new Map(names.map((name) => [name, first?.id ?? ''])) }));
    const foundIn = (at: number, text: string) => searchNodes({ id: String(at), asOf: null, graph: versions[at] ?? graph }, text).length;
    expect([0, 1, 2].map((at) => [foundIn(at, 'old name'), foundIn(at, 'new name')])).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
  });
});

describe('a name that lost against another', () => {
  it('is found in a version that is followed, and is not any more once it is gone, though the node itself is as it was', () => {
    const none = { gone: [], come: [] };
    const by = { source: 's', file: '', sheet: null, row: null, line: null, sheetRow: null, import: '', importer: '', importedAt: '', inferred: null };
    const disputed = (value: string) => ({
      ...graph,
      disputes: [{ node: 'sup:a', property: 'name', claims: ['Acme', value].map((one) => ({ value: one, by })) }],
    });
    const [one, other] = [disputed('Olim'), disputed('Nunc')];
    const foundIn = (which: typeof graph, text: string) => searchNodes({ id: '', asOf: null, graph: which }, text).map(({ node: { id } }) => id);
    expect(foundIn(one, 'olim')).toEqual(['sup:a']);
    const disputes = { gone: one.disputes, come: other.disputes };
    followSearch({ before: one, after: other, places: { nodes: none }, patch: { aliases: none, disputes } });
    expect([foundIn(other, 'olim'), foundIn(other, 'nunc')]).toEqual([[], ['sup:a']]);
  });
  it('still finds the node, until what joined them is taken back', () => {
    const sources = [source('s', [node('sup:a', 'Supplier', { name: 'Kwelderwerk' }), node('sup:b', 'Supplier', { name: 'Basaltnet' })])];
    const ofVerdict = (verdict: 'same' | 'not-same') => {
      const joined = graphOf({ sources, judgements: [{ a: 'sup:a', b: 'sup:b', verdict }] });
      return searchNodes({ id: snapshotId(joined), asOf: null, graph: joined }, 'basaltnet').map(({ node: { id }, closeness }) => [id, closeness]);
    };
    expect(ofVerdict('same')).toEqual([['sup:a', 0]]);
    expect(ofVerdict('not-same')).toEqual([['sup:b', 0]]);
  });
});
