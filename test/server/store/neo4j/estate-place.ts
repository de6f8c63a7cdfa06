// A store on the shared server with small estates in it, and the eyes of an analyst: plain Cypher on the same database.
import type { Driver } from 'neo4j-driver';
import type { Claim } from '../../../../server/model/claims';
import type { Neo4jOptions } from '../../../../server/store/neo4j/settings';
import type { Store } from '../../../../server/store/store';
import { makeRecord, sayChange } from '../../../conformance/made-records';
import { emptyStore, openAt } from '../../../conformance/neo4j-kind';
import type { SharedNeo4j } from '../../../neo4j/shared';

type Address = Pick<SharedNeo4j, 'uri' | 'user' | 'password' | 'database'>;
type OpenStore = Awaited<ReturnType<typeof openAt>>;

export class EstatePlace {
  readonly address: Address;
  readonly #driver: Driver;
  readonly #opened: Store[] = [];

  constructor(address: Address, driver: Driver) {
    this.address = address;
    this.#driver = driver;
  }

  /** Takes away what tests before left. */
  async empty(): Promise<void> {
    await emptyStore(this.address);
  }

  async open(options: Neo4jOptions = {}): Promise<OpenStore> {
    const store = await openAt(this.address, options);
    this.#opened.push(store);
    return store;
  }

  /** Commits that `source` says these claims now; returns the version. */
  async say(store: Store, source: string, claims: readonly Claim[]): Promise<number> {
    const { version, sources } = await store.state();
    const imports = sources.reduce((sum, { history }) => sum + history.length, 0) + 1;
    const before = sources.find(({ name }) => name === source)?.current ?? null;
    const rows = { read: claims.length, accepted: claims.length, rejected: 0 };
    return store.commit(version, [sayChange(makeRecord(`imp-${imports}`, source, { before }), { claims, issues: [], rows })]);
  }

  /** The rows of a statement that an analyst types. */
  async cypher(text: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
    const { records } = await this.#driver.executeQuery(text, parameters, { database: this.address.database });
    return records.map((record) => record.toObject());
  }

  async close(): Promise<void> {
    for (const store of this.#opened.splice(0)) await store.close();
    await emptyStore(this.address);
  }
}
