// The graph as a file.
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { expect, it } from 'vitest';
import { commandLine } from '../command-line';
import { example } from '../example';

const cli = commandLine();
const copy = commandLine();

it('what is exported gives the same snapshot in another store', async () => {
  await cli.run('import', cli.write('estate.json', example));
  const { stdout, exit } = await cli.run('export');
  expect(exit).toBe(0);
  await copy.run('import', copy.write('copy.json', stdout));
  expect((await copy.ask('snapshot')).snapshot).toBe((await cli.ask('snapshot')).snapshot);
  expect((await cli.run('export', '--as', 'graph-json')).stdout).toBe(stdout);
});

it('a format that is none is refused with those that are', async () => {
  const { exit, stderr, stdout } = await cli.run('export', '--as', 'pdf', '--json');
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(JSON.parse(stderr)).toMatchObject({ code: 'bad-parameter', value: 'pdf', remedy: expect.stringContaining('graph-json') });
});

it('the graph goes to programs that draw networks', async () => {
  await cli.run('import', cli.write('estate.json', example));
  const { stdout, exit } = await cli.run('export', '--as', 'gexf');
  expect(exit).toBe(0);
  const graph = parse(MultiGraph, stdout);
  const { nodes, relations } = JSON.parse((await cli.run('export')).stdout);
  expect({ nodes: graph.order, relations: graph.size }).toEqual({ nodes: nodes.length, relations: relations.length });
});
