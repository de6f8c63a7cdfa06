// What all rows of `npm run bench:estate` use: the built program as a process of its own, yardsticks likewise, and the place of a store.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program, root } from '../../launch/program';
import { emptyNeo4j } from '../../neo4j/empty';
import { driverFor, type RunningNeo4j } from '../../neo4j/server';
import { measure } from '../measure';
import { watching } from '../remarks';
import { cells, type Line, median } from './line';

/** What a run of a program took. */
export interface Spent {
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly peakMiB: number;
}

/** Where the store of a command is: the settings that name it. */
export interface Place {
  readonly data?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A kind of store, and how one gets an empty one. */
export interface Stores {
  readonly name: 'embedded' | 'Neo4j';
  fresh(): Promise<Place>;
}

/** The middle of each figure by itself. */
export function middle(all: readonly Spent[]): Spent {
  const of = (key: keyof Spent) => median(all.map((one) => one[key]));
  return { milliseconds: of('milliseconds'), processorMilliseconds: of('processorMilliseconds'), peakMiB: of('peakMiB') };
}

/** What a command takes beside its start. */
export function lessStart(whole: Spent, start: Spent): Spent {
  const less = (key: 'milliseconds' | 'processorMilliseconds') => Math.max(0, whole[key] - start[key]);
  return { ...whole, milliseconds: less('milliseconds'), processorMilliseconds: less('processorMilliseconds') };
}

export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'ketenzicht-bench-'));
  readonly program = new Program();
  readonly runs: number;
  readonly #tell: (row: string[]) => void;
  #made = 0;

  constructor(runs: number, tell: (row: string[]) => void) {
    this.runs = runs;
    this.#tell = tell;
  }

  tell(line: Line): void {
    this.#tell(cells(line));
  }

  /** A path that nothing has yet. */
  path(name: string): string {
    this.#made += 1;
    return join(this.folder, `${this.#made}-${name}`);
  }

  readonly embedded: Stores = { name: 'embedded', fresh: async () => ({ data: this.path('data') }) };

  /** A command to its end. Rejects when it fails. */
  async command(args: readonly string[], { data, env }: Place): Promise<Spent & { readonly stdout: string }> {
    const usage = this.path('usage.json');
    const ran = await measure(() => this.program.run(args, { ...(data ? { data } : {}), env: { ...env, ...watching(usage) } }));
    const { exit, stdout, stderr } = ran.value;
    if (exit !== 0) throw new Error(`${args.join(' ')} ended with ${exit}: ${stderr.slice(-2000)}`);
    const used: Omit<Spent, 'milliseconds'> = JSON.parse(readFileSync(usage, 'utf8'));
    return { ...used, milliseconds: ran.milliseconds, stdout };
  }

  /** PapaParse with header objects on the files, or `JSON.parse` of them. */
  yardstick(kind: 'papaparse' | 'json', paths: readonly string[]): Promise<Spent> {
    const script = join(import.meta.dirname, 'yardstick.ts');
    return new Promise((done, failed) => {
      const args = ['--max-old-space-size=8192', '--import', 'tsx', script, kind, ...paths];
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.on('error', failed);
      child.on('close', (exit) => (exit === 0 ? done({ ...JSON.parse(said), peakMiB: 0 }) : failed(new Error(`${kind} ended with ${exit}`))));
    });
  }

  remove(): void {
    this.program.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Stores on a server, one after the other: each is emptied before, but for its schema. */
export function neo4jStores(server: RunningNeo4j): Stores {
  const env = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
  return {
    name: 'Neo4j',
    async fresh() {
      const driver = driverFor(server);
      await emptyNeo4j(driver, { keepSchema: true }).finally(() => driver.close());
      return { env };
    },
  };
}
