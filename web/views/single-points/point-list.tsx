// Lists the points, heaviest first: what each takes down alone, and how much that weighs.
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table';
import { NodeLink } from '../../components/node-link';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import type { Point } from './points';
import { isUncontracted, type Points } from './use-points';

interface PointListProps {
  readonly data: Points;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

function Name({ point, data }: { readonly point: Point; readonly data: Points }) {
  const { t } = useTranslation('single-points');
  const words = useWords();
  const rank = data.ranks.get(point.id);
  const role = point.kind !== 'Supplier' ? words.kind(point.kind) : t(isUncontracted(point, data.ranks) ? 'list.noContract' : 'list.contracted');
  return (
    <span className="point-name">
      <NodeLink id={point.id} node={data.nodeOf(point.id)} isLink={false} {...(rank === undefined ? {} : { rank })} />
      <span className="caption">{role}</span>
    </span>
  );
}

function Weight({ weight, most }: { readonly weight: number; readonly most: number }) {
  const { number } = useFormat();
  return (
    <span className="weight-bar">
      <span className="weight-fill" style={{ width: `${Math.max(2, (weight / most) * 60)}px` }} />
      {number(weight)}
    </span>
  );
}

export function PointList({ data, selected, onSelect }: PointListProps) {
  const { t } = useTranslation('single-points');
  const { number, compare } = useFormat();
  const nameOf = ({ id }: Point) => data.nodeOf(id)?.name ?? id;
  const most = Math.max(1, ...data.points.map(({ weight }) => weight));
  const count = (key: string, title: string, value: (point: Point) => number): Column<Point> => ({
    key,
    title,
    isNumber: true,
    cell: (point) => number(value(point)),
    compare: (a, b) => value(a) - value(b),
  });
  const columns: Column<Point>[] = [
    {
      key: 'name',
      title: t('list.point'),
      isName: true,
      cell: (point) => <Name point={point} data={data} />,
      compare: (a, b) => compare(nameOf(a), nameOf(b)),
    },
    count('services', t('list.services'), ({ takesDown }) => takesDown.length),
    count('vital', t('list.vital'), ({ byLevel }) => byLevel.vital),
    count('critical', t('list.critical'), ({ byLevel }) => byLevel.critical),
    {
      key: 'weight',
      title: t('list.weight'),
      cell: ({ weight }) => <Weight weight={weight} most={most} />,
      compare: (a, b) => a.weight - b.weight,
      isNumber: true,
    },
  ];
  return (
    <div className="point-list">
      <DataTable
        caption={t('list.caption')}
        columns={columns}
        rows={data.points}
        keyOf={({ id }) => id}
        initialSort={{ key: 'weight', isDescending: true }}
        selected={selected}
        onSelect={onSelect}
        limit={15}
        emptyText={t('lead.none')}
      />
      <p className="table-foot caption">{t('list.weightHelp')}</p>
    </div>
  );
}
