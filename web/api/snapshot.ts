// Asks what is loaded now. When its version changes, everything else is asked again.
import { useQuery } from '@tanstack/react-query';
import type { SnapshotBody } from '../../server/api/contract';
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
