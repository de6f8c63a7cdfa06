// The services that are hit, by organisation, each with its full path to the cause; the same choice as the graph.
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../../server/api/contract';
import { type Column, DataTable } from '../../components/data-table';
import { KindIcon, StatusIcon } from '../../components/icon';
import { PathSteps } from '../../components/path-steps';
import { Segmented } from '../../components/segmented';
import { CriticalityTag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import type { Outcome, Row } from './outcome';
import { type Tab, tabs } from './scenario-address';

export interface HitsTableProps {
  readonly outcome: Outcome;
  readonly tab: Tab;
  readonly selected: string | null;
  readonly nodeOf: (id: string) => NodeBrief | undefined;
  readonly onTab: (tab: Tab) => void;
  readonly onSelect: (id: string) => void;
}

const weights: Readonly<Record<string, number>> = { vital: 0, critical: 1, important: 2, supporting: 3 };

function ServiceCell({ row, nodeOf }: { readonly row: Row; readonly nodeOf: HitsTableProps['nodeOf'] }) {
  const { t } = useTranslation('what-if');
  const node = nodeOf(row.id);
  return (
    <div className="hit">
      <StatusIcon status={row.status} title={t(`common:status.${row.status}`)} />
      <div>
        <span className="hit-name">
          {node?.name ?? row.id} <CriticalityTag value={node?.criticality} />
        </span>
        {row.path.length > 1 && <PathSteps ids={row.path.slice(1)} nodeOf={nodeOf} />}
        {row.status === 'atRisk' &&
          row.lost.map(({ group, members, lost, required }) => (
            <span key={group ?? lost.join()} className="caption">
              {t('table.groupLeft', { left: members - lost.length, members, required })} ·{' '}
              {t('whyNot.lost', { names: lost.map((id) => nodeOf(id)?.name ?? id).join(', ') })}
            </span>
          ))}
      </div>
    </div>
  );
}

/** The most critical first, then the earliest, then by name. */
function useRowOrder(nodeOf: HitsTableProps['nodeOf']): (a: Row, b: Row) => number {
  const format = useFormat();
  const weightOf = (row: Row) => weights[nodeOf(row.id)?.criticality ?? ''] ?? 4;
  const nameOf = (row: Row) => nodeOf(row.id)?.name ?? row.id;
  return (a, b) => weightOf(a) - weightOf(b) || (a.atHours ?? 0) - (b.atHours ?? 0) || format.compare(nameOf(a), nameOf(b));
}

function useColumns(tab: Tab, nodeOf: HitsTableProps['nodeOf']): Column<Row>[] {
  const { t } = useTranslation('what-if');
  const format = useFormat();
  const compare = useRowOrder(nodeOf);
  const when = ({ atHours }: Row) => (atHours === null ? '–' : atHours === 0 ? format.hours(0) : t('table.after', { time: format.hours(atHours) }));
  const name: Column<Row> = { key: 'name', title: t('table.name'), isName: true, compare, cell: (row) => <ServiceCell row={row} nodeOf={nodeOf} /> };
  if (tab === 'atRisk') return [name];
  return [name, { key: 'when', title: t('table.when'), isNumber: true, compare: (a, b) => (a.atHours ?? 0) - (b.atHours ?? 0), cell: when }];
}

export function HitsTable({ outcome, tab, selected, nodeOf, onTab, onSelect }: HitsTableProps) {
  const { t } = useTranslation('what-if');
  const columns = useColumns(tab, nodeOf);
  const rows = outcome.rows[tab];
  const counts = new Map<string, number>();
  const ownerOf = (row: Row) => nodeOf(row.id)?.organisation ?? '';
  for (const row of rows) counts.set(ownerOf(row), (counts.get(ownerOf(row)) ?? 0) + 1);
  const groupOf = (row: Row) => {
    const owner = ownerOf(row);
    const title = (
      <span className="node-link">
        <KindIcon kind="Organisation" size={12} />
        {owner === '' ? t('table.noOrganisation') : (nodeOf(owner)?.name ?? owner)}
      </span>
    );
    return { groupKey: owner, title, summary: t('table.services', { count: counts.get(owner) ?? 0 }) };
  };
  const segments = tabs.map((key) => ({ key, label: `${t(`tabs.${key}`)} ${outcome.rows[key].length}` }));
  return (
    <section className="hits" aria-label={t('table.caption')}>
      <div className="hits-bar">
        <Segmented label={t('tabs.label')} segments={segments} chosen={tab} onChoose={onTab} />
      </div>
      <DataTable
        key={tab}
        caption={t('table.caption')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        initialSort={{ key: 'name', isDescending: false }}
        selected={selected}
        onSelect={onSelect}
        groupOf={groupOf}
        limit={200}
        emptyText={t('table.empty')}
      />
    </section>
  );
}
