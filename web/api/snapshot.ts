// What is loaded now, its sources and issues; all else is asked again when its version changes.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { IssuesBody, SnapshotBody, SourcesAnswer } from '../../server/api/contract';
import { useFormat } from '../i18n/format';
import { ask } from './client';

/** The loaded snapshot; asked again every 15 s, since the command line may change the store beside us. */
export function useSnapshot() {
  return useQuery({
    queryKey: ['snapshot'],
    queryFn: ({ signal }) => ask<SnapshotBody>('/snapshot', { signal }),
    refetchInterval: 15_000,
    staleTime: 5_000,
  });
}

/** Sources with the history of their imports. */
export function useSources() {
  const { data: snapshot } = useSnapshot();
  return useQuery({
    queryKey: ['sources', snapshot?.version],
    queryFn: ({ signal }) => ask<SourcesAnswer>('/sources', { signal }),
    placeholderData: keepPreviousData,
  });
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
  const { data: snapshot } = useSnapshot();
  const { language } = useFormat();
  return useQuery({
    queryKey: ['issues', filter, language, snapshot?.version],
    queryFn: ({ signal }) => ask<IssuesBody>('/issues', { query: { ...filter, lang: language }, signal }),
    placeholderData: keepPreviousData,
  });
}
