// What commands share while they work: the store is closed whatever happens, and names tell nodes apart.
import { describe, expect, it } from 'vitest';
import type { CliWiring, Session, StoreWatch } from '../../../server/cli/wiring';
import { namesIn, watched, watchedChange, withSession } from '../../../server/cli/work';
import type { GraphNode } from '../../../server/model/graph';
import { visible } from '../../../server/output/visible';
import { putOlderFile } from '../../support/older-stores';
import { keptTerminal } from '../../support/terminal';
import { commandLine } from './command-line';

const invocation = { args: [], options: new Map([['data', ['here']]]), json: false, asOf: undefined };

function opening() {
  const told: string[] = [];
  let watch: StoreWatch | undefined;
  const open: CliWiring['open'] = async (data, given) => {
    told.push(`open ${data}`);
    watch = given;
    return { close: async () => void told.push('close') } as Session;
  };
  const { terminal, stderr } = keptTerminal();
  return { told, stderr, watch: () => watch, context: { terminal, wiring: { open } as CliWiring } };
}

describe('a store', () => {
  it('is the one that was asked for, and closed when the work is done', async () => {
    const { told, context } = opening();
    expect(await withSession(invocation, context, async () => told.push('work'))).toBe(2);
    expect(told).toEqual(['open here', 'work', 'close']);
  });

  it('is closed when the work fails, and the fault goes on', async () => {
    const { told, context } = opening();
    const failing = () => Promise.reject(new Error('no'));
    await expect(withSession(invocation, context, failing)).rejects.toThrow('no');
    expect(told).toEqual(['open here', 'close']);
  });

  it('is warned about on standard error, also when the graph behind a change is late', async () => {
    const { context, stderr, watch } = opening();
    await withSession(invocation, context, async () => {
      watch()?.onWarning('It is old.');
      watch()?.onGraphFault?.(new Error('it went away'));
      watch()?.onGraphFault?.('no reason');
    });
    expect(stderr()).toMatch(/^It is old\.\nThe change was applied\. .*it went away\nThe change was applied\. .*no reason\n$/);
  });
});

it('what is watched gives what it gives, and fails as it fails', async () => {
  const { terminal } = keptTerminal();
  expect(await watched(terminal, () => 1)).toBe(1);
  await expect(watched(terminal, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(watchedChange(terminal, () => Promise.reject(new Error('not')))).rejects.toThrow('not');
});

describe('names', () => {
  const node = (id: string, name?: string): GraphNode => ({ id, kind: 'Supplier', properties: name === undefined ? {} : { name }, claims: [] });
  const names = (...nodes: GraphNode[]) =>
    namesIn({ snapshot: { id: '', asOf: null, graph: { nodes, relations: [], aliases: new Map(), disputes: [], issues: [] } } });

  it('are those of the nodes; an id that is none stands for itself', () => {
    const known = names(node('sup:1', 'Bever'), node('sup:2'));
    expect([known.nameOf('sup:1'), known.nameOf('sup:2'), known.nameOf('sup:9')]).toEqual(['Bever', 'sup:2', 'sup:9']);
    expect([known.kindOf('sup:1'), known.kindOf('sup:9')]).toEqual(['Supplier', '']);
  });

  it('that several have are shared, and none else', () => {
    const known = names(node('sup:1', 'Bever'), node('sup:2', 'Bever'), node('sup:3', 'Ceder'));
    expect(['sup:1', 'sup:2', 'sup:3', 'sup:9'].map((id) => known.isShared(id))).toEqual([true, true, false, false]);
  });

  it('are given to none of two nodes whose ids look alike on a terminal', () => {
    const [twice, once] = ['sup:a\u001b', 'sup:b\u001b'];
    const known = names(node(twice, 'Bever'), node(visible(twice), 'Ceder'), node(once, 'Den'));
    expect(known.nameOf(visible(twice))).toBe(visible(twice));
    expect(known.nameOf(visible(once))).toBe('Den');
  });
});

describe('a store of an older version', () => {
  const { folder, run } = commandLine();

  it('is brought over by the first command, which says so once', async () => {
    putOlderFile(folder, 2);
    const first = await run('sources', '--data', folder);
    expect(first).toMatchObject({ exit: 0, stderr: expect.stringContaining('The store was made by an older version of Ketenzicht') });
    expect(first.stderr.match(/older version/g)).toHaveLength(1);
    expect((await run('sources', '--data', folder)).stderr).not.toContain('older version');
  });
});
