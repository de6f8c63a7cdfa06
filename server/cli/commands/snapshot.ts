// ketenzicht snapshot: prints what is loaded, and its id.
import { countsByKind, countsByType } from '../../analysis/graph-index';
import { wholeAnswer } from '../../engine/answers';
import type { Command } from '../command';
import { formatCount, formatNumber, renderTable, section } from '../table';
import { type Opened, withEstate } from '../work';

const rowsOf = (counts: Record<string, number>) => Object.entries(counts).map(([word, count]) => [word, formatNumber(count)]);

function printSnapshot({ estate: { snapshot, state } }: Opened, asOf: string | null): string {
  const { nodes, relations } = snapshot.graph;
  const counted = (title: string) => [{ title }, { title: 'number', align: 'right' as const }];
  return [
    `Snapshot ${snapshot.id}, as of ${asOf ?? 'unknown (nothing is loaded)'}.\n`,
    `${formatCount(nodes.length, 'node')}, ${formatCount(relations.length, 'relation')}, from ${formatCount(state.sources.filter(({ current }) => current !== null).length, 'source')}.\n`,
    section('Nodes', renderTable(counted('kind'), rowsOf(countsByKind(snapshot.graph)))),
    section('Relations', renderTable(counted('type'), rowsOf(countsByType(snapshot.graph)))),
  ].join('');
}

export const snapshot: Command = {
  name: 'snapshot',
  summary: 'What is loaded now: snapshot id, numbers of nodes and relations',
  args: [],
  options: [],
  run: (invocation, context) =>
    withEstate(invocation, context, async (opened) => {
      const { nodes, relations } = opened.estate.snapshot.graph;
      const counts = { nodes: nodes.length, relations: relations.length };
      if (invocation.json) await context.terminal.printJson(wholeAnswer(opened.subject, { question: 'snapshot' }, counts));
      else await context.terminal.show(opened.subject.asOf, (asOf) => printSnapshot(opened, asOf));
      return undefined;
    }),
};
