// Finds the supplier on which most services rest directly: a good first question after an import.
import type { ConcentrationAnswer, ImportAnswer } from '../../../server/api/contract';

/** The member of the first layer with the largest share, of equals the first id; null: there is none. */
export function largestOf({ layers }: Pick<ConcentrationAnswer, 'layers'>): string | null {
  const members = layers.find(({ layer }) => layer === 'supplier-1')?.members ?? [];
  const [first] = [...members].sort((a, b) => (b.directShare ?? 0) - (a.directShare ?? 0) || (a.id < b.id ? -1 : 1));
  return first?.id ?? null;
}

const providing: ReadonlySet<string> = new Set(['PROVIDED_BY', 'SUPPLIED_BY']);

/** The first supplier that the first rows of an import name: of data without services none is the largest. */
export function firstProvider({ samples }: Pick<ImportAnswer, 'samples'>): string | null {
  return samples.flatMap(({ relations }) => relations).find(({ type }) => providing.has(type))?.to ?? null;
}
