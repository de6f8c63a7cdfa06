// `.ci/run` tells what each step takes, and only processor time makes one fail.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What a shell prints that runs these steps, with the number that failed at the end. */
function run(...steps: readonly string[]): readonly string[] {
  const script = ['set -uo pipefail', `. ${join(root, '.ci/steps.sh')}`, ...steps.map((one) => `step ${one}`), 'print_steps', 'echo "$failed_steps failed"'];
  const { stdout, status, stderr } = spawnSync('bash', ['-c', script.join('\n')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trim().split('\n');
}

/** A command that works for so many seconds of processor time, in a process below the one that is started. */
const working = (seconds: number) =>
  `bash -c '"${process.execPath}" -e "while (process.cpuUsage().user + process.cpuUsage().system < ${seconds}e6) for (let i = 0; i < 1e6; i++);"; true'`;

describe('a step', () => {
  it('fails above one and a half times its budget of processor time, and says so', () => {
    const lines = run(`much 1 ${working(2.2)}`);
    expect(lines).toContain('much took 0:02 of processor time, more than one and a half times its budget of 0:01');
    expect(lines.at(-1)).toBe('1 failed');
  });

  it('may wait as long as it likes', () => {
    const lines = run('waiting 0 sleep 2');
    expect(lines.at(-2)).toMatch(/^waiting +0:0[2-9] +0:00 +0:00$/);
    expect(lines.at(-1)).toBe('0 failed');
  });

  it('that fails does not stop the others, and without a budget may take what it takes', () => {
    const lines = run('wrong - false', `free - ${working(1.2)}`);
    expect(lines.filter((line) => line.startsWith('-- ')).map((line) => line.replace(/,.*/, ''))).toEqual(['-- wrong: FAILED', '-- free: good']);
    expect(lines.at(-2)).toMatch(/^free +\d:\d\d +0:0[1-9] +-$/);
    expect(lines.at(-1)).toBe('1 failed');
  });
});
