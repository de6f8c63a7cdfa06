// One connection to a Neo4j server: statements by the name of their file, every transaction with a limit in time.
import neo4j, { type Driver, type Session, type Transaction } from 'neo4j-driver';
import { toBolt } from './bolt-values';
import { CypherFiles } from './cypher-files';
import { isLost, isPassing, toNeo4jFault } from './faults';
import { limits, type Neo4jSettings } from './settings';

export type Row = Readonly<Record<string, unknown>>;

/** Runs a file of cypher/ inside a transaction and gives its rows. */
export type Run = (file: string, parameters?: Record<string, unknown>) => Promise<Row[]>;

/** How often a batch is repeated after a passing error (a deadlock, for instance). */
const attempts = 3;

function makeDriver({ uri, user, password }: Neo4jSettings): Driver {
  const auth = user === '' && password === '' ? undefined : neo4j.auth.basic(user, password);
  return neo4j.driver(uri, auth, {
    disableLosslessIntegers: true,
    connectionTimeout: limits.connect,
    connectionAcquisitionTimeout: 2 * limits.connect,
    maxTransactionRetryTime: limits.connect,
    telemetryDisabled: true,
    userAgent: 'ketenzicht',
  });
}

function bound(parameters: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toBolt(value)]));
}

export class Connection {
  readonly settings: Neo4jSettings;
  readonly files: CypherFiles;
  readonly #driver: Driver;
  #isClosed = false;

  /** Throws when the address cannot be read as one. */
  constructor(settings: Neo4jSettings) {
    this.settings = settings;
    this.files = new CypherFiles(settings.cypherFolder);
    this.#driver = makeDriver(settings);
  }

  /** The rows of a reading statement; a broken connection is tried once more. Rejects with a Fault. */
  async read(file: string, parameters: Record<string, unknown> = {}): Promise<Row[]> {
    const rows: Row[] = [];
    for (let attempt = 1; ; attempt += 1) {
      try {
        rows.length = 0;
        await this.each(file, parameters, (row) => rows.push(row));
        return rows;
      } catch (error) {
        if (attempt === 2 || !isLost(error)) throw toNeo4jFault(error, this.settings);
      }
    }
  }

  /** Hands the rows of a reading statement over one by one, as they arrive. Rejects with what the driver says. */
  async each(file: string, parameters: Record<string, unknown>, take: (row: Row) => void): Promise<void> {
    await this.#withSession(neo4j.session.READ, async (session) => {
      for await (const record of session.run(this.files.text(file), bound(parameters), { timeout: limits.read })) take(record.toObject());
    });
  }

  /** Work in one transaction that is committed at its end and rolled back when it fails. Never repeated. Rejects with what the driver says. */
  write<T>(timeout: number, work: (run: Run) => Promise<T>): Promise<T> {
    return this.#withSession(neo4j.session.WRITE, async (session) => {
      const transaction = await session.beginTransaction({ timeout });
      // When this fails the session is closed, which ends the transaction also where a statement of it is still waiting; a rollback would wait too.
      const result = await work((file, parameters) => this.#runIn(transaction, file, parameters));
      await transaction.commit();
      return result;
    });
  }

  /** As `write`, and again after a passing error: for work that may be repeated because it was rolled back whole. */
  async writeAgain<T>(timeout: number, work: (run: Run) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.write(timeout, work);
      } catch (error) {
        if (attempt === attempts || !isPassing(error) || isLost(error)) throw error;
      }
    }
  }

  /** A statement outside a transaction of ours: for the schema. */
  async execute(text: string): Promise<void> {
    await this.#withSession(neo4j.session.WRITE, (session) => session.run(text));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#driver.close();
  }

  async #runIn(transaction: Transaction, file: string, parameters: Record<string, unknown> = {}): Promise<Row[]> {
    const result = await transaction.run(this.files.text(file), bound(parameters));
    return result.records.map((record) => record.toObject());
  }

  async #withSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => PromiseLike<T>): Promise<T> {
    if (this.#isClosed) throw new Error('the store is closed');
    const { database } = this.settings;
    const session = this.#driver.session({ defaultAccessMode: mode, ...(database ? { database } : {}) });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }
}
