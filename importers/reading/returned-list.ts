// Reads a list of rejected elements of JSON that came back: each without its reason, with the mark that stood in it.
import { elementKey, type ReturnedMark, readMark, reasonColumn } from './returned-marks';

/** An element without its reason. */
export interface ReturnedElement {
  readonly element: unknown;
  readonly mark: ReturnedMark | null;
}

/** Whether the first bytes of a file are those of such a list. */
export function isReturnedList(head: string): boolean {
  return /^\ufeff?\s*\[/.test(head) && head.includes(`"${reasonColumn}"`);
}

/** The elements of a list; null: it is no list, or no element has a reason. Throws what JSON throws. */
export function readReturnedList(text: string): ReturnedElement[] | null {
  const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  if (!Array.isArray(parsed)) return null;
  const elements = parsed.map(withoutReason);
  return elements.some(({ mark }) => mark !== null) ? elements : null;
}

function withoutReason(element: unknown): ReturnedElement {
  if (typeof element !== 'object' || element === null || !(reasonColumn in element)) return { element, mark: null };
  const { [reasonColumn]: reason, ...rest } = element;
  const mark = typeof reason === 'string' ? readMark(reason) : null;
  return { element: elementKey in rest ? rest[elementKey] : rest, mark };
}
