// ketenzicht search: finds nodes by name, other name or id.
import { wholeAnswer } from '../../engine/answers';
import { searchNodes } from '../../engine/search';
import { nameOf } from '../../model/graph';
import { compareText } from '../../model/text-order';
import type { Command } from '../command';
import { formatCount, renderTable, section } from '../table';
import { withEstate } from '../work';

function printHits({ text, hits }: { text: string; hits: readonly { id: string; kind: string; name: string }[] }): string {
  const table = renderTable(
    [{ title: 'id', most: 60 }, { title: 'kind' }, { title: 'name' }],
    hits.map(({ id, kind, name }) => [id, kind, name]),
  );
  return `${formatCount(hits.length, 'hit')} for “${text}”.\n${section('', table)}`;
}

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
        await context.terminal.printJson(wholeAnswer(subject, { question: 'search', parameters: { text } }, { hits: sorted }));
      } else {
        await context.terminal.show({ text, hits }, printHits);
      }
      return undefined;
    }),
};
