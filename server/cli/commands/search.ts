// ketenzicht search: nodes by name, other name or id.
import { wholeAnswer } from '../../engine/answers';
import { searchNodes } from '../../engine/search';
import { nameOf } from '../../model/graph';
import { compareText } from '../../model/text-order';
import type { Command } from '../command';
import { formatCount, renderTable } from '../table';
import { withEstate } from '../work';

export const search: Command = {
  name: 'search',
  summary: 'Find nodes by name, other name or id',
  args: [{ name: 'TEXT', required: true, many: true }],
  options: [],
  run: (invocation, context) =>
    withEstate(invocation, context, async ({ estate, subject }) => {
      const text = invocation.args.join(' ');
      const hits = searchNodes(estate.snapshot, text).map(({ node }) => ({ id: node.id, kind: node.kind, name: nameOf(node) }));
      if (invocation.json) {
        // In an answer every list is sorted by id; for a reader the closest hit comes first.
        const sorted = [...hits].sort((a, b) => compareText(a.id, b.id));
        await context.terminal.print(wholeAnswer(subject, { question: 'search', parameters: { text } }, { hits: sorted }));
      } else {
        const table = renderTable(
          [{ title: 'id', most: 60 }, { title: 'kind' }, { title: 'name' }],
          hits.map(({ id, kind, name }) => [id, kind, name]),
        );
        await context.terminal.print(`${formatCount(hits.length, 'hit')} for “${text}”.\n${table === '' ? '' : `\n${table}`}`);
      }
      return undefined;
    }),
};
