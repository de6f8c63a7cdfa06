// Shows a list of lists as a table: combinations, products of classes.
import { useMemo } from 'react';
import { type Column, DataTable } from '../../components/data-table';
import { listsCsv } from './answer-csv';
import { isTexts, numbered } from './parts';
import { firstRows, mostRows, SaveButton } from './save-button';
import { Product, Value } from './value';

export interface ListTableProps {
  readonly title: string;
  /** Key of the lists in the answer. */
  readonly name: string;
  readonly lists: readonly (readonly unknown[])[];
  readonly file: string;
}

/** A list of lists as a table with one list a row. */
export function ListTable({ title, name, lists, file }: ListTableProps) {
  const lines = useMemo(() => numbered(lists), [lists]);
  const columns: Column<{ readonly at: number; readonly value: readonly unknown[] }>[] = [
    { key: 'at', title: '#', isNumber: true, cell: ({ at }) => at + 1, compare: (a, b) => b.at - a.at },
    { key: name, title, cell: ({ value }) => <ListCell name={name} list={value} />, compare: (a, b) => a.value.length - b.value.length },
  ];
  return (
    <div className="answer-list">
      <DataTable
        caption={title}
        columns={columns}
        rows={lines}
        keyOf={({ at }) => String(at)}
        limit={firstRows}
        most={mostRows}
        foot={<SaveButton file={file} title={title} total={lists.length} csv={() => listsCsv(lists, name)} />}
      />
    </div>
  );
}

/** A list in a row: names side by side; of a list of lists, one of each together. */
function ListCell({ name, list }: { readonly name: string; readonly list: readonly unknown[] }) {
  return list.length > 0 && list.every(isTexts) ? <Product name={name} classes={list} /> : <Value name={name} value={list} />;
}
