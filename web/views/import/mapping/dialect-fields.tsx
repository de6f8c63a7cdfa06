// Asks how a table is written: delimiter, encoding, header row, numbers, dates. What nobody says is found out each time, and shown.
import { useTranslation } from 'react-i18next';
import type { MappedTable } from '../../../../server/model/mapping-profile';
import { dialectAsked } from './asked';
import { AskedChoice } from './asked-choice';
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

/** What can be said; what is said is among it. */
const withOwn = (options: readonly ChoiceOption[], said: readonly string[]): readonly ChoiceOption[] => [
  ...options,
  ...[...new Set(said)].filter((own) => own !== '' && options.every(({ value }) => value !== own)).map((own) => ({ value: own, label: own })),
];

/** How a table is written, in the words of the fields; '': it is found out. */
const wordsOf = ({ delimiter, encoding, headerRow }: Partial<Pick<TableDialect, 'delimiter' | 'encoding' | 'headerRow'>>) => ({
  delimiter: delimiter ?? '',
  encoding: encoding ?? '',
  headerRow: String(headerRow ?? ''),
});

/** What changes how the table falls apart into cells: then it is suggested again. */
function WrittenFields({ mapping, entry }: FieldsProps) {
  const { t } = useTranslation('import');
  const { delimiter, encoding, headerRow, top, file, sheet } = mapping.sheet.table;
  const sign = (one: string) => (one in delimiters ? `${t(`recognised.${delimiters[one]}`)}${one === '\t' ? '' : ` ${one}`}` : one);
  const unsaid = (said: string, what: string) => ({
    value: '',
    label: said === '' ? t('mapping.dialect.found', { what }) : t('mapping.dialect.auto'),
  });
  const holding = wordsOf(entry);
  const chosen = wordsOf(dialectAsked(mapping.asked, { file, sheet }) ?? entry);
  const say = (over: Partial<typeof chosen>) => {
    // What was refused is not asked again with the next choice.
    const said = { ...(mapping.isAsking ? chosen : holding), ...over };
    const row = said.headerRow === '' ? null : Number(said.headerRow);
    mapping.askTable({ file, sheet, delimiter: said.delimiter || null, encoding: said.encoding || null, headerRow: row });
  };
  const fieldOf = (key: keyof typeof chosen, what: string, options: readonly ChoiceOption[]) => ({
    mapping,
    label: t(`mapping.dialect.${key}`),
    chosen: chosen[key],
    value: holding[key],
    options: [unsaid(holding[key], what), ...withOwn(options, [holding[key], chosen[key]])],
    onChoose: (value: string) => say({ [key]: value }),
  });
  const row = (one: number) => {
    const text = top.find((line) => line.row === one)?.text;
    return text === undefined ? t('mapping.dialect.header', { row: one }) : t('mapping.dialect.row', { row: one, text });
  };
  const rows = top.map((line) => ({ value: String(line.row), label: row(line.row) }));
  const known = Object.keys(delimiters).map((value) => ({ value, label: sign(value) }));
  return (
    <>
      {delimiter !== null && <AskedChoice {...fieldOf('delimiter', sign(delimiter === 'TAB' ? '\t' : delimiter), known)} />}
      {encoding !== null && (
        <AskedChoice
          {...fieldOf(
            'encoding',
            encoding,
            encodings.map((value) => ({ value, label: value })),
          )}
        />
      )}
      <AskedChoice {...fieldOf('headerRow', t('mapping.dialect.header', { row: headerRow }), rows)} />
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
