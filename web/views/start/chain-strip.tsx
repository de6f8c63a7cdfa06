// Shows the chain in figures: how many of each kind, and what ties one kind to the next.
import { useTranslation } from 'react-i18next';
import type { SnapshotBody } from '../../../server/api/contract';
import { KindIcon } from '../../components/icon';
import { useFormat } from '../../i18n/format';

/** Kinds in the order of the chain, each with the verb to the next. */
const stages = [
  { key: 'Organisation', verb: 'uses' },
  { key: 'Service', verb: 'dependsOn' },
  { key: 'Component', verb: 'deliveredUnder' },
  { key: 'Contract', verb: 'with' },
  { key: 'Supplier', verb: 'subcontract' },
  { key: 'Subcontractor', verb: 'runIn' },
  { key: 'Datacenter', verb: 'lieIn' },
  { key: 'Country', verb: null },
] as const;

export function ChainStrip({ snapshot, suppliers }: { readonly snapshot: SnapshotBody; readonly suppliers: number | undefined }) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const all = snapshot.nodes.byKind.Supplier ?? 0;
  const direct = Math.min(all, suppliers ?? all);
  const countOf = (key: string) => (key === 'Supplier' ? direct : key === 'Subcontractor' ? all - direct : (snapshot.nodes.byKind[key] ?? 0));
  const shown = stages.filter(({ key }) => key !== 'Subcontractor' || suppliers !== undefined);
  return (
    <ol className="chain-strip panel" aria-label={t('chain.label')}>
      {shown.map(({ key, verb }) => (
        <li key={key}>
          <span className="chain-kind">
            <span className="chain-figure">
              <KindIcon kind={key === 'Subcontractor' ? 'Supplier' : key} rank={key === 'Subcontractor' ? 2 : 1} size={16} />
              <b>{format.number(countOf(key))}</b>
            </span>
            <span>{t(`chain.${key}`)}</span>
          </span>
          {verb && <span className="chain-verb">{t(`chain.${verb}`)}</span>}
        </li>
      ))}
    </ol>
  );
}
