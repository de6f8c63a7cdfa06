// Asks how tables become claims: a suggested profile with the first rows, what a profile makes of them, saved profiles.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MappingAnswer, MappingSaved, MappingsAnswer, PreviewBody, SuggestRequest } from '../../server/api/contract';
import type { MappingProfile } from '../../server/model/mapping-profile';
import type { DeepReadonly } from '../../server/model/shapes';
import { useFormat } from '../i18n/format';
import { ask, type RequestOptions } from './client';

/** A suggestion, with its profile as it is worked on: read only. */
export type MappingBody = DeepReadonly<Pick<MappingAnswer, 'decisions' | 'sampled' | 'tables' | 'presets' | 'remembered' | 'fitting' | 'hidden'>> & {
  readonly profile: MappingProfile;
};
export type MappingRequest = DeepReadonly<SuggestRequest>;

/** Suggests a profile for uploads, or fits a preset to them. */
export const suggestMapping = (request: MappingRequest, options: Pick<RequestOptions, 'signal'> = {}) =>
  ask<MappingBody>('/mapping', { ...options, method: 'POST', body: request });

/** What a source remembers for uploads; asked when a person names it. */
export function useRemembered(uploads: readonly string[], source: string | null) {
  return useQuery({
    queryKey: ['mapping-remembered', uploads, source],
    queryFn: ({ signal }) => suggestMapping({ uploads, source: source ?? '' }, { signal }),
    select: ({ remembered }) => remembered,
    enabled: source !== null,
    retry: false,
  });
}

/** Rows of each table that are shown as they are read. */
const previewRows = 4;
const readFirstRows = (uploads: readonly string[], profile: unknown, options: Pick<RequestOptions, 'signal'> = {}) =>
  ask<PreviewBody>('/mapping/preview', { ...options, method: 'POST', body: { uploads, profile, rows: previewRows } });

/** What a profile makes of the first rows; the last answer stays while the next one is asked. */
export function usePreview(uploads: readonly string[], profile: MappingProfile) {
  const { language } = useFormat();
  return useQuery({
    queryKey: ['mapping-preview', uploads, profile, language],
    queryFn: ({ signal }) => readFirstRows(uploads, profile, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Has the server read the first rows by a profile that a person wrote: it says what is wrong with it, and where. */
export function useCheckProfile() {
  return useMutation({
    mutationFn: ({ uploads, profile }: { readonly uploads: readonly string[]; readonly profile: unknown }) => readFirstRows(uploads, profile),
  });
}

export type ListedMapping = MappingsAnswer['mappings'][number];

const mappingAddress = (name: string) => `/mappings/${encodeURIComponent(name)}`;
const listKey = ['mappings'];

/** The profiles that can be loaded by name. */
export function useMappings(isWanted: boolean) {
  const { language } = useFormat();
  return useQuery({
    queryKey: [...listKey, language],
    queryFn: ({ signal }) => ask<MappingsAnswer>('/mappings', { query: { lang: language }, signal }),
    enabled: isWanted,
  });
}

/** Loads a profile that was saved under a name. */
export function useLoadMapping() {
  return useMutation({ mutationFn: (name: string) => ask<MappingProfile>(mappingAddress(name)) });
}

/** Saves a profile under a name, as its next version. */
export function useSaveMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (profile: MappingProfile) => ask<MappingSaved>(mappingAddress(profile.name), { method: 'PUT', body: profile }),
    onSuccess: () => queries.invalidateQueries({ queryKey: listKey }),
  });
}
