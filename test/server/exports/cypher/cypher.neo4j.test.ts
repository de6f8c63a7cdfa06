// The Cypher script runs in Neo4j as it stands, twice with one outcome, and says what the graph says.
import { beforeEach, expect, it } from 'vitest';
import { cypher } from '../../../../server/exports/cypher/cypher';
import type { ExportedGraph } from '../../../../server/exports/export-format';
import type { GraphNode, GraphRelation } from '../../../../server/model/graph';
import { emptyNeo4j } from '../../../neo4j/empty';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';

const driver = sharedDriver();
const ask = (query: string) => driver.executeQuery(query, {}, { database: sharedNeo4j().database });

beforeEach(() => emptyNeo4j(driver, { database: sharedNeo4j().database }));

const node = (id: string, kind: GraphNode['kind'], properties: GraphNode['properties'] = {}): GraphNode => ({ id, kind, properties, claims: [] });
const relation = (type: GraphRelation['type'], [from, to]: readonly [string, string], properties: GraphRelation['properties'] = {}): GraphRelation => ({
  ...{ type, from, to, properties },
  claims: [],
});

const name = "x'}) DETACH DELETE n //\n\\u0041 \u2028 é 🙂 \u0007";
const graph: ExportedGraph = {
  nodes: [
    node('con:1', 'Contract', { name, annualValueEur: 12.5 }),
    node("sup:'1'", 'Supplier', { name: 'S', aliases: ["a'b", 'c'], failureProbability: 1e-9 }),
    ...Array.from({ length: 1_500 }, (_, at) => node(`svc:${at}`, 'Service', { users: at })),
  ],
  relations: [
    relation('SUPPLIED_BY', ['con:1', "sup:'1'"], { group: 'g', required: '50%' }),
    relation('SUPPLIED_BY', ['con:1', "sup:'1'"]),
    ...Array.from({ length: 1_500 }, (_, at) => relation('PROVIDED_BY', [`svc:${at}`, 'con:1'], { toleranceHours: at })),
  ],
};

it('each statement runs, and running it again changes nothing', async () => {
  const script = [...(cypher.pieces(graph) as Iterable<string>)].join('');
  const statements = script.split(/;\n/).filter((one) => one.trim() !== '');
  for (let time = 0; time < 2; time += 1) for (const statement of statements) await ask(statement);
  const [counts] = (await ask('MATCH (n:Ketenzicht) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS relations')).records;
  expect([Number(counts?.get('nodes')), Number(counts?.get('relations'))]).toEqual([1_502, 1_502]);
  const [contract] = (await ask("MATCH (n:Contract {id: 'con:1'}) RETURN properties(n) AS n")).records;
  expect(contract?.get('n')).toEqual({ id: 'con:1', name, annualValueEur: 12.5 });
  const [supplier] = (await ask('MATCH (n:Supplier) RETURN properties(n) AS n')).records;
  expect(supplier?.get('n')).toEqual({ id: "sup:'1'", name: 'S', aliases: ["a'b", 'c'], failureProbability: 1e-9 });
  const groups = (await ask('MATCH (:Contract)-[r:SUPPLIED_BY]->(:Supplier) RETURN r.group AS g, r.required AS n ORDER BY g')).records;
  expect(groups.map((one) => [one.get('g'), one.get('n')])).toEqual([
    ['g', '50%'],
    [null, null],
  ]);
});
