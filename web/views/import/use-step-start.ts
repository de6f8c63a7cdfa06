// Puts the focus and the reading position at the start of a wizard step: the button that led to it is gone.
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** For the element around the steps; where that is not drawn, the content of the page takes the focus. */
export function useStepStart(begun: number): RefObject<HTMLElement | null> {
  const around = useRef<HTMLElement>(null);
  const seen = useRef(begun);
  // Before the step is seen: a key that is pressed at once belongs to it.
  useLayoutEffect(() => {
    if (seen.current === begun) return;
    seen.current = begun;
    (around.current ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [begun]);
  return around;
}
