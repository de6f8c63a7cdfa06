// Treats the view of the picture as a box that scrolls: bars, wheel, keys and fingers are those of the browser. Zoom keeps the middle in
// place.
import { type PointerEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { View } from './canvas';
import type { Box, Placement } from './types';

export const margin = 12;
const [leastZoom, mostZoom] = [0.4, 2];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room inside an element as it changes, without its scroll bars; null before it is known. */
export function useSize(element: HTMLElement | null): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Where a box has to scroll to, so that something between `start` and `end` is seen with some room around it. */
function shown(now: number, { start, end, room }: { readonly start: number; readonly end: number; readonly room: number }): number {
  const around = 24;
  if (start - around < now) return start - around;
  return end + around > now + room ? end + around - room : now;
}

export interface ViewControls {
  readonly view: View;
  readonly zoomBy: (factor: number) => void;
  /** Makes the whole drawing visible, never larger than real size. */
  readonly fit: () => void;
  /** Scrolls so that a card is seen; does nothing when it is. */
  readonly reveal: (box: Box) => void;
}

/** What a scrolling box shows of a drawing. */
export function useView(element: HTMLElement | null, placement: Placement | null): ViewControls {
  const [zoom, setZoom] = useState(1);
  const [offset, setOffset] = useState({ left: 0, top: 0 });
  const aim = useRef<{ readonly zoom: number; readonly left: number; readonly top: number } | null>(null);
  useEffect(() => {
    if (!element) return;
    const follow = () => setOffset({ left: element.scrollLeft, top: element.scrollTop });
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [element]);
  // Only once the box has the extent of its new zoom can it scroll there.
  useLayoutEffect(() => {
    if (aim.current?.zoom === zoom) element?.scrollTo(aim.current);
  }, [element, zoom]);
  const zoomTo = useCallback(
    (wanted: number) => {
      const next = Math.max(leastZoom, Math.min(mostZoom, wanted));
      if (!element || next === zoom) return;
      const middle = (at: number, room: number) => Math.max(0, ((at + room / 2 - margin) / zoom) * next + margin - room / 2);
      aim.current = { zoom: next, left: middle(element.scrollLeft, element.clientWidth), top: middle(element.scrollTop, element.clientHeight) };
      setZoom(next);
    },
    [element, zoom],
  );
  const fit = () => {
    if (!element || !placement) return;
    const room = { width: element.clientWidth - 2 * margin, height: element.clientHeight - 2 * margin };
    zoomTo(Math.min(1, room.width / placement.width, room.height / placement.height));
  };
  const reveal = (box: Box) => {
    if (!element) return;
    const [left, top] = [margin + (box.x - box.width / 2) * zoom, margin + (box.y - box.height / 2) * zoom];
    element.scrollTo({
      left: shown(element.scrollLeft, { start: left, end: left + box.width * zoom, room: element.clientWidth }),
      top: shown(element.scrollTop, { start: top, end: top + box.height * zoom, room: element.clientHeight }),
    });
  };
  useZoomWheel(element, (factor) => zoomTo(zoom * factor));
  return { view: { zoom, x: margin - offset.left, y: margin - offset.top }, zoomBy: (factor) => zoomTo(zoom * factor), fit, reveal };
}

/** The wheel scrolls, as everywhere; with Ctrl it zooms the drawing and not the page. */
function useZoomWheel(element: HTMLElement | null, zoomBy: (factor: number) => void): void {
  const act = useRef(zoomBy);
  act.current = zoomBy;
  useEffect(() => {
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      act.current(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [element]);
}

/** From this far on a press is a drag, and no longer a click on a card. */
const dragsFrom = 4;

/** The mouse takes hold of the drawing and moves it; a finger scrolls by itself. */
export function useGrab(element: HTMLElement | null) {
  const from = useRef<{ readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null>(null);
  const onPointerDown = ({ pointerType, button, clientX, clientY }: PointerEvent) => {
    if (!element || pointerType !== 'mouse' || button !== 0) return;
    // On a scroll bar the browser moves the box.
    const { left, top } = element.getBoundingClientRect();
    if (clientX - left >= element.clientWidth || clientY - top >= element.clientHeight) return;
    from.current = { x: clientX, y: clientY, left: element.scrollLeft, top: element.scrollTop };
  };
  const onPointerMove = ({ pointerId, clientX, clientY }: PointerEvent) => {
    const start = from.current;
    if (!element || !start) return;
    const [dx, dy] = [clientX - start.x, clientY - start.y];
    if (!element.hasPointerCapture(pointerId) && Math.hypot(dx, dy) < dragsFrom) return;
    element.setPointerCapture(pointerId);
    element.scrollTo({ left: start.left - dx, top: start.top - dy });
  };
  const letGo = () => {
    from.current = null;
  };
  return { onPointerDown, onPointerMove, onPointerUp: letGo, onPointerCancel: letGo };
}
