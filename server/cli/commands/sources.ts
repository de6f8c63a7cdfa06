// ketenzicht sources: prints who said what and when, with the ids that `undo` takes.
import { wholeAnswer } from '../../engine/answers';
import { type ListedImport, type ListedSources, listSourcesOf } from '../../imports/sources';
import type { Command } from '../command';
import { formatCount, formatNumber, renderTable, section } from '../table';
import { withEstate } from '../work';

const right = (title: string) => ({ title, align: 'right' as const });

/** Whole kilobytes; what is there is never written as 0. */
const kilobytes = (bytes: number) => formatNumber(Math.ceil(bytes / 1000));

function importRow({ id, at, action, undoes, rows, files, current, bytes }: ListedImport): string[] {
  const what = action === 'undo' ? `undo of ${undoes}` : files.join(', ');
  return [id, at, what, formatNumber(rows.read), formatNumber(rows.rejected), bytes === null ? '' : kilobytes(bytes), current ? 'yes' : ''];
}

function printSources({ sources }: ListedSources): string {
  return [
    `${formatCount(sources.length, 'source')}.\n`,
    ...sources.map(({ id, mode, priority, sample, imports, bytes }) =>
      section(
        `${id} (${mode}, priority ${priority}${sample ? ', sample data' : ''}; ${kilobytes(bytes)} kB kept)`,
        renderTable(
          [{ title: 'import' }, { title: 'at' }, { title: 'what', most: 50 }, right('rows'), right('rejected'), right('kB'), { title: 'current' }],
          imports.map(importRow),
        ),
      ),
    ),
  ].join('');
}

export const sources: Command = {
  name: 'sources',
  summary: 'Sources with the history of their imports',
  args: [],
  options: [],
  run: (invocation, context) =>
    withEstate(invocation, context, async ({ estate, subject, store }) => {
      const listed = await listSourcesOf(store, estate.state);
      if (invocation.json) await context.terminal.printJson(wholeAnswer(subject, { question: 'sources' }, listed));
      else await context.terminal.show(listed, printSources);
      return undefined;
    }),
};
