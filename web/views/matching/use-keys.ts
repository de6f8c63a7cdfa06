// Listens to the keys of the page: 1, 2 and 3 judge, J and K go on and back, Space checks, Z takes back.
import { useEffect, useRef } from 'react';

/** What each key does; a key without a line is left alone. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Whether somebody is typing, or the key is one that the element itself takes. */
function isTaken({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('select, textarea, [contenteditable="true"], dialog') !== null) return true;
  const input = target.closest('input');
  if (input !== null && input.type !== 'checkbox') return true;
  return key === ' ' && target.closest('button, a, input, summary, [role="tab"]') !== null;
}

export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = now.current[event.key.toLowerCase()];
      if (!act || isTaken(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
