// The graph for analysts beside the data, compared and mended, in words. On a real Neo4j: test/server/store/neo4j/graph-keeper.neo4j.test.ts.
import { describe, expect, it } from 'vitest';
import { graph } from '../../../../server/cli/commands/graph';
import type { CliWiring, Session } from '../../../../server/cli/wiring';
import { Fault } from '../../../../server/model/faults';
import type { AnalystGraph, GraphComparison } from '../../../../server/store/store';
import { keptTerminal } from '../../../support/terminal';

const nothing: GraphComparison['counts'] = {
  foreignNodes: 0,
  foreignRelations: 0,
  removedNodes: 0,
  removedRelations: 0,
  addedNodes: 0,
  addedRelations: 0,
  changedNodes: 0,
  changedRelations: 0,
};

const comparison = (total: number): GraphComparison => ({
  version: 3,
  total,
  counts: { ...nothing, foreignNodes: total },
  differences: Array.from({ length: total }, (_, at) => ({ kind: 'foreignNodes' as const, what: `node ${at}` })),
});

/** `ketenzicht graph` on a store whose graph differs in so many things; `kept: false`: a store that keeps none. */
async function run({ total = 0, mend = false, kept = true }) {
  const asked: string[] = [];
  const analystGraph = {
    settle: async () => void asked.push('settle'),
    compare: async () => comparison(total),
    mend: async () => {
      asked.push('mend');
      return comparison(total);
    },
    versions: async () => ({ data: 3, graph: 3 }),
  } as unknown as AnalystGraph;
  const session = { store: kept ? { analystGraph } : {}, close: async () => void asked.push('close') } as unknown as Session;
  const { terminal, stdout } = keptTerminal();
  const invocation = { args: [], options: new Map(mend ? [['mend', ['']]] : []), json: false, asOf: undefined };
  const refusal = await graph.run(invocation, { terminal, wiring: { open: async () => session } as unknown as CliWiring }).then(
    () => null,
    (error: unknown) => (error instanceof Fault ? error : Promise.reject(error)),
  );
  return { asked, stdout: stdout(), code: refusal?.code, exit: refusal?.exit, said: refusal?.message };
}

describe('the graph for analysts', () => {
  it('that is as it should be says so, after what runs behind a change is done', async () => {
    expect(await run({})).toMatchObject({ asked: ['settle', 'close'], stdout: 'The graph in Neo4j is what the sources say.\n', code: undefined });
  });

  it('that differs is shown and refused, with the number', async () => {
    const ran = await run({ total: 52 });
    expect(ran).toMatchObject({ code: 'graph-differs', exit: 1, asked: ['settle', 'close'] });
    expect(ran.stdout).toMatch(/^The graph in Neo4j differs from what the sources say: 52 differences\.\n/);
    expect(ran.stdout).toContain('node added by hand  node 0');
    expect(ran.said).toContain('52');
  });

  it('shows as many differences as its table has rows, and counts every other one once', async () => {
    const { stdout } = await run({ total: 52 });
    const rows = stdout.split('\n').filter((line) => line.startsWith('node added by hand')).length;
    const more = [...stdout.matchAll(/… and (\d+) more/g)].map(([, count]) => Number(count));
    expect(more).toHaveLength(1);
    expect(rows + (more[0] ?? 0)).toBe(52);
  });

  it('is mended on request, which is no refusal', async () => {
    const ran = await run({ total: 1, mend: true });
    expect(ran).toMatchObject({ asked: ['mend', 'close'], code: undefined });
    expect(ran.stdout).toMatch(/^Mended: 1 difference\.\n/);
  });

  it('is not kept beside an embedded store', async () => {
    expect(await run({ kept: false })).toMatchObject({ code: 'graph-not-kept', exit: 1, stdout: '', asked: ['close'] });
  });
});
