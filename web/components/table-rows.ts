// Orders the rows of a table: sorts by one column, keeps groups together, and cuts at a limit.
import type { ReactNode } from 'react';
import { groupBy } from '../../server/model/group-by';

export interface SortState {
  readonly key: string;
  readonly isDescending: boolean;
}

/** The head of a group of rows, with what it adds up to. */
export interface GroupHead {
  readonly groupKey: string;
  readonly title: ReactNode;
  readonly summary?: ReactNode;
}

interface SortableColumn<R> {
  readonly key: string;
  readonly compare?: (a: R, b: R) => number;
}

/** Rows in the order of a column; equal rows keep the order in which they came. */
export function sortRows<R>(rows: readonly R[], columns: readonly SortableColumn<R>[], sort: SortState | null): readonly R[] {
  const compare = sort ? columns.find(({ key }) => key === sort.key)?.compare : undefined;
  if (!compare || !sort) return rows;
  return [...rows].sort((a, b) => (sort.isDescending ? compare(b, a) : compare(a, b)));
}

export interface ShownOptions<R> {
  readonly groupOf?: ((row: R) => GroupHead) | undefined;
  readonly limit?: number | undefined;
}

/** The first rows, each group's head above its rows; `count` is the number of rows without heads. */
export function shownRows<R>(rows: readonly R[], { groupOf, limit }: ShownOptions<R>): { readonly shown: readonly (R | GroupHead)[]; readonly count: number } {
  const together = groupOf ? keepTogether(rows, groupOf) : rows;
  const cut = limit === undefined ? together : together.slice(0, limit);
  if (!groupOf) return { shown: cut, count: cut.length };
  const shown: (R | GroupHead)[] = [];
  let last: string | null = null;
  for (const row of cut) {
    const head = groupOf(row);
    if (head.groupKey !== last) shown.push(head);
    last = head.groupKey;
    shown.push(row);
  }
  return { shown, count: cut.length };
}

function keepTogether<R>(rows: readonly R[], groupOf: (row: R) => GroupHead): readonly R[] {
  return [...groupBy(rows, (row) => groupOf(row).groupKey).values()].flat();
}
