// What all rows of `npm run bench:estate` use: the built program as a process of its own, yardsticks likewise, and the place of a store.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program, root } from '../../launch/program';
import { emptyNeo4j } from '../../neo4j/empty';
import { driverFor, type RunningNeo4j } from '../../neo4j/server';
import { duration, measure } from '../measure';
import { watching } from '../remarks';
import { cells, type Line, median } from './line';

export interface Timed {
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
}

/** What a run of a program took. */
export interface Spent extends Timed {
  readonly peakMiB: number;
}

/** Both times in words. */
export const timeWords = ({ milliseconds, processorMilliseconds }: Timed) => `${duration(milliseconds)} (processor ${duration(processorMilliseconds)})`;

/** The middle of each of both times by itself. */
export function middleTime(all: readonly Timed[]): Timed {
  return { milliseconds: median(all.map((one) => one.milliseconds)), processorMilliseconds: median(all.map((one) => one.processorMilliseconds)) };
}

/** Where the store of a command is: the settings that name it. */
export interface Place {
  readonly data?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether time counts until the answer is there, and not until the program has ended: it may go on with the graph for analysts. */
  readonly isUntilAnswer?: boolean;
}

/** A kind of store, and how one gets an empty one. */
export interface Stores {
  readonly name: 'embedded' | 'Neo4j';
  fresh(): Promise<Place>;
}

/** The middle of each figure by itself. */
export function middle(all: readonly Spent[]): Spent {
  return { ...middleTime(all), peakMiB: median(all.map(({ peakMiB }) => peakMiB)) };
}

/** What a command takes beside its start. */
export function lessStart(whole: Spent, start: Spent): Spent {
  const less = (key: 'milliseconds' | 'processorMilliseconds') => Math.max(0, whole[key] - start[key]);
  return { ...whole, milliseconds: less('milliseconds'), processorMilliseconds: less('processorMilliseconds') };
}

/** Milliseconds of processor time that a running program has used, all its threads together. */
export function processorOf(pid: number): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = after.split(' ').slice(11, 13).map(Number);
  // In hundredths of a second on every Linux.
  return ((user ?? 0) + (system ?? 0)) * 10;
}

/** By which times ratios are made: the processor's on a machine that others use. */
export type Clock = 'wall' | 'processor';

export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'ketenzicht-bench-'));
  readonly program = new Program();
  readonly runs: number;
  readonly clock: Clock;
  readonly #tell: (row: string[]) => void;
  #made = 0;

  constructor({ runs, clock }: { readonly runs: number; readonly clock: Clock }, tell: (row: string[]) => void) {
    this.runs = runs;
    this.clock = clock;
    this.#tell = tell;
  }

  /** How many times longer one took than the other. */
  times(a: Timed, b: Timed): number {
    return this.clock === 'processor' ? a.processorMilliseconds / b.processorMilliseconds : a.milliseconds / b.milliseconds;
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
  async command(args: readonly string[], { data, env, isUntilAnswer = false }: Place): Promise<Spent & { readonly stdout: string }> {
    const usage = this.path('usage.json');
    const began = performance.now();
    let answered = began;
    const onAnswer = () => {
      answered = performance.now();
    };
    const ran = await measure(() => this.program.run(args, { ...(data ? { data } : {}), env: { ...env, ...watching(usage) }, onAnswer }));
    const { exit, stdout, stderr } = ran.value;
    if (exit !== 0) throw new Error(`${args.join(' ')} ended with ${exit}: ${stderr.slice(-2000)}`);
    const used: Omit<Spent, 'milliseconds'> = JSON.parse(readFileSync(usage, 'utf8'));
    return { ...used, milliseconds: isUntilAnswer ? answered - began : ran.milliseconds, stdout };
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
      return { env, isUntilAnswer: true };
    },
  };
}
