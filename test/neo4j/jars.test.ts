// The lock under which the jars are fetched: one at a time, and a holder that died does not stop the others.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, expect, it } from 'vitest';
import { underLock } from './jars';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-test-'));
const lock = join(folder, 'a.lock');
afterEach(() => rmSync(lock, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('waits while a living process holds the lock', async () => {
  writeFileSync(lock, String(process.ppid));
  const order: string[] = [];
  const waiting = underLock(lock, () => order.push('mine'));
  await wait(500);
  order.push('released');
  rmSync(lock);
  await waiting;
  expect(order).toEqual(['released', 'mine']);
  expect(existsSync(lock)).toBe(false);
});

it('takes over a lock whose holder died', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, String(pid));
  expect(await underLock(lock, () => 'done')).toBe('done');
});

it('releases the lock when the work fails', async () => {
  await expect(underLock(lock, () => JSON.parse('{'))).rejects.toThrow();
  expect(existsSync(lock)).toBe(false);
});
