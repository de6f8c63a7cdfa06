// Finds the supplier of an import whose failure matters most: a good first question after it.
import type { ConcentrationAnswer, FindingsAnswer, ImportAnswer, NodeBody } from '../../../server/api/contract';

const providing: ReadonlySet<string> = new Set(['PROVIDED_BY', 'SUPPLIED_BY']);
const parties: ReadonlySet<string> = new Set(['Supplier', 'Organisation']);
/** Providers of rank 1 that are looked at, beside the single points of failure. */
const mostProviders = 8;

/** What is known before it is asked what fails with each. */
export interface Known {
  readonly findings: Pick<FindingsAnswer, 'singlePoints'>;
  readonly concentration: Pick<ConcentrationAnswer, 'layers'>;
  readonly samples: ImportAnswer['samples'];
}

/** Suppliers to ask about: those that take down most alone, those on which most services rest, and those that the first rows name. */
export function candidatesOf({ findings, concentration, samples }: Known): string[] {
  const members = concentration.layers.find(({ layer }) => layer === 'supplier-1')?.members ?? [];
  const largest = [...members].sort((a, b) => (b.relianceShare ?? 0) - (a.relianceShare ?? 0)).slice(0, mostProviders);
  const named = samples.flatMap(({ relations }) => relations).filter(({ type }) => providing.has(type));
  const points = findings.singlePoints.top.filter(({ kind }) => parties.has(kind));
  return [...new Set([...points.map(({ id }) => id), ...largest.map(({ id }) => id), ...named.map(({ to }) => to)])];
}

export type Effect = Pick<NodeBody, 'id' | 'kind' | 'name' | 'effect' | 'claims' | 'neededBy'>;

/** Whether a source says that a node is there, or that something needs it. */
function isOf(source: string, { claims, neededBy }: Effect): boolean {
  return [claims, ...neededBy.items.map((one) => one.claims)].some((all) => all.some((one) => one.source === source));
}

/** Vital services first, then services, then all that fails; of equals the first id. */
function compare(a: Effect, b: Effect): number {
  const [x, y] = [a.effect, b.effect];
  return y.vital - x.vital || y.services - x.services || y.nodes - x.nodes || (a.id < b.id ? -1 : 1);
}

/** The supplier of this source with which most fails, of which anything fails at all; null: there is none. */
export function heaviestOf(source: string, asked: readonly Effect[]): Effect | null {
  const [first] = asked.filter((one) => isOf(source, one) && !one.effect.alreadyDown && one.effect.nodes > 0).sort(compare);
  return first ?? null;
}
