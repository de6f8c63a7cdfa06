// Shows the relations both ways, each with its source; and what belongs to an organisation.
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { NodeBody, NodeMember, NodeRelation } from '../../../server/api/contract';
import { relationLimits, useNames } from '../../api/graph';
import { type Column, DataTable } from '../../components/data-table';
import { NodeLink } from '../../components/node-link';
import { SourceList } from '../../components/source-list';
import { Note } from '../../components/states';
import { CriticalityTag } from '../../components/tag';
import { useWords } from '../../i18n/words';
import { RelationDetails } from './relation-details';
import { gapOf } from './relations';

const shownAtFirst = 50;

export interface RelationsTabProps {
  readonly node: NodeBody;
  /** Fetches as many as can be had. */
  readonly onMore: () => void;
  readonly limit: number;
}

/** A row that names a relation once: the same two ends may be tied more than once. */
const keyOf = ({ type, node, properties }: NodeRelation) => `${type} ${node.id} ${JSON.stringify(properties)}`;

function NameCell({ node }: { readonly node: NodeRelation['node'] }) {
  return (
    <span className="entity-name">
      <NodeLink id={node.id} node={node} />
      {node.kind === 'Service' && <CriticalityTag value={node.criticality} />}
    </span>
  );
}

interface ListProps extends RelationsTabProps {
  readonly side: 'needs' | 'neededBy';
}

function RelationList({ node, side, onMore, limit }: ListProps) {
  const { t } = useTranslation('entity');
  const words = useWords();
  const { total, byType, items } = node[side];
  const recipients = useMemo(() => items.flatMap(({ properties }) => (typeof properties.recipient === 'string' ? [properties.recipient] : [])), [items]);
  const { nodeOf } = useNames(recipients);
  const name = node.name;
  const columns: Column<NodeRelation>[] = [
    { key: 'name', title: t('relations.name'), isName: true, cell: (relation) => <NameCell node={relation.node} /> },
    {
      key: 'details',
      title: t('relations.details'),
      cell: (relation) => <RelationDetails relation={relation} group={side === 'needs' ? items : undefined} nodeOf={nodeOf} />,
    },
    { key: 'source', title: t('relations.source'), cell: ({ claims }) => <SourceList sources={claims} /> },
  ];
  const groupOf = ({ type }: NodeRelation) => ({
    groupKey: type,
    title: side === 'needs' ? words.relation(type) : t('relations.toThis', { relation: words.relation(type), name }),
    summary: t('relations.count', { count: byType[type] ?? 0 }),
  });
  const isCut = items.length < total;
  return (
    <section className="entity-section" aria-label={t(`relations.${side}`, { name })}>
      <div className="entity-head">
        <h2>{t(`relations.${side}`, { name })}</h2>
        <span className="caption">{t('relations.count', { count: total })}</span>
      </div>
      {total === 0 ? (
        <p className="page-section secondary">{t(side === 'needs' ? 'relations.noNeeds' : 'relations.noNeededBy')}</p>
      ) : (
        <DataTable
          isStacked
          caption={t(`relations.${side}Caption`, { name })}
          columns={columns}
          rows={items}
          keyOf={keyOf}
          groupOf={groupOf}
          limit={shownAtFirst}
        />
      )}
      {isCut && (
        <p className="table-foot">
          {t('relations.first', { shown: items.length, total })}{' '}
          {limit < relationLimits.most && (
            <button type="button" className="link-button" onClick={onMore}>
              {t('relations.fetchAll')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

function MemberList({ node }: { readonly node: NodeBody }) {
  const { t } = useTranslation('entity');
  const words = useWords();
  const { total, byKind, items } = node.members;
  const columns: Column<NodeMember>[] = [
    { key: 'name', title: t('relations.name'), isName: true, cell: (member) => <NameCell node={member.node} /> },
    { key: 'source', title: t('relations.source'), cell: ({ claims }) => <SourceList sources={claims} /> },
  ];
  const groupOf = ({ node: member }: NodeMember) => ({
    groupKey: member.kind,
    title: words.kinds(member.kind),
    summary: t('relations.items', { count: byKind[member.kind] ?? 0 }),
  });
  return (
    <section className="entity-section" aria-label={t('relations.members', { name: node.name })}>
      <div className="entity-head">
        <h2>{t('relations.members', { name: node.name })}</h2>
        <span className="caption">
          {t('relations.items', { count: total })} · {t('relations.membersNote')}
        </span>
      </div>
      <DataTable
        isStacked
        caption={t('relations.membersCaption', { name: node.name })}
        columns={columns}
        rows={items}
        keyOf={(member) => `${member.node.id} ${member.property}`}
        groupOf={groupOf}
        limit={shownAtFirst}
      />
      {items.length < total && <p className="table-foot">{t('relations.first', { shown: items.length, total })}</p>}
    </section>
  );
}

export function RelationsTab(props: RelationsTabProps) {
  const { t } = useTranslation('entity');
  const gap = gapOf(props.node);
  return (
    <>
      {gap !== null && (
        <div className="page-section">
          <Note look="unknown">
            <p>
              <Trans t={t} i18nKey={gap} components={{ b: <b /> }} />
            </p>
          </Note>
        </div>
      )}
      <RelationList {...props} side="needs" />
      <RelationList {...props} side="neededBy" />
      {props.node.members.total > 0 && <MemberList node={props.node} />}
    </>
  );
}
