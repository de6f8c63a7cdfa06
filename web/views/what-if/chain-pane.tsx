// The picture of the outcome: what is hit, in lanes, with the chosen path in a ring.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubgraph } from '../../api/graph';
import { ErrorNote, Loading } from '../../components/states';
import { ChainGraph, drawLimits } from '../../graph/chain-graph';
import type { Chain, LaneName } from '../../graph/types';
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
  const asked = useMemo(() => ids.slice(0, Math.round(limit * shareAsked)), [ids, limit]);
  const { data, error, isLoading } = useSubgraph(asked, { withSuppliers: true });
  const chain: Chain | null = useMemo(() => {
    if (!data) return null;
    const nodes = data.nodes.slice(0, limit);
    const countries = new Set(countriesOf(scenario));
    return {
      nodes,
      relations: data.relations,
      statusOf: (id) => (countries.has(id) ? 'origin' : outcome.statusOf(id)),
      countOf: (id) => {
        const down = outcome.organisations.get(id);
        return down ? String(down.length) : undefined;
      },
      path,
    };
  }, [data, limit, outcome, path, scenario]);
  return { chain, error, isLoading, drawnIds: data?.nodes.length ?? 0 };
}

export function ChainPane(props: ChainPaneProps) {
  const { outcome, ids, onSelect } = props;
  const { t } = useTranslation('what-if');
  const [limit, setLimit] = useState<number>(drawLimits.normal);
  const { chain, error } = useChain(props, limit);
  if (error) return <ErrorNote error={error} />;
  if (!chain) return <Loading />;
  const downIn = (lane: LaneName) => {
    if (lane === 'organisation') return t('graph.hit', { count: outcome.organisations.size });
    return lane === 'service' ? t('graph.down', { count: outcome.rows.failed.length }) : undefined;
  };
  const extra = chain.nodes.filter(({ id }) => !ids.includes(id)).length;
  return (
    <ChainGraph
      chain={chain}
      total={ids.length + extra}
      summary={t('graph.summary', { count: outcome.rows.failed.length })}
      onChoose={onSelect}
      noteOf={downIn}
      limit={limit}
      onLimit={setLimit}
    />
  );
}
