// The reference cases of `../shared/oracles` once more, as a person asks: imported as graph-json, answered by the command line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../server/cli/run';
import { cliWiring } from '../../server/compose';
import { compareText } from '../../server/model/text-order';
import { keptTerminal } from '../support/terminal';
import { caseFiles, digestOf, expectedOfOrder, kindIn, linesOf, type OracleCase, readCase, relationsOf } from './oracle-cases';

let folder: string;
const kept = { data: process.env.KETENZICHT_DATA, neo4j: process.env.NEO4J_URI };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenzicht-oracles-'));
  delete process.env.NEO4J_URI;
});

afterAll(() => {
  if (kept.data === undefined) delete process.env.KETENZICHT_DATA;
  else process.env.KETENZICHT_DATA = kept.data;
  if (kept.neo4j !== undefined) process.env.NEO4J_URI = kept.neo4j;
  rmSync(folder, { recursive: true, force: true });
});

/** The answer of one command, as an object. */
async function ask(words: readonly string[]): Promise<Record<string, unknown>> {
  const { terminal, stdout, stderr } = keptTerminal();
  const exit = await runCommandLine([...words, '--json'], cliWiring, terminal);
  expect({ exit, said: stderr() }).toEqual({ exit: 0, said: '' });
  return JSON.parse(stdout());
}

function asGraph(one: OracleCase) {
  const kind = kindIn(one, true);
  const down = new Set(one.baselineFailed ?? []);
  return {
    format: 'ketenzicht-graph',
    version: 1,
    nodes: one.nodes.map(({ id }) => ({ id, kind: kind(id), ...(down.has(id) ? { state: 'down' } : {}) })),
    relations: relationsOf(one).map(({ from, to, properties }) => ({ type: 'DEPENDS_ON', from, to, ...properties })),
  };
}

const idsOf = (list: unknown) => (list as readonly { readonly id: string }[]).map(({ id }) => id);

describe.each(caseFiles)('%s', (file) => {
  const one = readCase(file);
  const among = one.candidates ? 'Component' : 'Component,Service';
  const { alreadyDown, blast = [], cuts = [] } = one.expected;

  beforeAll(async () => {
    const path = join(folder, file);
    writeFileSync(path, JSON.stringify(asGraph(one)));
    process.env.KETENZICHT_DATA = `${path}.store`;
    const { rows, applied } = await ask(['import', path]);
    const count = one.nodes.length + relationsOf(one).length;
    expect({ applied, rows }).toEqual({ applied: true, rows: { read: count, accepted: count, rejected: 0 } });
  });

  it.each(blast)('what-if: the same is down when $fail fail', async ({ fail, down }) => {
    const found = await ask(['what-if', ...fail.flatMap((id) => ['--fail', id])]);
    const first = found.alreadyDown as string[];
    if (alreadyDown) expect([...first].sort(compareText)).toEqual([...alreadyDown].sort(compareText));
    expect([...idsOf(found.failed), ...first].sort(compareText)).toEqual([...down].sort(compareText));
  });

  it.each(cuts)('cut-sets and single-points: the same of $target', async (expected) => {
    const found = await ask(['cut-sets', '--service', expected.target, '--max-order', '3', '--among', among]);
    const sets = found.cutSets as string[][];
    expect(found.counts).toEqual(expected.down ? [0, 0, 0] : expected.count);
    expect(found.complete).toBe(true);
    for (const order of [1, 2, 3] as const) {
      const own = sets.filter(({ length }) => length === order);
      const listed = expectedOfOrder(expected, order);
      if (listed.sets) expect(linesOf(own)).toEqual(linesOf(listed.sets));
      if (listed.sha256) expect(digestOf(own)).toBe(listed.sha256);
    }
    const { singlePoints } = await ask(['single-points', '--service', expected.target, '--among', among]);
    expect(idsOf(singlePoints)).toEqual([...(expected.order1 ?? [])].sort(compareText));
  });
});
