// Runs statements on a Neo4j server by the name of their file. Every transaction has a time limit.
import neo4j, { type Driver, type Session, type Transaction } from 'neo4j-driver';
import { shownAddress } from './address';
import { toBolt } from './bolt-values';
import { CypherFiles } from './cypher-files';
import { isLost, isPassing, isTimeout, NoAnswer, toNeo4jFault } from './faults';
import { limits, type Neo4jSettings } from './settings';
import { unlessSilent } from './silence';

export type Row = Readonly<Record<string, unknown>>;

/** Runs a file of cypher/ inside a transaction and gives its rows. */
export type Run = (file: string, parameters?: Record<string, unknown>) => Promise<Row[]>;

interface Asked {
  readonly mode: 'READ' | 'WRITE';
  /** The limit (ms) that the server keeps to. */
  readonly timeout: number;
}

/** How often a batch is repeated after a passing error (a deadlock, for instance). */
const attempts = 3;

/** `acquire`: milliseconds until there is a connection; waiting for one keeps the program from ending, also after the driver was closed. */
function makeDriver({ uri, user, password }: Neo4jSettings, acquire: number): Driver {
  const auth = user === '' && password === '' ? undefined : neo4j.auth.basic(user, password);
  return neo4j.driver(uri, auth, {
    disableLosslessIntegers: true,
    connectionTimeout: limits.connect,
    connectionAcquisitionTimeout: acquire,
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
  /** The address as it may be shown. */
  readonly name: string;
  readonly #driver: Driver;
  #isClosed = false;

  /** Throws when the address cannot be read as one. */
  constructor(settings: Neo4jSettings) {
    this.settings = settings;
    this.files = new CypherFiles(settings.cypherFolder);
    this.name = shownAddress(settings.uri);
    this.#driver = makeDriver(settings, limits.acquire);
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
        if (attempt === 2 || error instanceof NoAnswer || !isLost(error)) throw toNeo4jFault(error, this.settings);
      }
    }
  }

  /** Hands the rows of a reading statement over one by one, as they arrive. Rejects with what the driver says. */
  async each(file: string, parameters: Record<string, unknown>, take: (row: Row) => void): Promise<void> {
    await this.#withSession({ mode: neo4j.session.READ, timeout: limits.read }, async (session, sign) => {
      for await (const record of session.run(this.files.text(file), bound(parameters), { timeout: limits.read })) {
        sign();
        take(record.toObject());
      }
    });
  }

  /** Work in one transaction that is committed at its end and rolled back when it fails. Never repeated. Rejects with what the driver says. */
  write<T>(timeout: number, work: (run: Run) => Promise<T>): Promise<T> {
    return this.#withSession({ mode: neo4j.session.WRITE, timeout }, async (session, sign) => {
      const transaction = await session.beginTransaction({ timeout });
      // When this fails the session is closed, which ends the transaction also where a statement of it is still waiting; a rollback would wait too.
      const result = await work((file, parameters) => this.#runIn(transaction, file, parameters).finally(sign));
      await transaction.commit();
      return result;
    });
  }

  /**
   * As `write`, and again after a passing error: for work that may be repeated because it was rolled back whole. What took too long
   * gets twice the time: the server is busy, or someone else had the lock.
   */
  async writeAgain<T>(timeout: number, work: (run: Run) => Promise<T>): Promise<T> {
    for (let [attempt, limit] = [1, timeout]; ; attempt += 1) {
      try {
        return await this.write(limit, work);
      } catch (error) {
        if (attempt === attempts || isLost(error) || !(isPassing(error) || isTimeout(error))) throw error;
        if (isTimeout(error)) limit *= 2;
      }
    }
  }

  /** A statement outside a transaction of ours: for the schema. */
  async execute(text: string): Promise<void> {
    await this.#withSession({ mode: neo4j.session.WRITE, timeout: limits.read }, (session) => session.run(text, {}, { timeout: limits.read }));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#driver.close();
  }

  async #runIn(transaction: Transaction, file: string, parameters: Record<string, unknown> = {}): Promise<Row[]> {
    const result = await transaction.run(this.files.text(file), bound(parameters));
    return result.records.map((record) => record.toObject());
  }

  #withSession<T>(asked: Asked, work: (session: Session, sign: () => void) => PromiseLike<T>): Promise<T> {
    return unlessSilent({ answers: () => this.#answers(), longest: asked.timeout }, async (sign) => {
      if (this.#isClosed) throw new Error('the store is closed');
      const { database } = this.settings;
      const session = this.#driver.session({ defaultAccessMode: asked.mode, ...(database ? { database } : {}) });
      try {
        return await work(session, sign);
      } finally {
        await session.close();
      }
    });
  }

  /** Whether the server answers who comes new. */
  async #answers(): Promise<boolean> {
    const driver = makeDriver(this.settings, limits.probe);
    try {
      await driver.getServerInfo();
      return true;
    } finally {
      await driver.close();
    }
  }
}
