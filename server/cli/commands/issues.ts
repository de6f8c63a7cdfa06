// ketenzicht issues: prints what is wrong with the data now, or what one import found, in pages.
import { answerPieces } from '../../engine/answers';
import { type IssueKeys, pageOfReport, reportOfImport } from '../../imports/import-issues';
import { standingPage } from '../../imports/issues';
import { withSayings } from '../../imports/open-estate';
import type { IssuePage } from '../../imports/reports';
import { Fault } from '../../model/faults';
import { type DescribedIssue, severities } from '../../model/issues';
import { type MessageCode, messages } from '../../model/vocabulary/messages';
import { type Command, type Invocation, optionValue } from '../command';
import { placeOf } from '../issue-text';
import { oneOf, wholeNumber } from '../option-values';
import { formatCount, formatNumber, renderTable, section } from '../table';
import { withEstate } from '../work';

const usualLimit = 100;

function isCode(code: string): code is MessageCode {
  return Object.hasOwn(messages, code);
}

function pageOf(invocation: Invocation): IssuePage {
  const code = optionValue(invocation, 'code');
  if (code !== undefined && !isCode(code))
    throw new Fault('bad-parameter', 2, { value: code, details: { parameter: '--code', allowed: 'codes that ketenzicht issues lists' } });
  return {
    code,
    severity: oneOf(invocation, 'severity', severities),
    offset: wholeNumber(invocation, 'offset', { least: 0, usual: 0 }),
    limit: wholeNumber(invocation, 'limit', { least: 1, usual: usualLimit }),
  };
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of items) list.push(one);
  return list;
}

type Listed = Omit<IssueKeys, 'issues'> & { readonly issues: readonly DescribedIssue[] };

function printPage({ import: id, counts, offset, issues, total, complete }: Listed): string {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const inOrder = [...counts].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const end = offset + issues.length;
  const shown = issues.length === 0 ? '' : `, ${formatNumber(offset + 1)} to ${formatNumber(end)} of ${formatNumber(total)}`;
  return [
    `${formatCount(all, 'issue')} ${id === null ? 'in the data as it stands now' : `found by import ${id}`}.\n`,
    complete ? '' : 'It was made by an older version: what the graph made of its rows is not among them.\n',
    section(
      'Number by code',
      renderTable(
        [{ title: 'severity' }, { title: 'code' }, { title: 'number', align: 'right' }],
        inOrder.map(({ severity, code, count }) => [severity, code, formatNumber(count)]),
      ),
    ),
    issues.length === 0 ? '' : `\nIssues${shown}\n`,
    ...issues.map((one) => `  ${[`${one.severity} ${one.code}`, placeOf(one), one.message].filter(Boolean).join(': ')}\n`),
    end < total ? `  … and ${formatNumber(total - end)} more; the next begin at --offset ${end}\n` : '',
  ].join('');
}

export const issues: Command = {
  name: 'issues',
  summary: 'What is wrong with the data now, or what one import found',
  args: [{ name: 'IMPORT' }],
  options: [
    { name: 'code', value: 'CODE', help: 'only issues of this code' },
    { name: 'severity', value: severities.join('|'), help: 'only issues of this severity' },
    { name: 'offset', value: 'N', help: 'issues to pass over; default 0' },
    { name: 'limit', value: 'N', help: `issues in the answer; default ${usualLimit}` },
  ],
  notes: ['The numbers by code are of all issues, whatever is chosen. The ids of imports are listed by: ketenzicht sources'],
  run: (invocation, context) => {
    const page = pageOf(invocation);
    return withEstate(invocation, context, async ({ estate, subject, store }) => {
      const [id] = invocation.args;
      const keys = id === undefined ? standingPage(await withSayings(store, estate), page) : pageOfReport(await reportOfImport(store, estate.state, id), page);
      const { code = null, severity = null, offset, limit } = page;
      const parameters = { import: id ?? null, code, severity, offset, limit };
      if (invocation.json) await context.terminal.printJson(answerPieces(subject, { question: 'issues', parameters }, keys));
      else await context.terminal.show({ ...keys, issues: await collected(keys.issues) }, printPage);
      return undefined;
    });
  },
};
