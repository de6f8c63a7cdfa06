// Compares figures that several objects share: a row per figure, a column per object.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table';
import { comparisonCsv } from './answer-csv';
import { useWording } from './names';
import { type Line, numbered } from './parts';
import { firstRows, mostRows, SaveButton } from './save-button';
import { Value } from './value';

export interface ComparisonTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
  readonly file: string;
}

export function ComparisonTable({ title, columns, lines, file }: ComparisonTableProps) {
  const { t } = useTranslation('questions');
  const wording = useWording();
  const rows = useMemo(() => numbered(lines), [lines]);
  const shown: Column<{ readonly at: number; readonly value: Line }>[] = [
    { key: 'key', title: t('answer.figure'), isName: true, cell: ({ value }) => value.keys.map(wording.title).join(': ') },
    ...columns.map((key, place) => ({
      key,
      title: wording.title(key),
      isNumber: true,
      cell: ({ value }: { readonly value: Line }) => <Value name={value.keys.at(-1) ?? key} value={value.values[place]} />,
    })),
  ];
  return (
    <DataTable
      caption={title}
      columns={shown}
      rows={rows}
      keyOf={({ at }) => String(at)}
      limit={firstRows}
      most={mostRows}
      foot={<SaveButton file={file} title={title} total={lines.length} csv={() => comparisonCsv(columns, lines)} />}
    />
  );
}
