// Waits with a value until it has not changed for a moment: what is asked of the server follows the hand, not each key.
import { useEffect, useMemo, useState } from 'react';

const moment = 300;

/** The value as it was when it last kept still; it is plain data, compared as JSON. */
export function useSettled<T>(value: T): T {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), moment);
    return () => clearTimeout(timer);
  }, [text]);
  // It was made of such a value.
  return useMemo(() => JSON.parse(settled) as T, [settled]);
}
