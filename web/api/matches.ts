// Asks which nodes may be one, what a judgement would change, and judges.
import { useMutation } from '@tanstack/react-query';
import type { JudgeAllAnswer, JudgeAnswer, MatchesAnswer, UploadBody } from '../../server/api/contract';
import { useFormat } from '../i18n/format';
import { type Asked, useAboutSnapshot } from './about-snapshot';
import { apiAddress, ask } from './client';
import { useRefresh } from './imports';

export type ListedPair = MatchesAnswer['matches'][number];
export type Verdict = NonNullable<ListedPair['judgement']>;

export interface MatchesFilter {
  readonly list?: 'open' | 'judged' | 'all';
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  readonly reason?: string | undefined;
  readonly least?: string | undefined;
  readonly order?: 'weight' | 'newest';
  readonly offset?: number;
  readonly limit?: number;
}

const askMatches = (query: MatchesFilter, signal?: AbortSignal) => ask<MatchesAnswer>('/matches', { query: { ...query }, ...(signal ? { signal } : {}) });

/** One page of the pairs, heaviest first, with the counts of the whole queue. */
export function useMatches(query: MatchesFilter, enabled = true): Asked<MatchesAnswer> {
  return useAboutSnapshot({ key: ['matches', query], ask: (signal) => askMatches(query, signal), enabled });
}

/** Pairs that are chosen at once, at most. */
export const mostAtOnce = 1000;

/** The heaviest pairs that are suggested for one reason, to choose them at once. */
export function usePairsFor() {
  return useMutation({ mutationFn: (query: MatchesFilter) => askMatches({ ...query, list: 'open', limit: mostAtOnce }) });
}

/** Where the pairs are downloaded, to judge them in a spreadsheet. */
export const matchesFileAddress = ({ list, kind, reason, least }: MatchesFilter): string => apiAddress('/matches/csv', { list, kind, reason, least });

export interface Saying {
  readonly a: string;
  readonly b: string;
  readonly judgement: Verdict | null;
}

/** What a judgement of a pair would change; nothing is kept. */
export function usePairEffect({ a, b, judgement }: Saying, enabled: boolean): Asked<JudgeAnswer> {
  const { language } = useFormat();
  return useAboutSnapshot({
    key: ['pair-effect', a, b, judgement, language],
    ask: (signal) => ask<JudgeAnswer>('/judgements', { method: 'POST', body: { a, b, judgement, dryRun: true }, signal }),
    enabled,
  });
}

/** Judges one pair, or takes back what was said; afterwards all is asked anew. */
export function useJudge() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (saying: Saying) => ask<JudgeAnswer>('/judgements', { method: 'POST', body: saying }), onSuccess: refresh });
}

/** Many pairs: these, or those of an upload. */
export type ManySayings = ({ readonly pairs: readonly Saying[] } | { readonly upload: string }) & { readonly dryRun: boolean };

/** Judges many pairs in one step, or tries it. */
export function useJudgeAll() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (request: ManySayings) => ask<JudgeAllAnswer>('/judgements/all', { method: 'POST', body: request }),
    onSuccess: ({ applied }) => (applied ? refresh() : undefined),
  });
}

/** What many judgements would change together; nothing is kept. */
export function useTryAll(pairs: readonly Saying[]): Asked<JudgeAllAnswer> {
  const { language } = useFormat();
  return useAboutSnapshot({
    key: ['joint-effect', pairs, language],
    ask: (signal) => ask<JudgeAllAnswer>('/judgements/all', { method: 'POST', body: { pairs, dryRun: true }, signal }),
    enabled: pairs.length > 0,
  });
}

/** Hands over a CSV that came back judged, and tries it. */
export function useTryJudged() {
  return useMutation({
    mutationFn: async (file: File) => {
      const { upload } = await ask<UploadBody>('/uploads', { method: 'POST', body: file, query: { name: file.name } });
      const answer = await ask<JudgeAllAnswer>('/judgements/all', { method: 'POST', body: { upload, dryRun: true } });
      return { upload, answer };
    },
  });
}
