// Asks a question about what is loaded: once the snapshot is known, and again when it changes.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSnapshot } from './snapshot';

/** A question put to the server, in one of four states: being answered, refused (or the server is gone), answered, not asked. */
export interface Asked<T> {
  /** The answer; while new parameters are being computed the one before, see `isOld`. */
  readonly data: T | undefined;
  /** Why there is no answer; with status 0 the server could not be reached. */
  readonly error: Error | null;
  /** Asked, and neither answered nor refused. */
  readonly isLoading: boolean;
  /** `data` answers what was asked before. */
  readonly isOld: boolean;
  /** Asks again. */
  readonly retry: () => Promise<unknown>;
}

export interface AboutSnapshot<T> {
  readonly key: readonly unknown[];
  readonly ask: (signal: AbortSignal) => Promise<T>;
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Asked of an empty store too. */
  readonly alsoWhenEmpty?: boolean;
}

/** Asks, and keeps the answer as long as the data stay the same. As long as nobody says what is loaded, that is why there is no answer. */
export function useAboutSnapshot<T>({ key, ask, enabled = true, alsoWhenEmpty = false }: AboutSnapshot<T>): Asked<T> {
  const snapshot = useSnapshot();
  const isKnown = snapshot.data !== undefined;
  const isEmpty = snapshot.data?.nodes.total === 0 && !alsoWhenEmpty;
  const query = useQuery({
    queryKey: [...key, snapshot.data?.version],
    queryFn: ({ signal }) => ask(signal),
    enabled: enabled && isKnown && !isEmpty,
    placeholderData: keepPreviousData,
  });
  const isWaiting = enabled && !isKnown;
  return {
    data: query.data,
    error: query.error ?? (isWaiting ? snapshot.error : null),
    isLoading: query.isLoading || (isWaiting && snapshot.error === null),
    isOld: query.isPlaceholderData,
    retry: () => (isKnown ? query.refetch() : snapshot.refetch()),
  };
}
