// Lists the organisations that are hit, each with the services through which: its own, or those of another that it uses.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../../server/api/contract';
import { type Column, DataTable } from '../../components/data-table';
import { StatusIcon } from '../../components/icon';
import { NodeLink } from '../../components/node-link';
import { useFormat } from '../../i18n/format';
import type { OrganisationRow } from './outcome';

type NodeOf = (id: string) => NodeBrief | undefined;

/** Services listed at first under an organisation. */
const servicesShown = 5;

interface ServicesProps {
  readonly row: OrganisationRow;
  readonly nodeOf: NodeOf;
  readonly onSelect: (id: string) => void;
}

/** Each service shows why it fails when it is chosen; one of another organisation says whose it is. */
function Services({ row, nodeOf, onSelect }: ServicesProps) {
  const { t } = useTranslation('what-if');
  const [isAll, setAll] = useState(false);
  const all = [...row.down.map((id) => ({ id, status: 'failed' as const })), ...row.degraded.map((id) => ({ id, status: 'degraded' as const }))];
  const shown = isAll ? all : all.slice(0, servicesShown);
  const ofWhom = (owner: string | null | undefined) => {
    if (owner === row.id) return null;
    return owner ? t('organisations.usesOf', { name: nodeOf(owner)?.name ?? owner }) : t('organisations.uses');
  };
  return (
    <ul className="organisation-services">
      {shown.map(({ id, status }) => (
        <li key={id}>
          <StatusIcon status={status} size={12} title={t(`common:status.${status}`)} />
          <span>
            <button type="button" className="link-button" onClick={() => onSelect(id)}>
              {nodeOf(id)?.name ?? id}
            </button>{' '}
            <span className="caption">{ofWhom(nodeOf(id)?.organisation)}</span>
          </span>
        </li>
      ))}
      {all.length > shown.length && (
        <li>
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t('organisations.more', { count: all.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

export interface OrganisationsTableProps {
  readonly rows: readonly OrganisationRow[];
  readonly nodeOf: NodeOf;
  /** A service was chosen. */
  readonly onSelect: (id: string) => void;
}

export function OrganisationsTable({ rows, nodeOf, onSelect }: OrganisationsTableProps) {
  const { t } = useTranslation('what-if');
  const { number, compare } = useFormat();
  const nameOf = ({ id }: OrganisationRow) => nodeOf(id)?.name ?? id;
  const columns: Column<OrganisationRow>[] = [
    {
      key: 'name',
      title: t('organisations.name'),
      isName: true,
      compare: (a, b) => compare(nameOf(a), nameOf(b)),
      cell: (row) => (
        <div className="organisation-hit">
          <NodeLink id={row.id} node={nodeOf(row.id)} />
          <Services row={row} nodeOf={nodeOf} onSelect={onSelect} />
        </div>
      ),
    },
    { key: 'down', title: t('tabs.failed'), isNumber: true, compare: (a, b) => a.down.length - b.down.length, cell: ({ down }) => number(down.length) },
    {
      key: 'degraded',
      title: t('tabs.degraded'),
      isNumber: true,
      compare: (a, b) => a.degraded.length - b.degraded.length,
      cell: ({ degraded }) => number(degraded.length),
    },
  ];
  return (
    <DataTable
      caption={t('organisations.caption')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      initialSort={{ key: 'down', isDescending: true }}
      limit={100}
      emptyText={t('organisations.empty')}
    />
  );
}
