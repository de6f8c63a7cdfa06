// Sorts rejected elements that came back into nodes and relations, as they were; a new one by its keys.
import type { ReturnedRows } from '../importer';
import type { ReturnedElement } from '../reading/returned-list';

/** What is known of an element that came back. `position`: in the list that came back, from 1. */
interface MarkedElement {
  readonly position: number;
  readonly mark: string | undefined;
  readonly known: ReturnType<ReturnedRows['stillRejected']>;
}

export type CameBack = Readonly<Record<'nodes' | 'relations', readonly MarkedElement[]>>;

function sheetOf({ element, mark }: ReturnedElement, returned: ReturnedRows): 'nodes' | 'relations' {
  const before = mark && returned.listOf(mark.mark);
  if (before) return before === 'relations' ? 'relations' : 'nodes';
  return typeof element === 'object' && element !== null && ('from' in element || 'to' in element) ? 'relations' : 'nodes';
}

/** The two lists, each with what is known of its elements. */
export function sortReturned(elements: readonly ReturnedElement[], returned: ReturnedRows) {
  const rows = { nodes: [] as unknown[], relations: [] as unknown[] };
  const cameBack = { nodes: [] as MarkedElement[], relations: [] as MarkedElement[] };
  for (const [at, one] of elements.entries()) {
    const { element, mark } = one;
    const sheet = sheetOf(one, returned);
    rows[sheet].push(element);
    cameBack[sheet].push({ position: at + 1, mark: mark?.mark, known: mark && returned.stillRejected(mark.mark, { element }) });
  }
  return { ...rows, cameBack };
}
