// `npm run neo4j`: says where the server is and how to use it, and takes it along when it ends, also by kill -9.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../support/until';
import { isAlive } from './server-process';

interface Shown {
  readonly child: ChildProcess;
  readonly said: string;
  readonly pid: number;
  readonly home: string;
  readonly ended: Promise<number | null>;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function show(): Promise<Shown> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const ended = new Promise<number | null>((exited) => child.once('exit', exited));
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /process (\d+), folder (\S+)/.exec(said);
      if (found && said.includes('Ctrl-C')) done({ child, said, pid: Number(found[1]), home: found[2] ?? '', ended });
    });
    void ended.then((exit) => failed(new Error(`It ended with ${exit}: ${said}`)));
  });
}

async function untilGone({ pid, home }: Shown): Promise<void> {
  await until(() => !isAlive(pid) && !existsSync(home));
}

describe('npm run neo4j', () => {
  it('says where the server is and how to look at it, and Ctrl-C ends both', async () => {
    const shown = await show();
    expect(shown.said).toMatch(/^Neo4j \d+\.\d+\.\d+ Community, Bolt \d\.\d: bolt:\/\/127\.0\.0\.1:\d+$/m);
    expect(shown.said).toMatch(/NEO4J_URI=bolt:\/\/127\.0\.0\.1:\d+ npm start/);
    shown.child.kill('SIGINT');
    expect(await shown.ended).toBe(0);
    await untilGone(shown);
  });

  it('leaves no process and no folder when it is killed', async () => {
    const shown = await show();
    expect([isAlive(shown.pid), existsSync(shown.home)]).toEqual([true, true]);
    shown.child.kill('SIGKILL');
    await untilGone(shown);
  });
});
