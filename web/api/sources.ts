// Asks for the sources with their imports, and for the issues of the data.
import type { IssuesBody, SourcesAnswer } from '../../server/api/contract';
import { useFormat } from '../i18n/format';
import { useAboutSnapshot } from './about-snapshot';
import { ask } from './client';

/** Sources with the history of their imports. */
export function useSources() {
  return useAboutSnapshot({ key: ['sources'], ask: (signal) => ask<SourcesAnswer>('/sources', { signal }), alsoWhenEmpty: true });
}

export interface IssueFilter {
  readonly severity?: 'error' | 'warning' | 'info';
  readonly code?: string;
  readonly source?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** One page of the issues of the data, worst first, in the language of the screen. */
export function useIssues(filter: IssueFilter = {}) {
  const { language } = useFormat();
  return useAboutSnapshot({
    key: ['issues', filter, language],
    ask: (signal) => ask<IssuesBody>('/issues', { query: { ...filter, lang: language }, signal }),
    alsoWhenEmpty: true,
  });
}
