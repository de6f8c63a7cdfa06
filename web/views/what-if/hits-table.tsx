// Lists the services that are hit, by organisation, each with its full path to the cause; or the parts below them that are down; or the
// organisations. The picture follows the same choice.
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../../server/api/contract';
import { orderOfCriticality } from '../../../server/model/vocabulary';
import { type Column, DataTable } from '../../components/data-table';
import { KindIcon, StatusIcon } from '../../components/icon';
import { PathSteps } from '../../components/path-steps';
import { Segmented } from '../../components/segmented';
import { CriticalityTag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { OrganisationsTable } from './organisations-table';
import { countIn, type Outcome, orderOfItem, type Row, tabsToOffer } from './outcome';
import type { HitTab, Tab } from './scenario-address';

export interface HitsTableProps {
  readonly outcome: Outcome;
  readonly tab: Tab;
  readonly selected: string | null;
  readonly nodeOf: (id: string) => NodeBrief | undefined;
  readonly onTab: (tab: Tab) => void;
  readonly onSelect: (id: string) => void;
}

/** Users named beside a service; all of them stand in the list of organisations. */
const usersNamed = 2;

/** Organisations that use a service of another, or one whose owner is unknown. */
function UsedBy({ row, hitBy, nodeOf }: { readonly row: Row; readonly hitBy: Outcome['hitBy']; readonly nodeOf: HitsTableProps['nodeOf'] }) {
  const { t } = useTranslation('what-if');
  const owner = nodeOf(row.id)?.organisation;
  const users = (hitBy.get(row.id) ?? []).filter((id) => id !== owner);
  if (users.length === 0) return null;
  const names = users.slice(0, usersNamed).map((id) => nodeOf(id)?.name ?? id);
  const more = users.length - names.length;
  return <span className="caption">{t(more > 0 ? 'table.usedByMore' : 'table.usedBy', { names: names.join(', '), count: more })}</span>;
}

function ServiceCell({ row, outcome, nodeOf }: { readonly row: Row } & Pick<HitsTableProps, 'outcome' | 'nodeOf'>) {
  const { t } = useTranslation('what-if');
  const node = nodeOf(row.id);
  return (
    <div className="hit">
      <StatusIcon status={row.status} title={t(`common:status.${row.status}`)} />
      <div>
        <span className="hit-name">
          {node?.name ?? row.id} {row.kind === 'Service' && <CriticalityTag value={node?.criticality} />}
        </span>
        <UsedBy row={row} hitBy={outcome.hitBy} nodeOf={nodeOf} />
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

/** Parts by kind; then the most critical first, then the earliest, then by name. */
function useRowOrder(nodeOf: HitsTableProps['nodeOf']): (a: Row, b: Row) => number {
  const format = useFormat();
  const placeOf = (row: Row) => (row.kind === 'Service' ? orderOfCriticality(nodeOf(row.id)?.criticality) : orderOfItem(row.kind));
  const nameOf = (row: Row) => nodeOf(row.id)?.name ?? row.id;
  return (a, b) => placeOf(a) - placeOf(b) || (a.atHours ?? 0) - (b.atHours ?? 0) || format.compare(nameOf(a), nameOf(b));
}

function useColumns(tab: HitTab, { outcome, nodeOf }: Pick<HitsTableProps, 'outcome' | 'nodeOf'>): Column<Row>[] {
  const { t } = useTranslation('what-if');
  const format = useFormat();
  const compare = useRowOrder(nodeOf);
  const when = ({ atHours }: Row) => (atHours === null ? '–' : atHours === 0 ? format.hours(0) : t('table.after', { time: format.hours(atHours) }));
  const name: Column<Row> = {
    key: 'name',
    title: t(tab === 'parts' ? 'table.part' : 'table.name'),
    isName: true,
    compare,
    cell: (row) => <ServiceCell row={row} outcome={outcome} nodeOf={nodeOf} />,
  };
  if (tab === 'atRisk') return [name];
  return [name, { key: 'when', title: t('table.when'), isNumber: true, compare: (a, b) => (a.atHours ?? 0) - (b.atHours ?? 0), cell: when }];
}

interface RowsTableProps extends Pick<HitsTableProps, 'outcome' | 'selected' | 'nodeOf' | 'onSelect'> {
  readonly tab: HitTab;
}

/** Services by the organisation whose they are; parts by their kind. */
function useGroups(tab: HitTab, { outcome, nodeOf }: Pick<HitsTableProps, 'outcome' | 'nodeOf'>) {
  const { t } = useTranslation('what-if');
  const words = useWords();
  const format = useFormat();
  const isParts = tab === 'parts';
  const keyOf = (row: Row) => (isParts ? row.kind : (nodeOf(row.id)?.organisation ?? ''));
  const counts = new Map<string, number>();
  for (const row of outcome.rows[tab]) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return (row: Row) => {
    const key = keyOf(row);
    const count = counts.get(key) ?? 0;
    const owner = key === '' ? t('table.noOrganisation') : (nodeOf(key)?.name ?? key);
    const title = (
      <span className="node-link">
        <KindIcon kind={isParts ? key : 'Organisation'} size={12} />
        {isParts ? words.kinds(key) : owner}
      </span>
    );
    return { groupKey: key, title, summary: isParts ? format.number(count) : t('table.services', { count }) };
  };
}

function RowsTable({ outcome, tab, selected, nodeOf, onSelect }: RowsTableProps) {
  const { t } = useTranslation('what-if');
  const columns = useColumns(tab, { outcome, nodeOf });
  const groupOf = useGroups(tab, { outcome, nodeOf });
  const rows = outcome.rows[tab];
  const isParts = tab === 'parts';
  return (
    <DataTable
      key={tab}
      caption={t(isParts ? 'table.partsCaption' : 'table.caption')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      initialSort={{ key: 'name', isDescending: false }}
      selected={selected}
      onSelect={onSelect}
      groupOf={groupOf}
      limit={200}
      emptyText={t(isParts ? 'table.noParts' : 'table.empty')}
    />
  );
}

export function HitsTable(props: HitsTableProps) {
  const { outcome, tab, nodeOf, onTab, onSelect } = props;
  const { t } = useTranslation('what-if');
  const segments = tabsToOffer(outcome, tab).map((key) => ({ key, label: `${t(`tabs.${key}`)} ${countIn(outcome, key)}` }));
  return (
    <section className="hits" aria-label={t(tab === 'organisations' ? 'organisations.caption' : tab === 'parts' ? 'table.partsCaption' : 'table.caption')}>
      <div className="hits-bar">
        <Segmented label={t('tabs.label')} segments={segments} chosen={tab} onChoose={onTab} />
      </div>
      {tab === 'organisations' ? (
        <OrganisationsTable rows={outcome.organisationRows} nodeOf={nodeOf} onSelect={onSelect} />
      ) : (
        <RowsTable {...props} tab={tab} />
      )}
    </section>
  );
}
