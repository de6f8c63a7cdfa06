// docs/how-it-computes.md says what the program says: every command of it is run on the sample, every quoted row is in its file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../server/cli/run';
import { cliWiring } from '../../server/compose';
import { openInputFile } from '../../server/imports/input-files';
import { openEstate } from '../../server/imports/open-estate';
import { runImport } from '../../server/imports/run-import';
import { personHere } from '../../server/model/viewer';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import { root } from '../architecture/source-files';
import { keptTerminal } from '../support/terminal';
import { chainsTable } from './chains-table';

const text = readFileSync(join(root, 'docs/how-it-computes.md'), 'utf8');
const place = mkdtempSync(join(tmpdir(), 'ketenzicht-document-'));
const store = join(place, 'store');

/** The fenced blocks of the page, in order: what stands after the fence, and the lines between. */
const blocks = [...text.matchAll(/^( *)```(.*)\n([\s\S]*?)\n\1```$/gm)].map(([, indent = '', info = '', body = '']) => ({
  info,
  lines: body.split('\n').map((line) => line.slice(indent.length)),
}));
const asked = blocks.flatMap(({ lines: [first = '', ...answer] }) => (first.startsWith('$ npx ketenzicht ') ? [{ command: first.slice(2), answer }] : []));
const quoted = blocks.flatMap(({ info, lines }) => (info.startsWith('rows ') ? [{ file: info.slice(5), lines }] : []));
const files = blocks.flatMap(({ info, lines }) => (info.startsWith('csv ') ? [{ name: info.slice(4), lines }] : []));

async function loadSample(): Promise<void> {
  const folder = join(root, 'sample-data');
  const open = await openEmbeddedStore(store);
  const hooks = {
    checkpoint: () => undefined,
    progress: () => undefined,
    phase: () => undefined,
    now: () => new Date('2026-11-23T09:00:00Z'),
    viewer: personHere,
  };
  for (const { source, as, files: names, priority } of JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))) {
    const input = await Promise.all(names.map((name: string) => openInputFile(join(folder, name))));
    const request = { files: input, as, source, mode: 'full', dryRun: false, strict: false, yes: true, priority, sample: true } as const;
    await runImport(open, request, hooks);
  }
  await open.close();
}

/** What a command prints, as lines; what it says beside that is kept for the message of a failure. */
async function run(command: string): Promise<{ readonly lines: string[]; readonly exit: number; readonly said: string }> {
  const { terminal, stdout, stderr } = keptTerminal();
  const words = command.split(' ').slice(2);
  const inPlace = words.map((word) => (files.some(({ name }) => name === word) ? join(place, word) : word));
  const exit = await runCommandLine([...inPlace, '--data', store], cliWiring, terminal);
  return { lines: stdout().split('\n'), exit, said: stderr() };
}

beforeAll(async () => {
  await loadSample();
  for (const { name, lines } of files) writeFileSync(join(place, name), `${lines.join('\n')}\n`);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('what the page quotes', () => {
  it('has rows of files and commands with answers', () => {
    expect(quoted.length).toBeGreaterThan(3);
    expect(asked.length).toBeGreaterThan(7);
  });

  it.each(quoted)('rows of $file are in the file, at their number', ({ file, lines }) => {
    const rows = readFileSync(join(root, file), 'utf8').split(/\r?\n/);
    for (const line of lines) {
      const [, number, row] = /^(\d+) {2}(.*)$/.exec(line) ?? [];
      expect(rows[Number(number) - 1], `${file}, row ${number}`).toBe(row);
    }
  });

  it('shows every chain through the subcontractor with its rows and what becomes of it', async () => {
    const [line = ''] = (await run('npx ketenzicht what-if --fail sup:dieptelood --as-of 2026-11-23 --json')).lines;
    const open = await openEmbeddedStore(store);
    const { snapshot } = await openEstate(open);
    await open.close();
    const shown = /<!-- chains -->\n([\s\S]*?)\n<!-- \/chains -->/.exec(text)?.[1];
    expect(shown).toBe(chainsTable(snapshot.graph, 'sup:sluismeer-hosting', JSON.parse(line)));
  });
});

describe('what the page says that is printed', () => {
  it.each(asked)('$command', async ({ command, answer }) => {
    const { lines, exit, said } = await run(command);
    expect(exit, said).toBe(0);
    // A line of only … stands for any number of lines; the others are there as they stand, in this order.
    let at = 0;
    let maySkip = false;
    for (const line of answer) {
      if (line === '…') {
        maySkip = true;
        continue;
      }
      const found = maySkip ? lines.indexOf(line, at) : at;
      expect(lines[found], `“${line}” after line ${at} of\n${lines.join('\n')}`).toBe(line);
      at = found + 1;
      maySkip = false;
    }
  });
});
