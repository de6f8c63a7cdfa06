// Shows a table: sorts by column, groups with a subtotal, arrow keys between rows; Enter opens, Space selects.
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { ActionIcon } from './icon';
import { type GroupHead, type SortState, shownRows, sortRows } from './table-rows';
import './data-table.css';

export interface Column<R> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** Ascending order; absent: the column does not sort. */
  readonly compare?: (a: R, b: R) => number;
  /** Numbers are aligned right and sort the largest first. */
  readonly isNumber?: boolean;
  /** The column that names the row. */
  readonly isName?: boolean;
}

export interface DataTableProps<R> {
  /** What the table is; read aloud, and shown when `isCaptionShown`. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly initialSort?: SortState;
  readonly selected?: string | null;
  /** A click, Space or Enter on a row. */
  readonly onSelect?: (key: string) => void;
  /** Head above the rows that belong together; rows keep the order of the groups' first rows. */
  readonly groupOf?: (row: R) => GroupHead;
  /** Rows shown at first; the rest behind “show all”. */
  readonly limit?: number;
  /** Rows shown on request, at most; absent: all. Who sets it offers the rest in another way, in `foot`. */
  readonly most?: number;
  /** Behind what the foot says of the rows. */
  readonly foot?: ReactNode;
  readonly emptyText?: string;
  /** On a narrow screen a row is a block: the name, then each cell behind its title. For tables whose cells hold words. */
  readonly isStacked?: boolean;
}

/** Moves the focus between rows; Enter and Space choose. Keys within a link or button stay theirs. */
function onRowKey(event: KeyboardEvent<HTMLTableRowElement>, choose: () => void): void {
  if (event.target !== event.currentTarget) return;
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    let next: Element | null = event.currentTarget[step[event.key]];
    while (next instanceof HTMLElement && !next.classList.contains('selectable')) next = next[step[event.key]];
    if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
  }
  if (event.key === 'Enter' || event.key === ' ') {
    choose();
    event.preventDefault();
  }
}

function HeadCell<R>({ column, sort, onSort }: { readonly column: Column<R>; readonly sort: SortState | null; readonly onSort: (key: string) => void }) {
  const isSorted = sort?.key === column.key;
  const className = column.isNumber ? 'number' : undefined;
  if (!column.compare)
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    );
  return (
    <th scope="col" className={className} aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={() => onSort(column.key)}>
        {column.title}
        <span className={isSorted ? 'sort-mark' : 'sort-mark off'}>
          <ActionIcon name={isSorted && !sort.isDescending ? 'up' : 'down'} size={12} />
        </span>
      </button>
    </th>
  );
}

interface RowProps<R> {
  readonly row: R;
  readonly table: DataTableProps<R>;
  /** Whether Tab stops at this row; arrows lead to the others. */
  readonly isStop: boolean;
}

function Row<R>({ row, table, isStop }: RowProps<R>) {
  const { columns, keyOf, onSelect, selected } = table;
  const key = keyOf(row);
  const cells = columns.map((column) =>
    column.isName ? (
      <th key={column.key} scope="row">
        {column.cell(row)}
      </th>
    ) : (
      <td key={column.key} className={column.isNumber ? 'number' : undefined} data-title={column.title || undefined}>
        {column.cell(row)}
      </td>
    ),
  );
  if (!onSelect) return <tr>{cells}</tr>;
  return (
    <tr
      className="selectable"
      tabIndex={isStop ? 0 : -1}
      aria-current={selected === key ? 'true' : undefined}
      data-row={key}
      onClick={() => onSelect(key)}
      onKeyDown={(event) => onRowKey(event, () => onSelect(key))}
    >
      {cells}
    </tr>
  );
}

function Body<R>({ table, rows }: { readonly table: DataTableProps<R>; readonly rows: readonly (R | GroupHead)[] }) {
  const keys = rows.flatMap((row) => (isHead(row) ? [] : [table.keyOf(row)]));
  const stop = keys.find((key) => key === table.selected) ?? keys[0];
  return (
    <tbody>
      {rows.map((row) =>
        isHead(row) ? (
          <tr key={`group ${row.groupKey}`} className="group-row">
            <th scope="rowgroup" colSpan={table.columns.length}>
              <span className="group-head">
                <span>{row.title}</span>
                {row.summary && <span className="group-summary">{row.summary}</span>}
              </span>
            </th>
          </tr>
        ) : (
          <Row key={table.keyOf(row)} row={row} table={table} isStop={table.keyOf(row) === stop} />
        ),
      )}
    </tbody>
  );
}

function isHead(row: unknown): row is GroupHead {
  return typeof row === 'object' && row !== null && 'groupKey' in row;
}

export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, columns, rows, initialSort, groupOf, limit, most, foot, emptyText } = props;
  const { t } = useTranslation();
  const { number } = useFormat();
  const [sort, setSort] = useState<SortState | null>(initialSort ?? null);
  const [isAll, setAll] = useState(false);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const { shown, count } = shownRows(sorted, { groupOf, limit: isAll ? most : limit });
  const isMore = count < rows.length;
  const isWhole = most === undefined || rows.length <= most;
  const onSort = (key: string) => {
    const isNumber = columns.find((column) => column.key === key)?.isNumber === true;
    setSort(sort?.key === key ? { key, isDescending: !sort.isDescending } : { key, isDescending: isNumber });
  };
  return (
    <div className="table-box">
      <table className={props.isStacked ? 'data-table stacked' : 'data-table'}>
        <caption className={props.isCaptionShown ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <Body table={props} rows={shown} />
      </table>
      {rows.length === 0 && <p className="table-foot">{emptyText ?? t('table.empty')}</p>}
      {(isMore || foot) && (
        <p className="table-foot">
          {isMore && t('table.shown', { shown: number(count), total: number(rows.length) })}{' '}
          {isMore && !isAll && (
            <button type="button" className="link-button" onClick={() => setAll(true)}>
              {isWhole ? t('table.showAll', { total: number(rows.length) }) : t('table.showMore', { count: most })}
            </button>
          )}{' '}
          {foot}
        </p>
      )}
    </div>
  );
}
