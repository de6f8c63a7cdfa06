// Brings data in and takes it out: uploads, detection, starting and stopping import jobs, undo, sample data.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  DetectBody,
  DifferenceBody,
  DifferencesAnswer,
  ImportRequest,
  IssueBody,
  IssuesAnswer,
  JobBody,
  JobStarted,
  SampleRemoved,
  TemplatesBody,
  UndoAnswer,
  UploadBody,
} from '../../server/api/contract';
import { useFormat } from '../i18n/format';
import { apiAddress, ask } from './client';

/** Forgets all answers: after this the screen shows the data as they are now. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

/** Hands over one file; nothing is imported yet. */
export function useUpload() {
  return useMutation({
    mutationFn: (file: File) => ask<UploadBody>('/uploads', { method: 'POST', body: file, query: { name: file.name } }),
  });
}

/** Recognises the format of uploads. */
export function useDetect() {
  return useMutation({ mutationFn: (uploads: readonly string[]) => ask<DetectBody>('/imports/detect', { method: 'POST', body: { uploads } }) });
}

/** Starts an import or a dry run; gives the job to follow. */
export function useStartImport() {
  return useMutation({ mutationFn: (request: ImportRequest) => ask<JobStarted>('/imports', { method: 'POST', body: request }) });
}

/** Starts loading the sample data; gives the job to follow. */
export function useLoadSample() {
  return useMutation({ mutationFn: () => ask<JobStarted>('/sample', { method: 'POST' }) });
}

/** Removes the sample data in one step. */
export function useRemoveSample() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: () => ask<SampleRemoved>('/sample', { method: 'DELETE' }), onSuccess: refresh });
}

/** Takes back the newest import of a source. */
export function useUndo() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (id: string) => ask<UndoAnswer>(`/imports/${encodeURIComponent(id)}/undo`, { method: 'POST' }), onSuccess: refresh });
}

/** Stops an import that is running; nothing of it is applied. */
export function useCancelJob() {
  return useMutation({ mutationFn: (job: string) => ask<JobBody>(`/imports/jobs/${encodeURIComponent(job)}`, { method: 'DELETE' }) });
}

/** The CSV tables that can be filled in. */
export function useTemplates() {
  return useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => ask<TemplatesBody>('/templates', { signal }), staleTime: Number.POSITIVE_INFINITY });
}

/** Where a template is downloaded. */
export const templateAddress = (name: string): string => apiAddress(`/templates/${encodeURIComponent(name)}.csv`);

/** Issues on one page of the screen. */
export const foundPage = 100;
/** The API gives at most this many at once. */
const mostAtOnce = 1_000;

/** Where the rejected rows of an import are downloaded, in one language. */
export const keptRejectedAddress = (id: string, lang: string): string => apiAddress(`/imports/${encodeURIComponent(id)}/rejected`, { lang });

const foundAddress = (job: string) => `/imports/jobs/${encodeURIComponent(job)}/issues`;

export interface FoundFilter {
  readonly job: string;
  readonly severity?: IssueBody['severity'];
  readonly code?: IssueBody['code'];
  readonly offset: number;
}

/** One page of what an import or a try found, in the language of the screen. */
export function useFoundIssues({ job, ...page }: FoundFilter) {
  const { language } = useFormat();
  return useQuery({
    queryKey: ['found', job, page, language],
    queryFn: ({ signal }) => ask<IssuesAnswer>(foundAddress(job), { query: { ...page, limit: foundPage, lang: language }, signal }),
    placeholderData: keepPreviousData,
  });
}

interface AllFound {
  readonly job: string;
  readonly language: string;
  /** Called with how many there are so far. */
  readonly onPage: (done: number) => void;
}

/** All that an import or a try found, page by page. */
export async function allFoundIssues({ job, language, onPage }: AllFound): Promise<IssueBody[]> {
  const found: IssueBody[] = [];
  for (;;) {
    onPage(found.length);
    const { issues, total } = await ask<IssuesAnswer>(foundAddress(job), { query: { offset: found.length, limit: mostAtOnce, lang: language } });
    for (const one of issues) found.push(one);
    if (issues.length === 0 || found.length >= total) return found;
  }
}

/** Differences on one page of the screen: on a narrow one each is a block. */
export const differencesShown = 25;

const differencesAddress = (job: string) => `/imports/jobs/${encodeURIComponent(job)}/differences`;

export interface DifferenceFilter {
  readonly change: DifferenceBody['change'];
  /** Nodes or relations; absent: both. */
  readonly of?: 'nodes' | 'relations';
  /** A text in an id, a name, a field or a value; empty: any. */
  readonly q: string;
}

/** One page of what an import or a try changes. */
export function useDifferences({ job, ...page }: DifferenceFilter & { readonly job: string; readonly offset: number }) {
  return useQuery({
    queryKey: ['differences', job, page],
    queryFn: ({ signal }) => ask<DifferencesAnswer>(differencesAddress(job), { query: { ...page, limit: differencesShown }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** All that an import or a try changes in one way, page by page. */
export async function allDifferences({ job, onPage, ...filter }: DifferenceFilter & Pick<AllFound, 'job' | 'onPage'>): Promise<DifferenceBody[]> {
  const found: DifferenceBody[] = [];
  for (;;) {
    onPage(found.length);
    const { differences, total } = await ask<DifferencesAnswer>(differencesAddress(job), { query: { ...filter, offset: found.length, limit: mostAtOnce } });
    for (const one of differences) found.push(one);
    if (differences.length === 0 || found.length >= total) return found;
  }
}

/** Where the rejected rows of an import or a try are downloaded, as they came. */
export const rejectedAddress = (job: string, language: string): string => apiAddress(`/imports/jobs/${encodeURIComponent(job)}/rejected`, { lang: language });
