// Says how far the cells of a column agree with what its title means: dates under “Einddatum”, KvK numbers under “KvK”.
import { type Bilingual, nodeKindSpec, type PropertySpec } from '../../../server/model/vocabulary';
import { type CellDialect, readValue } from '../../reading/property-values';
import { type Column, hasShape, shareOf } from './column-facts';
import { percentage, say } from './reasons';

/** A certainty that the cells raised or lowered, and what they showed. */
export interface Agreed {
  readonly certainty: number;
  readonly reason: Bilingual | null;
}

export function propertySpec(kind: string, property: string): PropertySpec | undefined {
  return nodeKindSpec(kind)?.properties.find(({ name }) => name === property);
}

/** Types whose cells say by themselves what they are: few other columns hold them. */
const telltale = new Set(['date', 'identifier']);
/** Fewer cells than this tell nothing against a title. */
const few = 3;

/** What the share of the cells that can be read makes of the certainty of the title. */
export function weighShare(column: Column, certainty: number, { share, isTelltale }: { share: number; isTelltale: boolean }): Agreed {
  if (column.different.size === 0)
    return { certainty: certainty * 0.9, reason: say('no filled cell in the rows looked at', 'geen gevulde cel in de bekeken rijen') };
  const read = percentage(share);
  const reason = say(`${read} of the different cells can be read so`, `${read} van de verschillende cellen is zo te lezen`);
  if (share >= 0.9) return { certainty: Math.max(certainty, isTelltale ? Math.min(0.95, certainty + 0.3) : certainty + 0.03), reason };
  if (share >= 0.6 || (share > 0 && column.different.size < few)) return { certainty: certainty * (0.6 + share * 0.4), reason };
  return { certainty: certainty * 0.5 * (share + 0.5), reason };
}

/** The certainty that a column holds a property, by title and cells. */
export function agreement(column: Column, { certainty, spec, dialect }: { certainty: number; spec: PropertySpec; dialect: CellDialect }): Agreed {
  const { type } = spec.value;
  if (type === 'text' || type === 'texts' || type === 'node') return { certainty, reason: null };
  const share = shareOf(column, (cell) => readValue(spec, cell, dialect).value !== undefined);
  const isTelltale = telltale.has(type) && (type !== 'identifier' || spec.name === 'kvk' || spec.name === 'lei');
  return weighShare(column, certainty, { share, isTelltale });
}

/** The certainty that a column names things: names are neither dates, numbers nor addresses. */
export function namesThings(column: Column, certainty: number): Agreed {
  if (column.different.size === 0)
    return { certainty: certainty * 0.9, reason: say('no filled cell in the rows looked at', 'geen gevulde cel in de bekeken rijen') };
  const other = Math.max(
    hasShape(column, 'date'),
    shareOf(column, (cell) => cell.length > 200),
  );
  if (other >= 0.5)
    return { certainty: certainty * 0.4, reason: say('its cells are dates or long texts, not names', 'de cellen zijn data of lange teksten, geen namen') };
  return { certainty, reason: null };
}
