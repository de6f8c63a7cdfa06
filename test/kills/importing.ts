// An import as a process of its own, followed by the phases that it tells.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { settingsOf } from '../conformance/neo4j-kind';
import type { EstateFile } from './estate-file';
import { isPhase, type KillMoment, type Phase } from './phases';

const program = fileURLToPath(new URL('./importer.ts', import.meta.url));

export interface ImportPlace {
  readonly server: { readonly uri: string; readonly user: string; readonly password: string; readonly database?: string };
  /** Bytes that go into one transaction. */
  readonly sendAtOnce: number;
}

export interface Importing {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  readonly ended: Promise<unknown>;
  /** Resolves when it kills. */
  readonly killed: Promise<void>;
  readonly started: ReadonlyMap<Phase, number>;
  /** Statements of each phase so far. */
  readonly steps: ReadonlyMap<Phase, number>;
  readonly errors: () => string;
}

/** Starts to import a file into the store on a server. */
export function startImport({ server, sendAtOnce }: ImportPlace, file: EstateFile, kill?: KillMoment): Importing {
  const settings = JSON.stringify(settingsOf({ ...server, database: server.database ?? 'neo4j' }));
  const child = spawn(process.execPath, ['--import', 'tsx', program, settings, file.path, String(sendAtOnce), JSON.stringify(kill ?? null)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const started = new Map<Phase, number>();
  const steps = new Map<Phase, number>();
  let [rest, errors] = ['', ''];
  let sayKilled: () => void = () => undefined;
  const killed = new Promise<void>((done) => {
    sayKilled = done;
  });
  let phase: Phase = 'preparing';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      if (line === 'step') steps.set(phase, (steps.get(phase) ?? 0) + 1);
      else lines.push(line);
      if (line.startsWith('kill ')) sayKilled();
      if (!isPhase(line)) continue;
      phase = line;
      if (!started.has(line)) started.set(line, performance.now());
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return { child, lines, started, steps, ended: once(child, 'close'), killed, errors: () => errors };
}
