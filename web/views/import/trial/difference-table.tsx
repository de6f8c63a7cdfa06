// Shows what changes as a table: the row of the file, the thing, and per field what it says now and what it becomes.
import { useTranslation } from 'react-i18next';
import type { DifferenceBody, PropertyValueBody } from '../../../../server/api/contract';
import { type Column, DataTable } from '../../../components/data-table';
import { ActionIcon, KindIcon } from '../../../components/icon';
import { shownRow } from '../../../components/shown-row';
import { Tag } from '../../../components/tag';
import { useValueText } from '../../../components/value-text';
import { useFormat } from '../../../i18n/format';
import { useWords } from '../../../i18n/words';
import { type DifferenceLine, fieldSpec, linesOf, saidValues } from './lines';

function Row({ difference }: { readonly difference: DifferenceBody }) {
  const { number } = useFormat();
  const shown = shownRow(difference);
  return shown === null ? <span className="caption">–</span> : number(shown.number);
}

function Thing({ difference }: { readonly difference: DifferenceBody }) {
  const words = useWords();
  if ('relation' in difference)
    return (
      <span className="change-thing">
        <span>{difference.names.from}</span>
        <span className="caption">
          {words.relation(difference.kind)} <b>{difference.names.to}</b>
        </span>
      </span>
    );
  const { id, kind, name } = difference;
  return (
    <span className="change-thing">
      <span className="node-link">
        <KindIcon kind={kind} size={13} />
        <span className="visually-hidden">{words.kind(kind)} </span>
        <span>{name}</span>
      </span>
      <span className="caption">{name === id ? words.kind(kind) : id}</span>
    </span>
  );
}

/** The title of a field; that of a kind is the kind itself. */
function useFieldTitle(): (difference: DifferenceBody, property: string) => string {
  const words = useWords();
  return (difference, property) => ('relation' in difference ? words.relationProperty(difference.kind, property) : words.property(difference.kind, property));
}

function ValueText({
  difference,
  property,
  value,
}: {
  readonly difference: DifferenceBody;
  readonly property: string;
  readonly value: PropertyValueBody | null;
}) {
  const { t } = useTranslation('import');
  const textOf = useValueText();
  const words = useWords();
  if (value === null) return <Tag look="unknown">{t('changes.unknown')}</Tag>;
  if (property === 'kind') return words.kind(String(value));
  return textOf(value, fieldSpec(difference, property));
}

/** What is new or gone says of itself. */
function Said({ difference }: { readonly difference: DifferenceBody }) {
  const titleOf = useFieldTitle();
  const said = saidValues(difference);
  if (said.length === 0) return null;
  return (
    <span className="change-said">
      {said.map(({ property, value }) => (
        <span key={property}>
          <span className="caption">{titleOf(difference, property)}</span> <ValueText difference={difference} property={property} value={value} />
        </span>
      ))}
    </span>
  );
}

/** The value now is struck through: it goes. */
function Now({ difference, field }: DifferenceLine) {
  if (!field) return null;
  const text = <ValueText difference={difference} property={field.property} value={field.before} />;
  return field.before === null ? text : <s className="change-old">{text}</s>;
}

function Becomes({ difference, field }: DifferenceLine) {
  const { t } = useTranslation('import');
  if (!field) return null;
  return (
    <span className="change-new">
      <ActionIcon name="arrow" size={14} />
      <span className="visually-hidden">{t('changes.to')} </span>
      <b>
        <ValueText difference={difference} property={field.property} value={field.after} />
      </b>
    </span>
  );
}

interface TableProps {
  readonly caption: string;
  readonly change: DifferenceBody['change'];
  readonly differences: readonly DifferenceBody[];
}

export function DifferenceTable({ caption, change, differences }: TableProps) {
  const { t } = useTranslation('import');
  const titleOf = useFieldTitle();
  const head: Column<DifferenceLine>[] = [
    { key: 'row', title: t('changes.row'), cell: ({ difference }) => <Row difference={difference} />, isNumber: true },
    { key: 'thing', title: t('changes.thing'), cell: ({ difference }) => <Thing difference={difference} />, isName: true },
  ];
  const fields: Column<DifferenceLine>[] = [
    { key: 'field', title: t('changes.field'), cell: ({ difference, field }) => field && titleOf(difference, field.property) },
    { key: 'now', title: t('changes.now'), cell: (line) => <Now {...line} /> },
    { key: 'becomes', title: t('changes.becomes'), cell: (line) => <Becomes {...line} /> },
  ];
  const whole: Column<DifferenceLine>[] = [{ key: 'says', title: t('changes.says'), cell: ({ difference }) => <Said difference={difference} /> }];
  return (
    <div className="change-table">
      <DataTable
        caption={caption}
        columns={[...head, ...(change === 'changed' ? fields : whole)]}
        rows={linesOf(differences)}
        keyOf={({ key }) => key}
        emptyText={t('changes.none')}
        isStacked
      />
    </div>
  );
}
