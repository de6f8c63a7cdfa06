// Lists common causes: groups that look redundant and are still lost through one cause (false redundancy).
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CommonCausesAnswer } from '../../../server/api/contract';
import { whatIfAddress } from '../../components/addresses';
import { type Column, DataTable } from '../../components/data-table';
import { NodeLink } from '../../components/node-link';
import { CriticalityTag } from '../../components/tag';
import type { Points } from './use-points';

type Cause = CommonCausesAnswer['commonCauses'][number];

/** The rank for the glyph, where it is known. */
function rankOf(id: string, { ranks }: Points): { readonly rank?: number | null } {
  const rank = ranks.get(id);
  return rank === undefined ? {} : { rank };
}

function CauseNames({ ids, data, help }: { readonly ids: readonly string[]; readonly data: Points; readonly help?: string }) {
  const { t } = useTranslation('single-points');
  if (ids.length === 0) return <span className="caption">–</span>;
  return (
    <ul className="cause-names">
      {ids.map((id) => {
        const node = data.nodeOf(id);
        return (
          <li key={id}>
            <NodeLink id={id} node={node} {...rankOf(id, data)} />
            {node && (
              <Link className="caption" href={whatIfAddress(node)}>
                {t('causes.whatIf')}
              </Link>
            )}
            {help && <span className="caption">{help}</span>}
          </li>
        );
      })}
    </ul>
  );
}

export function CauseList({ data }: { readonly data: Points }) {
  const { t } = useTranslation('single-points');
  const causes = data.causes?.commonCauses ?? [];
  const columns: Column<Cause>[] = [
    {
      key: 'dependent',
      title: t('causes.dependent'),
      isName: true,
      cell: ({ dependent }) => {
        const node = data.nodeOf(dependent);
        return (
          <span className="cause-dependent">
            <NodeLink id={dependent} node={node} {...rankOf(dependent, data)} />
            {node?.kind === 'Service' && <CriticalityTag value={node.criticality} />}
          </span>
        );
      },
    },
    { key: 'group', title: t('causes.group'), cell: ({ group }) => group ?? t('causes.lone') },
    { key: 'shared', title: t('causes.shared'), cell: ({ shared }) => <CauseNames ids={shared} data={data} /> },
    { key: 'own', title: t('causes.own'), cell: ({ ownMembers }) => <CauseNames ids={ownMembers} data={data} help={t('causes.ownHelp')} /> },
  ];
  return (
    <section className="cause-list" aria-labelledby="causes-title">
      <div className="detail-head">
        <h2 id="causes-title">{t('causes.title')}</h2>
        <p>{causes.length === 0 ? t('causes.none') : <Trans t={t} i18nKey="causes.lead" count={causes.length} components={{ b: <b /> }} />}</p>
      </div>
      {causes.length > 0 && (
        <DataTable
          isStacked
          caption={t('causes.caption')}
          columns={columns}
          rows={causes}
          keyOf={({ dependent, group }) => `${dependent} ${group}`}
          limit={50}
        />
      )}
    </section>
  );
}
