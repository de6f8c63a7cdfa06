// The program as it is shipped, built once per test file into a folder of its own, and run as a separate process.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { slownessNow } from '../support/work';

export const root = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Folder of the store; absent: none is named. */
  readonly data?: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** As a user who is bound by rights: root is not, and these tests may run as root. */
  readonly asNobody?: boolean;
  /** Asked every millisecond; once true it is ended the hard way. */
  readonly killWhen?: () => boolean;
  /** Called when the first of its answer is there. */
  readonly onAnswer?: () => void;
}

export interface Serving {
  readonly url: string;
  /** What it printed on standard output until it was ready. */
  readonly printed: string;
  readonly process: ChildProcess;
  /**
   * Ends it as Ctrl+C does and resolves with its exit code, or the signal that ended it with what was said. That it ended the hard way
   * after its time to stop is 0 as well where the machine is busy: then the time was not enough, and that is what it does.
   */
  stop(): Promise<number | string>;
}

function environment({ data, env }: RunOptions): NodeJS.ProcessEnv {
  const { NEO4J_URI: _neo4j, KETENZICHT_DATA: _data, ...rest } = process.env;
  return { ...rest, ...(data === undefined ? {} : { KETENZICHT_DATA: data }), ...env };
}

/** How long a server may take to end before it ends the hard way, in milliseconds, and how busy a machine is on which that is no fault. */
const [graceToStop, busy] = [4_000, 1.5];
const isHardEnd = (exit: number | string) => /^SIGKILL: [\s\S]*Stopping\.\n$/.test(String(exit));

/** The user that nobody is, where there is one. */
export const nobody = 65_534;
export const isRoot = process.getuid?.() === 0;

/** The program with its first words: through setpriv (util-linux) where root must become another. */
function startOf({ asNobody }: RunOptions): readonly [program: string, words: readonly string[]] {
  if (!asNobody || !isRoot) return [process.execPath, []];
  return ['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', process.execPath]];
}

export class Program {
  readonly folder: string;

  /** Builds the server part. Throws with what the build tool says. */
  constructor() {
    this.folder = join(root, 'dist', `test-${process.pid}-${Math.random().toString(36).slice(2)}`);
    const built = spawnSync(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--ssr', '--outDir', this.folder, '--emptyOutDir', '--logLevel', 'error'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (built.status !== 0) throw new Error(`The program does not build:\n${built.stdout}${built.stderr}`);
  }

  get main(): string {
    return join(this.folder, 'main.js');
  }

  /** Runs a command to its end. */
  run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    return new Promise((done, failed) => {
      const [program, words] = startOf(options);
      const child = spawn(program, [...words, this.main, ...args], {
        cwd: options.cwd ?? root,
        env: environment(options),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [stdout, stderr]: [string[], string[]] = [[], []];
      child.stdout.setEncoding('utf8').on('data', (text) => stdout.push(text));
      child.stdout.once('data', () => options.onAnswer?.());
      child.stderr.setEncoding('utf8').on('data', (text) => stderr.push(text));
      child.on('error', failed);
      const watch = options.killWhen && setInterval(() => options.killWhen?.() && child.kill('SIGKILL'), 1);
      child.on('close', () => clearInterval(watch));
      child.on('close', (exit) => done({ exit, stdout: stdout.join(''), stderr: stderr.join('') }));
    });
  }

  /** Starts `serve` on a free port and resolves when it says where it is. */
  serve(args: readonly string[] = [], options: RunOptions = {}): Promise<Serving> {
    return new Promise((done, failed) => {
      const [program, words] = startOf(options);
      const child = spawn(program, [...words, this.main, 'serve', '--port', '0', ...args], {
        cwd: options.cwd ?? root,
        env: environment(options),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let printed = '';
      let said = '';
      const ended = new Promise<number | string>((exited) => child.once('close', (exit, signal) => exited(exit ?? `${signal}: ${said}`)));
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
        if (!url) return;
        const stop = async () => {
          const asked = performance.now();
          child.kill('SIGINT');
          const exit = await ended;
          return isHardEnd(exit) && performance.now() - asked >= graceToStop && slownessNow() > busy ? 0 : exit;
        };
        done({ url, printed, process: child, stop });
      });
      void ended.then((exit) => failed(new Error(`serve ended with ${exit}:\n${printed}${said}`)));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A program for the tests of this file, and a folder for their stores; both are gone afterwards. */
export function builtProgram(): { readonly program: Program; readonly folder: string } {
  const made: { program?: Program; folder?: string } = {};
  beforeAll(() => {
    made.program = new Program();
    made.folder = mkdtempSync(join(tmpdir(), 'ketenzicht-test-'));
  });
  afterAll(() => {
    made.program?.remove();
    if (made.folder) rmSync(made.folder, { recursive: true, force: true });
  });
  const needed = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('only within a test');
    return value;
  };
  return {
    get program() {
      return needed(made.program);
    },
    get folder() {
      return needed(made.folder);
    },
  };
}

/** The last line of a text, without its line end. */
export function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
