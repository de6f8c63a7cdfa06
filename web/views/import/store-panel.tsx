// Shows, for a shared store, where the data are and whether the graph for analysts shows them.
import { useTranslation } from 'react-i18next';
import type { GraphStatus } from '../../../server/api/contract';
import { useStore } from '../../api/store';
import { ErrorNote } from '../../components/states';

function sentenceOf({ fault, isCurrent, check }: GraphStatus): 'fault' | 'behind' | 'differs' | 'unchecked' | 'current' {
  if (fault) return 'fault';
  if (!isCurrent) return 'behind';
  if (check === null) return 'unchecked';
  return check.total > 0 ? 'differs' : 'current';
}

function GraphState({ graph }: { readonly graph: GraphStatus }) {
  const { t } = useTranslation('import');
  const sentence = sentenceOf(graph);
  return (
    <>
      <p role="status">{t(`store.${sentence}`, { count: graph.check?.total ?? 0 })}</p>
      {graph.fault && <p className="secondary">{`${graph.fault.message} ${graph.fault.remedy}`}</p>}
      {sentence === 'differs' && (
        <ul className="caption">
          {graph.check?.differences.slice(0, 5).map(({ kind, what }) => (
            <li key={`${kind} ${what}`}>{`${t(`store.kinds.${kind}`)}: ${what}`}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Nothing for the embedded store: there is nothing to know about it. */
export function StorePanel() {
  const { t } = useTranslation('import');
  const { data: store, error, refetch } = useStore();
  if (error) return <ErrorNote error={error} onRetry={refetch} />;
  if (store?.kind !== 'neo4j') return null;
  return (
    <section className="side-panel" aria-labelledby="store-title">
      <h2 id="store-title">{t('store.title')}</h2>
      <p className="secondary">
        {t('store.where')} <span className="mono">{store.name}</span>
      </p>
      {store.graph && <GraphState graph={store.graph} />}
    </section>
  );
}
