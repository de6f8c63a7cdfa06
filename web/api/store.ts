// Asks what the store is, and how the graph for analysts beside it stands.
import { useQuery } from '@tanstack/react-query';
import type { StoreBody } from '../../server/api/contract';
import { ask } from './client';

/** Asked again every 5 s: behind an import the graph for analysts follows some time later. */
export function useStore() {
  return useQuery({ queryKey: ['store'], queryFn: ({ signal }) => ask<StoreBody>('/store', { signal }), refetchInterval: 5_000 });
}
