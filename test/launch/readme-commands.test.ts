// Every command of the README is run, in its order, on the sample, as someone who copies it would.
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, root } from './program';

const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```[a-z]*\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const lines = blocks.flatMap((text) => text.split('\n')).filter((line) => line.startsWith('npx ketenzicht '));
const commands = lines.map((line) => line.replace(/\s+#.*$/, ''));

const context = builtProgram();
const place = () => ({ cwd: context.folder, data: join(context.folder, 'store') });

beforeAll(async () => {
  symlinkSync(join(root, 'sample-data'), join(context.folder, 'sample-data'));
  const serving = await context.program.serve(['--sample'], place());
  expect(await serving.stop()).toBe(0);
});

describe('a command of the README', () => {
  it('stands there for every question, and on a line of its own', () => {
    expect(commands.length).toBeGreaterThan(15);
    expect(blocks.join('').match(/ketenzicht/g)?.length).toBe(commands.length);
  });

  it.each(commands)('%s', async (command) => {
    const { exit, stdout, stderr } = await context.program.run(command.split(' ').slice(2), place());
    expect(exit, stderr).toBe(0);
    expect(stdout.split('\n').length).toBeGreaterThan(1);
    // An answer about nothing would not show what the command is for.
    expect(stdout).not.toMatch(/^(0 failed|0 hits|0 single|0 minimal)/);
  });
});
