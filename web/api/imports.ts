// Bringing data in and out: uploads, detection, starting and stopping import jobs, undo, sample data.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DetectBody, ImportRequest, JobBody, JobStarted, SampleRemoved, TemplatesBody, UndoAnswer, UploadBody } from '../../server/api/contract';
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
