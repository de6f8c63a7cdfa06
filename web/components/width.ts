// Says whether the screen is narrow, for what a style sheet cannot change, such as the words of a placeholder.
import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 39.99rem)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
