// ketenzicht verify: computes the graph from the sources, and compares it with the one that is kept beside them and read by every command.
import { wholeAnswer } from '../../engine/answers';
import { subjectOf } from '../../engine/subject';
import { anewWords } from '../../imports/anew-words';
import { type KeptCheck, verifyKept } from '../../imports/verify-kept';
import { Fault } from '../../model/faults';
import type { Command } from '../command';
import { formatCount } from '../table';
import { withSession } from '../work';

function printCheck({ kept, estate: { snapshot } }: KeptCheck): string {
  const { nodes, relations } = snapshot.graph;
  const what = `${formatCount(nodes.length, 'node')}, ${formatCount(relations.length, 'relation')}, snapshot ${snapshot.id}`;
  if (kept === 'same') return `The graph that is kept is what the sources say: ${what}.\n`;
  return `${kept === 'different' ? '' : `${anewWords[kept]} `}It is kept now: ${what}.\n`;
}

export const verify: Command = {
  name: 'verify',
  summary: 'Compare the graph that is kept with what the sources say',
  args: [],
  options: [],
  notes: [
    'Snapshot id, nodes, relations, who says so, and issues are computed from the sources. What is not the same is replaced.',
    'Exit code 1: what was kept said something else.',
  ],
  run: (invocation, context) =>
    withSession(invocation, context, async ({ store }) => {
      const check = await verifyKept(store);
      const { kept, total, differences, estate } = check;
      if (kept === 'different') throw new Fault('kept-differs', 1, { value: String(total), details: { first: differences.slice(0, 5).join(', ') } });
      if (invocation.json) await context.terminal.printJson(wholeAnswer(subjectOf(estate.snapshot), { question: 'verify' }, { kept }));
      else await context.terminal.show(check, printCheck);
      return undefined;
    }),
};
