// Shows a list of objects as a table that sorts by any column. A cell that is a table itself opens below.
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table';
import { ActionIcon } from '../../components/icon';
import { tableCsv } from './answer-csv';
import { useWording, type Wording } from './names';
import { columnsOf, isPathKey, isPlain, isRow, isScenario, isTexts, numbered, type Part, partOf, type Row } from './parts';
import { firstRows, mostRows, SaveButton } from './save-button';
import { ScenarioLine, Texts, Value } from './value';

interface Numbered {
  readonly at: number;
  readonly value: Row;
}

function compareBy(key: string, { nodeOf, format, word }: Wording): (a: Numbered, b: Numbered) => number {
  const textOf = (value: unknown) => (typeof value === 'string' ? (nodeOf(value)?.name ?? word(key, value)) : '');
  return ({ value: left }, { value: right }) => {
    const [a, b] = [left[key], right[key]];
    if (Array.isArray(a) || Array.isArray(b)) return (Array.isArray(a) ? a.length : 0) - (Array.isArray(b) ? b.length : 0);
    if (typeof a === 'string' || typeof b === 'string') return format.compare(textOf(a), textOf(b));
    return (
      (typeof a === 'boolean' ? Number(a) : typeof a === 'number' ? a : -Infinity) -
        (typeof b === 'boolean' ? Number(b) : typeof b === 'number' ? b : -Infinity) || 0
    );
  };
}

/** A list of objects that stands in a cell as it is: few, and each of a few words. */
function isShort(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 2 && value.every((one) => isRow(one) && Object.values(one).every((part) => isPlain(part) || isTexts(part)));
}

function isNested(value: unknown): boolean {
  if (isRow(value)) return !isScenario(value) && !isShort([value]);
  return Array.isArray(value) && value.some(isRow) && !isShort(value);
}

interface Opened {
  readonly at: number;
  readonly key: string;
}

interface CellProps {
  readonly row: Numbered;
  readonly name: string;
  readonly rowName: string;
  readonly onOpen: (opened: Opened) => void;
}

function Cell({ row, name, rowName, onOpen }: CellProps) {
  const { t } = useTranslation('questions');
  const { title, format } = useWording();
  const value = row.value[name];
  if (isScenario(value) && row.value.id !== undefined) return <ScenarioLine scenario={value} isShort />;
  if (isTexts(value) && !isPathKey(name)) return <Texts name={name} texts={value} first={4} />;
  if (!isNested(value)) return <Value name={name} value={value} />;
  const count = Array.isArray(value) ? t('answer.rows', { count: value.length }) : title(name);
  const label = t('answer.open', { title: title(name), name: rowName, count });
  return (
    <button type="button" className="link-button" aria-label={label} onClick={() => onOpen({ at: row.at, key: name })}>
      {Array.isArray(value) ? format.number(value.length) : title(name)}
      <ActionIcon name="chevron" size={12} />
    </button>
  );
}

/** Whether numbers alone are in a column: then they stand right. */
function isNumberColumn(rows: readonly Row[], key: string): boolean {
  const values = rows.slice(0, 1000).map((row) => row[key]);
  return values.some((value) => typeof value === 'number') && values.every((value) => value === null || value === undefined || typeof value === 'number');
}

/** What is opened from a cell, below the table; it takes the focus, and gives a way back. */
function Opening({ title, children, onClose }: { readonly title: string; readonly children: ReactNode; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  return (
    <section className="answer-opened">
      <div className="answer-head">
        <h3 ref={head} tabIndex={-1}>
          {title}
        </h3>
        <button type="button" className="button small icon-only plain" aria-label={t('close')} title={t('close')} onClick={onClose}>
          <ActionIcon name="close" />
        </button>
      </div>
      {children}
    </section>
  );
}

const none: readonly string[] = [];

export interface AnswerTableProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly file: string;
  /** Column that it is sorted by at first, the largest on top. */
  readonly sortBy?: string | undefined;
  /** Keys that get no column, since the name of the row says them; the download has them. */
  readonly left?: readonly string[] | undefined;
  /** Shows what is opened: a part may hold tables again. */
  readonly showPart: (part: Part, file: string) => ReactNode;
}

export function AnswerTable({ title, rows, file, sortBy, left = none, showPart }: AnswerTableProps) {
  const { t } = useTranslation('questions');
  const wording = useWording();
  const [opened, setOpened] = useState<Opened | null>(null);
  const keys = useMemo(() => columnsOf(rows).filter((key) => !left.includes(key)), [rows, left]);
  const lines = useMemo(() => numbered(rows), [rows]);
  const nameKey = keys.find((key) => rows.every((row) => typeof row[key] === 'string'));
  const nameOf = ({ at, value }: Numbered) => {
    const text = nameKey === undefined ? undefined : value[nameKey];
    return typeof text === 'string' ? (wording.nodeOf(text)?.name ?? wording.word(nameKey ?? '', text)) : t('answer.row', { number: at + 1 });
  };
  // What names the row stands first, then what it opens, wherever the answer has them.
  const place = (key: string) => (key === nameKey ? 0 : isScenario(rows[0]?.[key]) ? 1 : 2);
  const inOrder = [...keys].sort((a, b) => place(a) - place(b));
  const columns: Column<Numbered>[] = inOrder.map((key) => ({
    key,
    title: wording.title(key),
    isName: key === nameKey,
    isNumber: isNumberColumn(rows, key),
    compare: compareBy(key, wording),
    cell: (row) => <Cell row={row} name={key} rowName={nameOf(row)} onOpen={setOpened} />,
  }));
  const open = opened === null ? undefined : lines[opened.at];
  const openTitle = open && opened ? t('answer.of', { title: wording.title(opened.key), name: nameOf(open) }) : '';
  return (
    <>
      <DataTable
        caption={title}
        columns={columns}
        rows={lines}
        keyOf={({ at }) => String(at)}
        {...(sortBy === undefined || !keys.includes(sortBy) ? {} : { initialSort: { key: sortBy, isDescending: true } })}
        limit={firstRows}
        most={mostRows}
        foot={<SaveButton file={file} title={title} total={rows.length} csv={() => tableCsv(rows)} />}
        isStacked
      />
      {open && opened && (
        <Opening key={`${opened.at} ${opened.key}`} title={openTitle} onClose={() => setOpened(null)}>
          {showPart(partOf(opened.key, open.value[opened.key]), `${file}-${opened.at + 1}-${opened.key}`)}
        </Opening>
      )}
    </>
  );
}
