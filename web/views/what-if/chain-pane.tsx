// Shows the outcome as a picture: what is hit, in lanes, with a ring around the chosen path.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useSubgraph } from '../../api/graph';
import { whatIfAddress } from '../../components/addresses';
import { ErrorNote, Loading } from '../../components/states';
import { ChainGraph } from '../../graph/chain-graph';
import { drawLimits } from '../../graph/graph-bar';
import type { Chain, LaneName } from '../../graph/types';
import { useFormat } from '../../i18n/format';
import { shownName } from '../../i18n/words';
import { countriesOf, type Outcome } from './outcome';

export interface ChainPaneProps {
  readonly outcome: Outcome;
  readonly scenario: unknown;
  /** Ids of the whole result, what matters most first. */
  readonly ids: readonly string[];
  /** The chosen path, from the service to the cause. */
  readonly path: readonly string[];
  readonly onSelect: (id: string) => void;
}

/** Fewer are asked for than may be drawn: suppliers come with their contracts. */
const shareAsked = 0.8;

function useChain({ outcome, scenario, ids, path }: ChainPaneProps, limit: number) {
  const { t } = useTranslation('what-if');
  const { language } = useFormat();
  const asked = useMemo(() => ids.slice(0, Math.round(limit * shareAsked)), [ids, limit]);
  const { data, error, isOld, retry } = useSubgraph(asked, { withSuppliers: true });
  const chain: Chain | null = useMemo(() => {
    if (!data) return null;
    const downCount = (count: number) => t('graph.down', { count });
    const nodes = data.nodes.slice(0, limit).map((node) => ({ ...node, name: shownName(node, language) }));
    const countries = new Set(countriesOf(scenario));
    return {
      nodes,
      relations: data.relations,
      statusOf: (id) => (countries.has(id) ? 'origin' : outcome.statusOf(id)),
      countOf: (id) => {
        const down = outcome.organisations.get(id);
        return down ? downCount(down.length) : undefined;
      },
      path,
      groups: outcome.groups,
    };
  }, [data, language, limit, outcome, path, scenario, t]);
  return { chain, error, isOld, retry };
}

/** The row of the table that says the same as the chosen card. */
function focusChosenRow(): void {
  document.querySelector<HTMLElement>('.hits [data-row][aria-current]')?.focus();
}

export function ChainPane(props: ChainPaneProps) {
  const { outcome, ids, onSelect } = props;
  const { t } = useTranslation('what-if');
  const [limit, setLimit] = useState<number>(drawLimits.normal);
  const [, go] = useLocation();
  const { chain, error, isOld, retry } = useChain(props, limit);
  if (error) return <ErrorNote error={error} onRetry={retry} />;
  if (ids.length === 0) return <p className="why-empty secondary">{t('graph.nothing')}</p>;
  if (!chain) return <Loading />;
  const downIn = (lane: LaneName) => {
    if (lane === 'organisation') return t('graph.hit', { count: outcome.organisations.size });
    return lane === 'service' ? t('graph.down', { count: outcome.rows.failed.length }) : undefined;
  };
  const extra = chain.nodes.filter(({ id }) => !ids.includes(id)).length;
  return (
    <div className={isOld ? 'chain-drawn old' : 'chain-drawn'} aria-busy={isOld}>
      <ChainGraph
        chain={chain}
        total={ids.length + extra}
        summary={t('graph.summary', { count: outcome.rows.failed.length })}
        onChoose={onSelect}
        onWhatIf={(id) => go(whatIfAddress({ id, kind: chain.nodes.find((node) => node.id === id)?.kind ?? '' }))}
        onLeave={focusChosenRow}
        noteOf={downIn}
        limit={limit}
        onLimit={setLimit}
      />
    </div>
  );
}
