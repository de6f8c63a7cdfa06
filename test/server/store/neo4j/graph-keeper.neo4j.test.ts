// The graph for analysts: readable with the words of the model, at the version of the data, and mended when a person changed it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnalystGraph } from '../../../../server/store/store';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';
import { node, relation } from '../../../support/estate';
import { EstatePlace } from './estate-place';

const driver = sharedDriver();
let place: EstatePlace;
let store: Awaited<ReturnType<EstatePlace['open']>>;
let graph: AnalystGraph;

beforeEach(async () => {
  place = new EstatePlace(sharedNeo4j(), driver);
  store = await place.open();
  graph = store.analystGraph;
});
afterEach(() => place.close());

const chain = [
  node('org:o', 'Organisation', { name: 'O' }),
  node('svc:s', 'Service', { name: 'S', organisation: 'org:o', criticality: 'vital', users: 3, rtoHours: 2.5 }),
  node('con:c', 'Contract', { escrow: 'yes' }),
  node('sup:a', 'Supplier', { name: 'A', aliases: ['Aa', 'Ab'] }),
  node('sup:b', 'Supplier', { name: 'B' }),
  relation(['org:o', 'USES', 'svc:s']),
  relation(['svc:s', 'PROVIDED_BY', 'con:c'], { group: 'g', required: '50%' }),
  relation(['svc:s', 'PROVIDED_BY', 'sup:b'], { group: 'g', required: '50%' }),
  relation(['con:c', 'SUPPLIED_BY', 'sup:a'], { toleranceHours: 24 }),
  relation(['con:c', 'SUBCONTRACTED_TO', 'sup:b'], { recipient: 'sup:a', rank: 2 }),
];

async function counts(): Promise<unknown> {
  const [row] = await place.cypher('MATCH (n:Ketenzicht) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS relations');
  return row;
}

describe('what an analyst finds', () => {
  beforeEach(async () => {
    await place.say(store, 's', chain);
    await graph.settle();
  });

  it('is labels, types and properties of the model, with who says so', async () => {
    const [service] = await place.cypher('MATCH (s:Service) RETURN labels(s) AS labels, properties(s) AS properties');
    expect(service).toEqual({
      labels: expect.arrayContaining(['Ketenzicht', 'Service']),
      properties: {
        id: 'svc:s',
        name: 'S',
        organisation: 'org:o',
        criticality: 'vital',
        users: 3,
        rtoHours: 2.5,
        sources: ['s'],
        sourceRows: ['s · test.json · row 1'],
        claims: 1,
      },
    });
    const [numbers] = await place.cypher('MATCH (s:Service) RETURN valueType(s.users) AS users, valueType(s.rtoHours) AS hours');
    expect(numbers).toEqual({ users: 'INTEGER NOT NULL', hours: 'FLOAT NOT NULL' });
  });

  it('is one readable pattern from supplier to services', async () => {
    const rows = await place.cypher(
      'MATCH (x:Supplier {id: $id})<-[:DEPENDS_ON|PROVIDED_BY|SUPPLIED_BY|SUBCONTRACTED_TO|HOSTED_IN]-+(s:Service) RETURN DISTINCT s.id AS service',
      { id: 'sup:a' },
    );
    expect(rows).toEqual([{ service: 'svc:s' }]);
  });

  it('has the number that a percentage stands for', async () => {
    const rows = await place.cypher(
      'MATCH (:Service)-[r:PROVIDED_BY]->(x) RETURN x.id AS id, r.required AS required, r.requiredMembers AS members ORDER BY id',
    );
    expect(rows).toEqual([
      { id: 'con:c', required: '50%', members: 1 },
      { id: 'sup:b', required: '50%', members: 1 },
    ]);
  });

  it('is found by full text, with Dutch word forms', async () => {
    await place.say(store, 't', [node('svc:t', 'Service', { name: 'Toeslagen en uitkeringen' })]);
    await graph.settle();
    const rows = await place.cypher("CALL db.index.fulltext.queryNodes('ketenzicht_search', $text) YIELD node RETURN node.id AS id", { text: 'uitkering' });
    expect(rows).toEqual([{ id: 'svc:t' }]);
  });
});

describe('the graph follows the data', () => {
  it('through import, change of kind, property and relation, and removal', async () => {
    await place.say(store, 's', chain);
    await graph.settle();
    expect(await counts()).toEqual({ nodes: 5, relations: 5 });
    // Another source says that A is an organisation: one legal entity is one node.
    await place.say(store, 't', [node('sup:a', 'Organisation', { name: 'A2' }), relation(['sup:a', 'OWNED_BY', 'sup:b'], { share: 51 })]);
    await graph.settle();
    expect(await place.cypher("MATCH (n {id: 'sup:a'}) RETURN n:Supplier AS supplier, n:Organisation AS organisation")).toEqual([
      { supplier: false, organisation: true },
    ]);
    expect(await graph.compare()).toMatchObject({ version: 2, total: 0 });
    await place.say(store, 's', chain.slice(0, 5));
    await place.say(store, 't', []);
    await graph.settle();
    expect(await counts()).toEqual({ nodes: 5, relations: 0 });
    expect(await graph.compare()).toMatchObject({ version: 4, total: 0 });
  });

  it('in batches when much changes, behind a mark that says so', async () => {
    const many = Array.from({ length: 21_000 }, (_, at) => node(`cmp:${at}`, 'Component'));
    await place.say(store, 's', many);
    const seen = new Set<number>();
    let busy = true;
    const watch = (async () => {
      while (busy) seen.add((await graph.versions()).graph);
    })();
    await graph.settle();
    busy = false;
    await watch;
    expect(seen).toContain(-1);
    expect(await counts()).toEqual({ nodes: 21_000, relations: 0 });
    expect(await graph.compare()).toMatchObject({ version: 1, total: 0 });
    await place.say(store, 's', []);
    await graph.settle();
    expect(await counts()).toEqual({ nodes: 0, relations: 0 });
  });

  it('also when another program committed, and when the one before was cut off half way', async () => {
    await place.say(store, 's', chain);
    const other = await place.open();
    await other.analystGraph?.settle();
    expect(await graph.compare()).toMatchObject({ version: 1, total: 0 });
    // As a program leaves it that died in the middle.
    await place.cypher('MATCH (n:Supplier) DETACH DELETE n WITH count(*) AS gone MATCH (s:KetenzichtStore) SET s.graphVersion = -1');
    await graph.settle();
    expect(await graph.compare()).toMatchObject({ version: 1, total: 0 });
    expect(await counts()).toEqual({ nodes: 5, relations: 5 });
  });

  it('behind a commit, when the store keeps it, before it is closed', async () => {
    const keeping = await place.open({ keepsGraph: true });
    await place.say(keeping, 's', chain);
    await keeping.close();
    expect(await graph.versions()).toEqual({ data: 1, graph: 1 });
    expect(await counts()).toEqual({ nodes: 5, relations: 5 });
  });
});

describe('a graph that a person changed', () => {
  beforeEach(async () => {
    await place.say(store, 's', chain);
    await graph.settle();
  });

  it.each([
    { did: 'changed a property', cypher: "MATCH (n {id: 'sup:a'}) SET n.name = 'Z'", found: { kind: 'changedNodes', what: 'Supplier sup:a' } },
    { did: 'added a property', cypher: "MATCH (n {id: 'sup:a'}) SET n.remark = 'Z'", found: { kind: 'changedNodes', what: 'Supplier sup:a' } },
    { did: 'changed a label', cypher: "MATCH (n {id: 'con:c'}) REMOVE n:Contract SET n:Service", found: { kind: 'changedNodes', what: 'Contract con:c' } },
    {
      did: 'changed a relation',
      cypher: 'MATCH (:Contract)-[r:SUPPLIED_BY]->() SET r.toleranceHours = 1',
      found: { kind: 'changedRelations', what: 'con:c SUPPLIED_BY sup:a' },
    },
    { did: 'removed a relation', cypher: 'MATCH ()-[r:USES]->() DELETE r', found: { kind: 'addedRelations', what: 'org:o USES svc:s' } },
    { did: 'added a node', cypher: "CREATE (:Supplier {name: 'Mine'})", found: { kind: 'foreignNodes', what: 'Supplier "Mine"' } },
    { did: 'added a node with a known look', cypher: "CREATE (:Ketenzicht:Supplier {id: 'sup:z'})", found: { kind: 'removedNodes', what: 'Supplier sup:z' } },
    {
      did: 'added a relation',
      cypher: "MATCH (a {id: 'sup:a'}) MATCH (b {id: 'sup:b'}) CREATE (a)-[:OWNED_BY]->(b)",
      found: { kind: 'foreignRelations', what: 'sup:a OWNED_BY sup:b' },
    },
  ])('is found and mended: $did', async ({ cypher, found }) => {
    await place.cypher(cypher);
    expect(await graph.compare()).toMatchObject({ version: 1, total: 1, differences: [found] });
    expect(await graph.mend()).toMatchObject({ total: 1, differences: [found] });
    expect(await graph.compare()).toMatchObject({ version: 1, total: 0 });
    expect(await counts()).toEqual({ nodes: 5, relations: 5 });
  });

  it('is found and mended: removed a node with its relations', async () => {
    await place.cypher("MATCH (n {id: 'con:c'}) DETACH DELETE n");
    const { total, differences } = await graph.compare();
    expect({ total, kinds: differences.map(({ kind }) => kind).sort() }).toEqual({ total: 4, kinds: ['addedNodes', ...Array(3).fill('addedRelations')] });
    await graph.mend();
    expect(await graph.compare()).toMatchObject({ total: 0 });
  });

  it('does not stand in the way of the next import, and is whole after it', async () => {
    await graph.settle();
    await place.cypher("MATCH (n {id: 'sup:b'}) DETACH DELETE n");
    await place.say(store, 't', [node('sup:b', 'Supplier', { name: 'B' }), relation(['sup:b', 'OWNED_BY', 'sup:a'])]);
    await graph.settle();
    expect(await graph.compare()).toMatchObject({ version: 2, total: 0 });
  });

  it('keeps labels, types and nodes of the person’s own', async () => {
    await place.cypher("MATCH (n {id: 'sup:a'}) SET n:Watched CREATE (n)<-[:ABOUT]-(:Note {text: 'call them'})");
    expect(await graph.compare()).toMatchObject({ total: 0 });
    await graph.mend();
    expect(await place.cypher('MATCH (n:Note)-[:ABOUT]->(x:Watched) RETURN n.text AS text, x.id AS id')).toEqual([{ text: 'call them', id: 'sup:a' }]);
    await place.cypher('MATCH (n:Note) DETACH DELETE n');
  });

  it('changes no answer: those are computed from the documents', async () => {
    await place.cypher('MATCH (n:Ketenzicht) DETACH DELETE n');
    const other = await place.open();
    expect((await other.content('imp-1')).claims).toEqual(chain);
  });
});

describe('unfinished imports', () => {
  it('leave nothing behind: stray pieces are swept when they are old, and never those of a document', async () => {
    await place.say(store, 's', chain);
    await place.cypher(
      "CREATE (:KetenzichtChunk {id: 'u/0', upload: 'u', content: 'imp-9', n: 0, at: datetime.realtime().epochMillis - 7200000}), (:KetenzichtChunk {id: 'v/0', upload: 'v', content: 'imp-9', n: 0, at: datetime.realtime().epochMillis})",
    );
    expect(await graph.sweep()).toBe(1);
    expect((await store.content('imp-1')).claims).toEqual(chain);
    expect(await place.cypher("MATCH (c:KetenzichtChunk {upload: 'v'}) RETURN count(*) AS n")).toEqual([{ n: 1 }]);
  });
});
