// Lists per service every point that takes it down alone, worst services first.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table';
import { NodeLink } from '../../components/node-link';
import { CriticalityTag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import type { ExposedService } from './points';
import type { Points } from './use-points';

const shownAtFirst = 8;

function PointNames({ ids, data, onChoose }: { readonly ids: readonly string[]; readonly data: Points; readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation('single-points');
  const [isAll, setAll] = useState(false);
  const shown = isAll ? ids : ids.slice(0, shownAtFirst);
  return (
    <ul className="point-names">
      {shown.map((id) => {
        const rank = data.ranks.get(id);
        return (
          <li key={id}>
            <button type="button" className="point-chip" onClick={() => onChoose(id)}>
              <NodeLink id={id} node={data.nodeOf(id)} isLink={false} {...(rank === undefined ? {} : { rank })} />
            </button>
          </li>
        );
      })}
      {ids.length > shownAtFirst && (
        <li>
          <button type="button" className="link-button" onClick={() => setAll(!isAll)}>
            {isAll ? t('perService.fewer') : t('perService.more', { count: ids.length - shownAtFirst })}
          </button>
        </li>
      )}
    </ul>
  );
}

export function ServiceList({ data, onChoose }: { readonly data: Points; readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation('single-points');
  const { t: words } = useTranslation();
  const { number } = useFormat();
  const columns: Column<ExposedService>[] = [
    { key: 'service', title: t('perService.service'), isName: true, cell: ({ id }) => <NodeLink id={id} node={data.nodeOf(id)} /> },
    { key: 'level', title: t('perService.level'), cell: ({ level }) => <CriticalityTag value={level} /> },
    { key: 'count', title: t('perService.count'), isNumber: true, cell: ({ points }) => number(points.length) },
    { key: 'points', title: t('perService.points'), cell: ({ points }) => <PointNames ids={points} data={data} onChoose={onChoose} /> },
  ];
  const ofLevel = (level: string) => data.services.filter((service) => service.level === level).length;
  return (
    <div className="service-list">
      <DataTable
        caption={t('perService.caption')}
        columns={columns}
        rows={data.services}
        keyOf={({ id }) => id}
        limit={60}
        groupOf={({ level }) => ({ groupKey: level, title: words(`criticality.${level}`), summary: words('count.services', { count: ofLevel(level) }) })}
        emptyText={t('lead.none')}
      />
    </div>
  );
}
