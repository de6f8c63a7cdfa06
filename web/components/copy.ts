// Copies a text to the clipboard. On an address that is not secure the browser has none, and the button says so.
import { useEffect, useState } from 'react';

export type Copied = 'copied' | 'notCopied' | null;

const shownFor = 6000;

/** Copies, and knows for some seconds whether that went well. */
export function useCopy(): { readonly outcome: Copied; readonly copy: (text: string) => Promise<void> } {
  const [outcome, setOutcome] = useState<Copied>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (text: string) => {
    const isDone = await (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => true,
      () => false,
    );
    setOutcome(isDone ? 'copied' : 'notCopied');
  };
  return { outcome, copy };
}
