// Starts the real, built server as a person would: `ketenzicht serve` on a free port with a store of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Ends the server as Ctrl+C does; after ten seconds the hard way. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}

/** Waits until the server says where it is, and answers there. Throws with what it printed when it ends before that. */
async function untilReady(server: ChildProcess, printed: () => string): Promise<string> {
  // Longer than building both parts takes on the busiest machine.
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}:\n${printed()}`);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed()) ?? [];
    const isAnswered = await (url ? fetch(`${url}/api/v1/snapshot`) : Promise.reject()).then(
      ({ ok }) => ok,
      () => false,
    );
    if (url && isAnswered) return url;
    await new Promise((next) => setTimeout(next, 150));
  }
  throw new Error(`The server did not answer in time:\n${printed()}`);
}

async function jobEnded(url: string, job: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/v1/imports/jobs/${job}`);
    const { state, problem }: { state: string; problem: { detail: string } | null } = await answer.json();
    if (state === 'done') return;
    if (state === 'failed' || state === 'cancelled') throw new Error(`The sample was not loaded: ${problem?.detail ?? state}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

/** Loads the sample into a running server and waits for it. */
export async function loadSample(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/sample`, { method: 'POST' });
  const { job }: { job: string } = await answer.json();
  await jobEnded(url, job);
}

export interface ServerOptions {
  readonly sample?: boolean;
  /** Settings of the server, for a store elsewhere. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * The server with an empty store, or with the sample. Data in its own folder are gone when it stops. It takes a port itself: one that is
 * free when a test looks may be another's when the server asks for it.
 */
export async function startServer({ sample = true, env: settings = {} }: ServerOptions = {}): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'ketenzicht-e2e-'));
  const { NEO4J_URI: _ours, ...env } = process.env;
  const server = spawn(process.execPath, [join(root, 'server/launch/ketenzicht.mjs'), 'serve', '--port', '0'], {
    cwd: data,
    env: { ...env, KETENZICHT_DATA: data, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => output.push(String(text)));
  const stop = async () => {
    await end(server);
    await rm(data, { recursive: true, force: true });
  };
  try {
    const url = await untilReady(server, () => output.join(''));
    if (sample) await loadSample(url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
