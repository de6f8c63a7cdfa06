// `serve` as a person starts and stops it: address, sample with its findings, a port or store that is not there, Ctrl+C.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtProgram, lastLine } from './program';

const context = builtProgram();
const path = (name: string) => join(context.folder, name);

describe('serve', () => {
  it('loads the sample, prints its top findings and then the address; what is sample data says so', async () => {
    const serving = await context.program.serve(['--sample'], { data: path('sample') });
    expect(serving.printed).toContain('60 services, from 6 sources.');
    expect(serving.printed).toContain('Sluismeer Hosting (sup:sluismeer-hosting) stands behind 9 direct suppliers');
    const snapshot = await (await fetch(`${serving.url}/api/v1/snapshot`)).json();
    expect(snapshot).toMatchObject({ sample: true, nodes: { byKind: { Service: 60 } } });
    const removed = await (await fetch(`${serving.url}/api/v1/sample`, { method: 'DELETE' })).json();
    expect(removed.removed).toHaveLength(6);
    expect(await (await fetch(`${serving.url}/api/v1/snapshot`)).json()).toMatchObject({ sample: false, nodes: { total: 0 }, sources: [] });
    expect(await serving.stop()).toBe(0);
  });

  it('listens on this machine only', async () => {
    const serving = await context.program.serve([], { data: path('local') });
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await serving.stop()).toBe(0);
  });

  // Several at once: a thread that is killed inside the module of the store aborted the program in one of ten stops.
  it.each(Array.from({ length: 4 }, (_, round) => round))('stops in the middle of an answer and of an event stream, round %i', async (round) => {
    const stopOne = async (store: string) => {
      const serving = await context.program.serve([], { data: path(store) });
      const { job } = await (await fetch(`${serving.url}/api/v1/sample`, { method: 'POST' })).json();
      const events = fetch(`${serving.url}/api/v1/imports/jobs/${job}/events`)
        .then((answer) => answer.text())
        .catch(() => 'cut off');
      expect(await serving.stop()).toBe(0);
      await events;
      const { stdout, exit } = await context.program.run(['snapshot', '--json'], { data: path(store) });
      expect(exit).toBe(0);
      expect(JSON.parse(stdout).nodes).toBeGreaterThanOrEqual(0);
    };
    await Promise.all(Array.from({ length: 4 }, (_, number) => stopOne(`busy-${round}-${number}`)));
  });

  it('refuses a port that is taken, with what to do', async () => {
    const other = createServer();
    const port = await new Promise<number>((listening) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        listening(address !== null && typeof address === 'object' ? address.port : 0);
      });
    });
    const { exit, stdout, stderr } = await context.program.run(['serve', '--port', String(port)], { data: path('taken') });
    other.close();
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toContain(`Port ${port} is already in use.\nChoose another with --port`);
  });

  it.each([
    ['a file where the folder should be', 'file', 'store-unreachable'],
    ['a damaged store', 'damaged', 'store-damaged'],
  ])('refuses %s before it listens', async (_what, name, code) => {
    if (name === 'file') writeFileSync(path(name), 'text');
    else {
      mkdirSync(path(name), { recursive: true });
      writeFileSync(join(path(name), 'ketenzicht.sqlite'), 'x'.repeat(8192));
    }
    const { exit, stdout, stderr } = await context.program.run(['serve', '--port', '0', '--json'], { data: path(name) });
    expect({ exit, stdout, code: JSON.parse(lastLine(stderr)).code }).toEqual({ exit: 3, stdout: '', code });
  });
});
