// The process of a test server: what it says, whether it is ready, and how it is ended so that nothing is left.
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const readyWithinMs = 180_000;
const stopWithinMs = 60_000;

// A process whose parent died waits as a zombie until the first process collects it, which in a container may be never.
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether a process runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A process of Neo4j with what it said. */
export class Running {
  readonly child: ChildProcess;
  #said: string[] = [];
  readonly gone: Promise<void>;
  readonly #ready: Promise<void>;

  constructor(child: ChildProcess) {
    this.child = child;
    child.stdin?.on('error', () => undefined);
    this.gone = new Promise((done) => {
      child.once('exit', () => done());
      child.once('error', () => done());
    });
    this.#ready = new Promise((done) => {
      const listen = (text: string) => {
        this.#said = [...this.#said, ...text.split('\n').filter((line) => line.trim() !== '')].slice(-40);
        if (/^ready$/m.test(text)) done();
      };
      child.stdout?.setEncoding('utf8').on('data', listen);
      child.stderr?.setEncoding('utf8').on('data', listen);
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.pid === 0 || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Resolves when it said "ready"; throws with what it said when it ended or takes too long. */
  async untilReady(): Promise<void> {
    const late = new AbortController();
    const outcome = await Promise.race([
      this.#ready.then(() => 'ready'),
      this.gone.then(() => 'it ended'),
      wait(readyWithinMs, 'it did not get ready in time', { signal: late.signal }).catch(() => ''),
    ]);
    late.abort();
    if (outcome !== 'ready') throw new Error(`Neo4j did not start: ${outcome}. It said:\n${this.#said.join('\n')}`);
  }

  /** Sends a signal, if it still runs. */
  signal(name: 'SIGTERM' | 'SIGKILL'): void {
    try {
      // The process has a group of its own, with its number.
      if (!this.hasEnded) process.kill(-this.pid, name);
    } catch {
      // Gone between the look and the signal.
    }
  }

  /** Ends it and resolves when it is gone; one that does not listen is killed. */
  async end(name: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const late = new AbortController();
    this.signal(name);
    const stubborn = wait(stopWithinMs, undefined, { signal: late.signal }).then(
      () => this.signal('SIGKILL'),
      () => undefined,
    );
    await (this.hasEnded ? undefined : this.gone);
    late.abort();
    await stubborn;
  }
}
