// Waits with a value until it has not changed for a moment: what is asked of the server follows the hand, not each key.
import { useEffect, useMemo, useState } from 'react';

const moment = 300;

export interface Settled<T> {
  /** The value as it was when it last kept still. */
  readonly value: T;
  /** It has changed since. */
  readonly isBehind: boolean;
}

/** Plain data only: it is compared as JSON. */
export function useSettled<T>(value: T): Settled<T> {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), moment);
    return () => clearTimeout(timer);
  }, [text]);
  // It was made of such a value.
  const kept = useMemo(() => JSON.parse(settled) as T, [settled]);
  return { value: kept, isBehind: settled !== text };
}
