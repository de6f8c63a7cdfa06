// Shows every property of the node with its source. What no source says is counted and named.
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { NodeBody } from '../../../server/api/contract';
import { useNames } from '../../api/graph';
import { type Column, DataTable } from '../../components/data-table';
import { StatusIcon } from '../../components/icon';
import { SourceList } from '../../components/source-list';
import { Note } from '../../components/states';
import { Tag } from '../../components/tag';
import { specOf } from '../../components/value-text';
import { useWords } from '../../i18n/words';
import { Disputes } from './disputes';
import { type Stated, splitProperties } from './properties';
import { PropertyValue } from './property-value';

function Unknown({ node, names }: { readonly node: NodeBody; readonly names: readonly string[] }) {
  const { t } = useTranslation('entity');
  const words = useWords();
  const { known } = splitProperties(node);
  const total = known.length + names.length;
  if (names.length === 0) return <p className="page-section secondary">{t('data.allKnown', { total })}</p>;
  const titles = names.map((name) => words.property(node.kind, name)).join(', ');
  return (
    <div className="page-section">
      <Note look="unknown">
        <p>
          <Trans t={t} i18nKey="data.unknown" count={names.length} values={{ total, names: titles }} components={{ b: <b /> }} />
        </p>
      </Note>
    </div>
  );
}

function Ids({ node }: { readonly node: NodeBody }) {
  const { t } = useTranslation('entity');
  return (
    <dl className="entity-ids page-section">
      {node.otherNames.length > 0 && (
        <>
          <dt>{t('data.otherNames')}</dt>
          <dd>{node.otherNames.join(', ')}</dd>
        </>
      )}
      <dt>{t('data.id')}</dt>
      <dd className="mono">{node.id}</dd>
      {node.aliases.length > 0 && (
        <>
          <dt>{t('data.otherIds')}</dt>
          <dd className="mono">{node.aliases.join(', ')}</dd>
        </>
      )}
    </dl>
  );
}

export function DataTab({ node }: { readonly node: NodeBody }) {
  const { t } = useTranslation('entity');
  const words = useWords();
  const { known, unknown } = splitProperties(node);
  const referred = useMemo(
    () => node.stated.flatMap(({ property, value }) => (specOf(node.kind, property)?.value.type === 'node' && typeof value === 'string' ? [value] : [])),
    [node],
  );
  const { nodeOf } = useNames(referred);
  const others = (property: string) => (node.disputes.find((one) => one.property === property)?.claims.length ?? 1) - 1;
  const columns: Column<Stated>[] = [
    { key: 'property', title: t('data.property'), isName: true, cell: ({ property }) => words.property(node.kind, property) },
    {
      key: 'value',
      title: t('data.value'),
      cell: ({ property, value }) => (
        <span className="entity-value">
          <PropertyValue value={value} spec={specOf(node.kind, property)} nodeOf={nodeOf} />
          {others(property) > 0 && (
            <Tag look="stale">
              <StatusIcon status="atRisk" size={12} />
              {t('dispute.tag', { count: others(property) })}
            </Tag>
          )}
        </span>
      ),
    },
    { key: 'source', title: t('data.source'), cell: ({ claims }) => <SourceList sources={claims} /> },
  ];
  return (
    <>
      <DataTable isStacked caption={t('data.caption', { name: node.name })} columns={columns} rows={known} keyOf={({ property }) => property} />
      <Disputes node={node} />
      <Unknown node={node} names={unknown} />
      <Ids node={node} />
    </>
  );
}
