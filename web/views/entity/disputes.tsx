// Shows where sources disagree: every claim with its row, which one counts, and why.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeBody } from '../../../server/api/contract';
import { useNames } from '../../api/graph';
import { useSnapshot } from '../../api/snapshot';
import { Age } from '../../components/age';
import { type Column, DataTable } from '../../components/data-table';
import { SourceList } from '../../components/source-list';
import { specOf } from '../../components/value-text';
import { useWords } from '../../i18n/words';
import { PropertyValue } from './property-value';
import { reasonOf } from './reasons';

type Dispute = NodeBody['disputes'][number];
type Claim = Dispute['claims'][number] & { readonly isUsed: boolean; readonly key: string };

function DisputeTable({ node, dispute }: { readonly node: NodeBody; readonly dispute: Dispute }) {
  const { t } = useTranslation('entity');
  const words = useWords();
  const ids = useMemo(() => (specOf(node.kind, dispute.property)?.value.type === 'node' ? dispute.claims.map(({ value }) => value) : []), [node, dispute]);
  const { nodeOf } = useNames(ids);
  const { data: snapshot } = useSnapshot();
  const property = words.property(node.kind, dispute.property);
  const spec = specOf(node.kind, dispute.property);
  const rows: Claim[] = dispute.claims.map((claim, at) => ({ ...claim, isUsed: at === 0, key: `${at}` }));
  const columns: Column<Claim>[] = [
    { key: 'value', title: t('dispute.value'), isName: true, cell: ({ value }) => <PropertyValue value={value} spec={spec} nodeOf={nodeOf} /> },
    { key: 'source', title: t('dispute.source'), cell: ({ by }) => <SourceList sources={[by]} /> },
    { key: 'age', title: t('dispute.age'), cell: ({ by }) => <Age of={by.importedAt} /> },
    {
      key: 'why',
      title: t('dispute.why'),
      cell: (claim) => {
        const { word, own, other } = reasonOf(claim, rows, snapshot?.sources ?? []);
        return (
          <>
            <b>{t(claim.isUsed ? 'dispute.used' : 'dispute.notUsed')}</b>: {t(`dispute.${word}`, { own, other })}
          </>
        );
      },
    },
  ];
  return (
    <section className="entity-section" aria-label={t('dispute.title', { property })}>
      <div className="entity-head">
        <h2>{t('dispute.title', { property })}</h2>
        <span className="caption">{t(rows.length === 2 ? 'dispute.both' : 'dispute.all')}</span>
      </div>
      <DataTable isStacked caption={t('dispute.caption', { property })} columns={columns} rows={rows} keyOf={({ key }) => key} />
    </section>
  );
}

export function Disputes({ node }: { readonly node: NodeBody }) {
  return node.disputes.map((dispute) => <DisputeTable key={dispute.property} node={node} dispute={dispute} />);
}
