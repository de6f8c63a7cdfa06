// The launcher of a clone: builds what is missing or old, once, and runs it; says what to do when it cannot.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exists, isBuilt } from '../../server/launch/build.mjs';
import { lastLine, root } from './program';

let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'ketenzicht-clone-'));
  for (const part of ['server', 'importers', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'])
    cpSync(join(root, part), join(clone, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

const launch = (...args: string[]) =>
  spawnSync(process.execPath, [join(clone, 'server/launch/ketenzicht.mjs'), ...args], {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, KETENZICHT_DATA: join(clone, 'store') },
  });

describe('the launcher', () => {
  it('builds on the first command, and only then; standard output is the answer alone', () => {
    const first = launch('snapshot', '--json');
    expect(first).toMatchObject({ status: 0 });
    expect(first.stderr).toContain('building server');
    expect(JSON.parse(first.stdout).nodes).toBe(0);
    expect(isBuilt(clone, 'server')).toBe(true);
    expect(launch('snapshot', '--json')).toMatchObject({ status: 0, stderr: '', stdout: first.stdout });
  });

  it('builds again when a source changed', () => {
    utimesSync(join(clone, 'server/main.ts'), new Date(), new Date(Date.now() + 5000));
    expect(isBuilt(clone, 'server')).toBe(false);
    expect(launch('--version').stderr).toContain('building server');
    expect(isBuilt(clone, 'server')).toBe(true);
  });

  it('passes the exit code on', () => {
    expect(launch('astrology').status).toBe(2);
  });

  it('keeps what was built when a build fails, and says so in the form that was asked for', () => {
    const main = join(clone, 'server/main.ts');
    writeFileSync(main, 'import { nothing } from "./nowhere";\nnothing();\n');
    const failed = launch('snapshot', '--json');
    expect({ status: failed.status, stdout: failed.stdout }).toEqual({ status: 1, stdout: '' });
    expect(JSON.parse(lastLine(failed.stderr))).toMatchObject({ code: 'not-built', value: null });
    expect(exists(clone, 'server')).toBe(true);
    cpSync(join(root, 'server/main.ts'), main);
  });

  it('runs what is built when the build tool is not installed', () => {
    rmSync(join(clone, 'node_modules'));
    writeFileSync(join(clone, 'server/later.ts'), '// Newer than what is built.\n');
    rmSync(join(clone, 'dist', 'server', '.built-from'));
    const { status, stderr } = launch('--version');
    expect(status).toBe(1);
    expect(stderr).toContain('npm ci && npm run build');
  });
});
