// Asks the files of cypher/questions/ on the real server: estates go in through the store, and the graph for analysts is brought up as in the product.

import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll } from 'vitest';
import { readCypherQuestions } from '../../../server/launch/cypher-questions';
import { toBolt } from '../../../server/store/neo4j/bolt-values';
import { openNeo4jStore } from '../../../server/store/neo4j/open';
import { root } from '../../architecture/source-files';
import { makeRecord, sayChange } from '../../conformance/made-records';
import { settingsOf } from '../../conformance/neo4j-kind';
import { emptyNeo4j } from '../../neo4j/empty';
import { driverFor } from '../../neo4j/server';
import { sharedNeo4j } from '../../neo4j/shared';
import type { RawGraph } from '../../oracle/brute-force/raw-graph';
import { node, relation } from '../../support/estate';

export const questions = readCypherQuestions(join(root, 'cypher', 'questions'));

type Opened = Awaited<ReturnType<typeof openNeo4jStore>>;
export type Row = Readonly<Record<string, unknown>>;

/** What the server says about a statement besides its rows. */
export interface Explained {
  /** Operators of the plan, each once. */
  readonly operators: readonly string[];
  readonly deprecations: readonly string[];
}

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@\w+$/, ''), ...children.flatMap(operatorsOf)];
}

/** The store on the shared server, emptied first. */
export class Analyst {
  readonly store: Opened;
  readonly #driver: Driver;
  #shown = 0;

  constructor(store: Opened, driver: Driver) {
    this.store = store;
    this.#driver = driver;
  }

  static async start(): Promise<Analyst> {
    const { uri, user, password, database } = sharedNeo4j();
    const driver = driverFor({ uri, user, password });
    await emptyNeo4j(driver, { database });
    return new Analyst(await openNeo4jStore(settingsOf(sharedNeo4j())), driver);
  }

  /** Says this graph in place of the one before, and waits until the graph for analysts shows it. */
  async show({ nodes, relations }: RawGraph): Promise<void> {
    this.#shown += 1;
    const claims = [
      ...nodes.map(({ id, kind, properties }) => node(id, kind, properties)),
      ...relations.map(({ type, from, to, properties }) => relation([from, type, to], properties)),
    ];
    const content = { claims, issues: [], rows: { read: claims.length, accepted: claims.length, rejected: 0 } };
    await this.store.commit(await this.store.version(), [sayChange(makeRecord(`shown-${this.#shown}`, 'shown'), content)]);
    await this.settle();
  }

  /** Waits until the graph for analysts shows what was committed. */
  async settle(): Promise<void> {
    await this.store.analystGraph.settle();
  }

  /** All rows of a question, read only. */
  rows(name: string, parameters: Record<string, unknown> = {}): Promise<Row[]> {
    return this.store.connection.read(`questions/${name}`, parameters);
  }

  /** The rows that are an answer: without the row of nulls that an empty one is. */
  async found(name: string, parameters: Record<string, unknown> = {}): Promise<Row[]> {
    const rows = await this.rows(name, parameters);
    for (const row of rows) assert.equal(row.graphIsCurrent, true);
    return rows.filter((row) => Object.keys(row).some((key) => key !== 'graphIsCurrent' && row[key] !== null));
  }

  /** Plan and notifications of a statement, as it is run and as it is explained. */
  async explain(text: string, parameters: Record<string, unknown>): Promise<Explained> {
    const { database } = sharedNeo4j();
    const ask = (query: string) => this.#driver.executeQuery(query, Object(toBolt(parameters)), { database, routing: 'READ' });
    const { summary } = await ask(`EXPLAIN ${text}`);
    const ran = await ask(text);
    assert(summary.plan);
    return {
      operators: [...new Set(operatorsOf(summary.plan))],
      deprecations: [...summary.gqlStatusObjects, ...ran.summary.gqlStatusObjects]
        .filter(({ classification }) => classification === 'DEPRECATION')
        .map(({ gqlStatus, statusDescription }) => `${gqlStatus} ${statusDescription}`),
    };
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.#driver.close();
  }
}

/** An analyst for the tests of one file; closed after them. */
export async function startAnalyst(): Promise<Analyst> {
  const analyst = await Analyst.start();
  afterAll(() => analyst.close());
  return analyst;
}
