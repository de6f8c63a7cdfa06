// Gives issues in pages: those of the data now, those of one import, and those of a dry run whose report is in a file.
import { wholeAnswer } from '../../engine/answers';
import { type IssueKeys, pageOfReport, reportOfImport } from '../../imports/import-issues';
import { countStanding, type StandingFilter, standingIssues } from '../../imports/issues';
import { withSayings } from '../../imports/open-estate';
import { countFitting, type IssuePage } from '../../imports/reports';
import { type DescribedIssue, describeIssue, type Language } from '../../model/issues';
import { compareText } from '../../model/text-order';
import type { IssueCount } from '../../store/report';
import type { IssuesBody } from '../contract';
import type { LoadedStore } from './loaded';

interface InWords {
  readonly language: Language;
}

const severityOrder = { error: 0, warning: 1, info: 2 } as const;

export function countBySeverity(counts: readonly IssueCount[]): IssuesBody['bySeverity'] {
  const count = (severity: IssueCount['severity']) => countFitting(counts, { severity });
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** One page of the issues that stand now and meet the filter; counts are of all of those, not of the page. */
export async function describeIssues(loaded: LoadedStore, request: StandingFilter & IssuePage & InWords): Promise<IssuesBody> {
  const said = await withSayings(loaded.store, loaded);
  const counts = countStanding(loaded, request);
  return {
    total: countFitting(counts, {}),
    bySeverity: countBySeverity(counts),
    byCode: counts.sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity] || b.count - a.count || compareText(a.code, b.code)),
    items: Array.from(standingIssues(said, request), ({ issue, source }) => ({ ...describeIssue(issue, request.language), source })),
  };
}

type PageAsked = IssuePage & InWords;

async function answerPage({ subject }: LoadedStore, { issues, total, complete, ...first }: IssueKeys, parameters: object): Promise<string> {
  const listed: DescribedIssue[] = [];
  for await (const one of issues) listed.push(one);
  return wholeAnswer(subject, { question: 'issues', parameters }, { ...first, issues: listed, total, complete });
}

function parametersOf(id: string | null, page: PageAsked) {
  const { code = null, severity = null, offset, limit } = page;
  return { import: id, code, severity, offset, limit };
}

/** One page of what a recorded import found. Rejects with `unknown-id`. */
export async function pageOfImport(loaded: LoadedStore, { id, ...page }: PageAsked & { readonly id: string }): Promise<string> {
  const found = await reportOfImport(loaded.store, loaded.state, id);
  return answerPage(loaded, pageOfReport(found, page, page.language), parametersOf(id, page));
}

/** One page of what a try found, which was not recorded. Rejects with `not-found` when its report is not kept any more. */
export async function pageOfTry(loaded: LoadedStore, { path, ...page }: PageAsked & { readonly path: string }): Promise<string> {
  const found = { import: null, report: await loaded.openReport(path), complete: true };
  return answerPage(loaded, pageOfReport(found, page, page.language), parametersOf(null, page));
}
