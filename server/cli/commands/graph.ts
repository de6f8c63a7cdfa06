// ketenzicht graph: checks whether the graph for analysts in Neo4j equals what the sources say; mends it on request.
import { wholeAnswer } from '../../engine/answers';
import { subjectOf } from '../../engine/subject';
import { openEstate } from '../../imports/open-estate';
import { Fault } from '../../model/faults';
import type { GraphComparison } from '../../store/store';
import { type Command, hasFlag } from '../command';
import { formatCount, formatNumber, renderTable, section } from '../table';
import { withSession } from '../work';

const words: Readonly<Record<keyof GraphComparison['counts'], string>> = {
  foreignNodes: 'node added by hand',
  foreignRelations: 'relation added by hand',
  removedNodes: 'node that no source says',
  removedRelations: 'relation that no source says',
  addedNodes: 'node that is missing',
  addedRelations: 'relation that is missing',
  changedNodes: 'node with other properties',
  changedRelations: 'relation with other properties',
};

/** Differences that are printed in full. */
const shown = 50;

function printComparison({ total, differences }: GraphComparison, isMended: boolean): string {
  if (total === 0) return 'The graph in Neo4j is what the sources say.\n';
  const rows = differences.slice(0, shown).map(({ kind, what }) => [words[kind], what]);
  const more = total - rows.length;
  return [
    `${isMended ? 'Mended' : 'The graph in Neo4j differs from what the sources say'}: ${formatCount(total, 'difference')}.\n`,
    section('Differences', renderTable([{ title: '' }, { title: 'what' }], rows, shown)),
    more > 0 ? `… and ${formatNumber(more)} more; --json has up to 1,000\n` : '',
  ].join('');
}

export const graph: Command = {
  name: 'graph',
  summary: 'Compare the graph in Neo4j with what the sources say',
  args: [],
  options: [{ name: 'mend', help: 'make the graph equal to what the sources say' }],
  notes: ['Answers of Ketenzicht are never computed from that graph; questions that people put in Neo4j are.', 'Exit code 1: it differs and was not mended.'],
  run: (invocation, context) =>
    withSession(invocation, context, async ({ store }) => {
      const { analystGraph } = store;
      if (!analystGraph) throw new Fault('graph-not-kept', 1);
      const mend = hasFlag(invocation, 'mend');
      if (!mend) await analystGraph.settle();
      const comparison = mend ? await analystGraph.mend() : await analystGraph.compare();
      const { data, graph: shownVersion } = await analystGraph.versions();
      const refused = !mend && comparison.total > 0;
      if (!invocation.json) await context.terminal.show(comparison, (shownOne) => printComparison(shownOne, mend));
      else if (!refused) {
        const { snapshot } = await openEstate(store);
        const { version: comparedVersion, ...found } = comparison;
        const answer = { mended: mend, dataVersion: data, graphVersion: shownVersion, comparedVersion, ...found };
        await context.terminal.printJson(wholeAnswer(subjectOf(snapshot), { question: 'graph', parameters: { mend } }, answer));
      }
      if (refused) throw new Fault('graph-differs', 1, { value: String(comparison.total), details: { first: comparison.differences[0]?.what ?? '' } });
      return undefined;
    }),
};
