// Asks how tables become claims: a suggested profile with the first rows, what a profile makes of them, saved profiles.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MappingAnswer, MappingSaved, MappingsAnswer, SuggestRequest } from '../../server/api/contract';
import type { MappingProfile } from '../../server/model/mapping-profile';
import type { DeepReadonly } from '../../server/model/shapes';
import { useFormat } from '../i18n/format';
import { ask } from './client';

/** A suggestion, with its profile as it is worked on: read only. */
export type MappingBody = DeepReadonly<Pick<MappingAnswer, 'decisions' | 'sampled' | 'tables' | 'presets'>> & { readonly profile: MappingProfile };
export type MappingRequest = DeepReadonly<SuggestRequest>;

/** Suggests a profile for uploads, or fits a preset to them. */
export function useSuggestMapping() {
  return useMutation({ mutationFn: (request: MappingRequest) => ask<MappingBody>('/mapping', { method: 'POST', body: request }) });
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
