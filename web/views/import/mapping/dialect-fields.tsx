// Asks how a table is written: delimiter, encoding, header row, numbers, dates. What nobody says is found out each time, and shown.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappedTable } from '../../../../server/model/mapping-profile';
import { type ChoiceOption, LabelledChoice } from './fields';
import type { TableDialect } from './merge';
import type { Mapping } from './use-mapping';

const dateOrders = ['d-m-y', 'm-d-y', 'y-m-d'] as const;
const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
/** Delimiters with the word for each; the profile itself can say others. */
const delimiters: Readonly<Record<string, string>> = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' };

interface FieldsProps {
  readonly mapping: Mapping;
  readonly entry: MappedTable;
}

/** What can be said; what the profile says is among it. */
const withOwn = (options: readonly ChoiceOption[], own: string | null): readonly ChoiceOption[] =>
  own === null || options.some(({ value }) => value === own) ? options : [...options, { value: own, label: own }];

/** What changes how the table falls apart into cells: then it is suggested again. */
function WrittenFields({ mapping, entry }: FieldsProps) {
  const { t } = useTranslation('import');
  const { delimiter, encoding, headerRow, top, file, sheet } = mapping.sheet.table;
  const sign = (one: string) => (one in delimiters ? `${t(`recognised.${delimiters[one]}`)}${one === '\t' ? '' : ` ${one}`}` : one);
  const found = (what: string | null) => ({ value: '', label: what === null ? t('mapping.dialect.auto') : t('mapping.dialect.found', { what }) });
  const unsaid = (said: string | null, what: string) => found(said === null ? what : null);
  // Until it is answered the field shows what was chosen: with keys one goes on from there.
  const [asked, setAsked] = useState<TableDialect | null>(null);
  const isAsked = mapping.isAsking && asked?.file === file && asked.sheet === sheet;
  const { delimiter: ownDelimiter = null, encoding: ownEncoding = null, headerRow: ownRow = null } = isAsked ? asked : entry;
  const say = (over: Partial<TableDialect>) => {
    const next = { file, sheet, delimiter: ownDelimiter, encoding: ownEncoding, headerRow: ownRow, ...over };
    setAsked(next);
    mapping.askTable(next);
  };
  const orNull = (value: string) => (value === '' ? null : value);
  const row = (one: number) => {
    const text = top.find((line) => line.row === one)?.text;
    return text === undefined ? t('mapping.dialect.header', { row: one }) : t('mapping.dialect.row', { row: one, text });
  };
  const rows = top.map((line) => ({ value: String(line.row), label: row(line.row) }));
  const known = Object.keys(delimiters).map((value) => ({ value, label: sign(value) }));
  return (
    <>
      {delimiter !== null && (
        <LabelledChoice
          label={t('mapping.dialect.delimiter')}
          value={ownDelimiter ?? ''}
          options={[unsaid(ownDelimiter, sign(delimiter === 'TAB' ? '\t' : delimiter)), ...withOwn(known, ownDelimiter)]}
          onChoose={(value) => say({ delimiter: orNull(value) })}
        />
      )}
      {encoding !== null && (
        <LabelledChoice
          label={t('mapping.dialect.encoding')}
          value={ownEncoding ?? ''}
          options={[
            unsaid(ownEncoding, encoding),
            ...withOwn(
              encodings.map((value) => ({ value, label: value })),
              ownEncoding,
            ),
          ]}
          onChoose={(value) => say({ encoding: orNull(value) })}
        />
      )}
      <LabelledChoice
        label={t('mapping.dialect.headerRow')}
        value={ownRow === null ? '' : String(ownRow)}
        options={[
          unsaid(ownRow === null ? null : '', t('mapping.dialect.header', { row: headerRow })),
          ...withOwn(rows, ownRow === null ? null : String(ownRow)),
        ]}
        onChoose={(value) => say({ headerRow: value === '' ? null : Number(value) })}
      />
    </>
  );
}

export function DialectFields({ mapping, entry }: FieldsProps) {
  const { t } = useTranslation('import');
  const unsaid = { value: '', label: t('mapping.dialect.auto') };
  return (
    <>
      <WrittenFields mapping={mapping} entry={entry} />
      <LabelledChoice
        label={t('mapping.dialect.decimal')}
        value={entry.decimal ?? ''}
        options={[unsaid, { value: ',', label: t('mapping.dialect.decimalComma') }, { value: '.', label: t('mapping.dialect.decimalPoint') }]}
        onChoose={(sign) => mapping.changeTable({ ...entry, decimal: sign === ',' || sign === '.' ? sign : null })}
      />
      <LabelledChoice
        label={t('mapping.dialect.dates')}
        value={entry.dates ?? ''}
        options={[unsaid, ...dateOrders.map((order) => ({ value: order, label: t(`mapping.dialect.${order}`) }))]}
        onChoose={(order) => mapping.changeTable({ ...entry, dates: dateOrders.find((one) => one === order) ?? null })}
      />
    </>
  );
}
