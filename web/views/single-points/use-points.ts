// Gathers what the page shows: points with weights, points per service, names, ranks, and the choices in the address.
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { NodeBrief } from '../../../server/api/contract';
import { criticalityWeights, defaultCauseKinds, type NodeKind } from '../../../server/model/vocabulary';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { candidateKinds, type LevelChoice, levelChoices, type Tab, tabs } from './choices';
import { type Briefs, exposeServices, idsOf, type Level, levelOf, type Point, weighPoints } from './points';

const levelsOf: Readonly<Record<LevelChoice, readonly Level[] | null>> = { all: null, critical: ['vital', 'critical'], vital: ['vital'] };

export interface Choices {
  readonly tab: Tab;
  readonly among: readonly NodeKind[];
  readonly level: LevelChoice;
  /** The point that is looked at; null: none. */
  readonly id: string | null;
  set(over: { readonly tab?: Tab; readonly among?: readonly NodeKind[]; readonly level?: LevelChoice; readonly id?: string | null }): void;
}

function oneOf<T extends string>(value: string | null, known: readonly T[]): T | undefined {
  return known.find((one) => one === value);
}

/** The choices, kept in the address so that a link shows the same page. */
export function useChoices(): Choices {
  const [search, setSearch] = useSearchParams();
  const named = search.get('among')?.split(',') ?? [];
  const among = candidateKinds.filter((kind) => named.includes(kind));
  return {
    tab: oneOf(search.get('show'), tabs) ?? 'points',
    among: among.length > 0 ? among : defaultCauseKinds,
    level: oneOf(search.get('services'), levelChoices) ?? 'all',
    id: search.get('id'),
    set: ({ tab, among: kinds, level, id }) => {
      setSearch((now) => {
        const next = new URLSearchParams(now);
        if (tab) next.set('show', tab);
        if (kinds) next.set('among', kinds.join(','));
        if (level) next.set('services', level);
        if (id === null) next.delete('id');
        else if (id !== undefined) next.set('id', id);
        return next;
      });
    },
  };
}

/** Only the services of some levels; points that take down none of them are left out. */
function keepLevels(points: readonly Point[], briefs: Briefs, level: LevelChoice): readonly Point[] {
  const wanted = levelsOf[level];
  if (wanted === null) return points;
  const kept = points.map(({ id, kind, takesDown }) => {
    const services = takesDown.filter((service) => wanted.includes(levelOf(service, briefs)));
    return { id, kind, takesDown: services, weight: services.reduce((sum, service) => sum + criticalityWeights[levelOf(service, briefs)], 0) };
  });
  return weighPoints({ singlePoints: kept }, briefs);
}

/** Everything the tabs show. `isReady` is false until answers and names are there. */
export function usePoints({ among, level }: Choices) {
  const parameters = { among };
  const singles = useAnalysis({ name: 'single-points', parameters });
  const causes = useAnalysis({ name: 'common-causes', parameters });
  const ids = useMemo(() => idsOf(singles.data, causes.data), [singles.data, causes.data]);
  const { nodeOf, isLoading } = useNames(ids);
  const briefs = useMemo<Briefs>(() => new Map(ids.flatMap((id) => toEntry(id, nodeOf(id)))), [ids, nodeOf]);
  const all = useMemo(() => (singles.data ? weighPoints(singles.data, briefs) : []), [singles.data, briefs]);
  const ranks: ReadonlyMap<string, number | null> = useMemo(() => new Map([...briefs].map(([id, { rank }]) => [id, rank])), [briefs]);
  const points = useMemo(() => keepLevels(all, briefs, level), [all, briefs, level]);
  const services = useMemo(() => exposeServices(points, briefs), [points, briefs]);
  return {
    answer: singles.data,
    causes: causes.data,
    error: singles.error ?? causes.error,
    retry: () => Promise.all([singles.retry(), causes.retry()]),
    /** What is shown answers what was asked before. */
    isOld: singles.isOld || causes.isOld,
    isReady: singles.data !== undefined && causes.data !== undefined && !isLoading,
    nodeOf,
    all,
    points,
    services,
    /** Ranks of the points: 1 is contracted directly, deeper is a subcontractor. */
    ranks,
  };
}
export type Points = ReturnType<typeof usePoints>;

function toEntry(id: string, node: NodeBrief | undefined): [string, NodeBrief][] {
  return node ? [[id, node]] : [];
}

/** A supplier with whom nobody has a contract: only ever a subcontractor, or an owner. */
export function isUncontracted(point: Pick<Point, 'id' | 'kind'>, ranks: Points['ranks']): boolean {
  if (point.kind !== 'Supplier' || !ranks.has(point.id)) return false;
  return ranks.get(point.id) !== 1;
}
