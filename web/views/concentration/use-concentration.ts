// Gathers what the page shows: layers, who is relied on, hidden findings, names, and the choices in the address.
import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ConcentrationAnswer } from '../../../server/api/contract';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { thresholds, type WeightChoice, weightChoices } from './choices';
import { type Family, families, idsOf, reliancesOf } from './shares';

const defaultThreshold = 0.1;

export type Hidden = ConcentrationAnswer['hidden'][number];

export interface Choices {
  readonly weight: WeightChoice;
  /** Id of an organisation; null: all. */
  readonly organisation: string | null;
  readonly threshold: number;
  readonly family: Family;
  set(name: 'weight' | 'organisation' | 'threshold' | 'of', value: string | null): void;
}

function isFamily(value: string | null): value is Family {
  return value !== null && Object.hasOwn(families, value);
}

/** The choices, kept in the address so that a link shows the same page. */
export function useChoices(): Choices {
  const [search, setSearch] = useSearchParams();
  const family = search.get('of');
  const threshold = Number(search.get('threshold'));
  return {
    weight: weightChoices.find((one) => one === search.get('weight')) ?? 'count',
    organisation: search.get('organisation'),
    threshold: thresholds.find((one) => one === threshold) ?? defaultThreshold,
    family: isFamily(family) ? family : 'providers',
    set: (name, value) => {
      setSearch((now) => {
        const next = new URLSearchParams(now);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      });
    },
  };
}

/** Hidden findings that are fetched at first: each comes with all its services and paths. */
const fetchedAtFirst = 12;

/** Everything the page shows. `isReady` is false until the answer and its names are there. */
export function useConcentration({ weight, organisation, threshold, family }: Choices) {
  const [isAll, setAll] = useState(false);
  const parameters = { weight, threshold, ...(organisation === null ? {} : { organisation }), ...(isAll ? {} : { limit: fetchedAtFirst }) };
  const { data: answer, error, retry, isOld } = useAnalysis({ name: 'concentration', parameters });
  const ids = useMemo(() => [...idsOf(answer), ...(organisation === null ? [] : [organisation])], [answer, organisation]);
  const { nodeOf, isLoading } = useNames(ids);
  const hidden = useMemo(() => [...(answer?.hidden ?? [])].sort((a, b) => (b.hiddenShare ?? 0) - (a.hiddenShare ?? 0)), [answer]);
  const vias = useMemo(
    () => new Map((answer?.hiddenAll ?? hidden.map(({ id, via }) => ({ id, via: via.length }))).map(({ id, via }) => [id, via])),
    [answer, hidden],
  );
  const reliances = useMemo(() => reliancesOf(answer?.layers ?? [], families[family]), [answer, family]);
  return {
    answer,
    error,
    retry,
    isReady: answer !== undefined && !isLoading,
    isOld,
    nodeOf,
    nameOf: (id: string) => nodeOf(id)?.name ?? id,
    hidden,
    /** All of them, however many are fetched. */
    hiddenFound: answer?.hiddenFound ?? hidden.length,
    /** Direct suppliers that each of them stands behind. */
    vias,
    /** Shows all hidden findings. */
    isAll,
    showAll: () => setAll(true),
    reliances,
  };
}
export type Concentration = ReturnType<typeof useConcentration>;

/** Rank that the glyph of a provider is drawn with: only in the first layer it has contracts of its own. */
export function rankIn(layers: readonly string[]): number {
  return layers.includes('supplier-1') || !layers.some((layer) => layer.startsWith('supplier')) ? 1 : 2;
}
