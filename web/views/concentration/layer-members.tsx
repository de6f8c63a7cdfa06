// Lists all members of one layer, with their share of the known part.
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table';
import { NodeLink } from '../../components/node-link';
import { useFormat } from '../../i18n/format';
import type { Layer, Member } from './shares';
import { type Concentration, rankIn } from './use-concentration';

export function LayerMembers({ layer, data }: { readonly layer: Layer; readonly data: Concentration }) {
  const { t } = useTranslation('concentration');
  const { percent, compare } = useFormat();
  const column = (key: 'share' | 'relianceShare' | 'directShare' | 'hiddenShare', title: string): Column<Member> => ({
    key,
    title,
    isNumber: true,
    cell: (member) => percent(member[key], 1),
    compare: (a, b) => (a[key] ?? 0) - (b[key] ?? 0),
  });
  const columns: Column<Member>[] = [
    {
      key: 'name',
      title: t('layers.member'),
      isName: true,
      cell: ({ id }) => <NodeLink id={id} node={data.nodeOf(id)} rank={rankIn([layer.layer])} />,
      compare: (a, b) => compare(data.nameOf(a.id), data.nameOf(b.id)),
    },
    column('share', t('layers.share')),
    column('relianceShare', t('layers.reliance')),
    column('directShare', t('reliance.direct')),
    column('hiddenShare', t('reliance.hidden')),
  ];
  return (
    <div className="panel">
      <DataTable
        caption={t('layers.membersOf', { layer: t(`layer.${layer.layer}`) })}
        columns={columns}
        rows={layer.members}
        keyOf={({ id }) => id}
        initialSort={{ key: 'share', isDescending: true }}
        limit={12}
        emptyText={t('reliance.empty')}
      />
    </div>
  );
}
