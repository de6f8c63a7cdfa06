// Writes the values of a graph as cells of a table, and reads them back without losing a sign: the one place that knows how (semantics §6, the
// export `tables`).
import type { PropertyValue } from './claims';
import type { PropertySpec } from './vocabulary';

/** What stands between the texts of a list. */
const separator = '|';
/** Before a text as JSON: what a table would change, such as a lone carriage return. */
const asJson = 'json:';

/** Whether the texts of a list can stand beside each other as they are. */
function canStand(texts: readonly string[]): boolean {
  return texts.every((text) => text !== '' && !text.includes(separator) && text === text.trim() && !text.startsWith(asJson) && !text.includes('\r'));
}

/** A value as a cell; nothing is an empty cell. */
export function writeCell(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return canStand(value) ? value.join(separator) : asJson + JSON.stringify(value);
  return value.includes('\r') || value.startsWith(asJson) ? asJson + JSON.stringify(value) : value;
}

/** The value that a cell states, of the type of its property; undefined: nothing. Throws `SyntaxError` for JSON that is none. */
export function readCell(cell: string, { value: type }: Pick<PropertySpec, 'value'>): unknown {
  if (cell === '') return undefined;
  if (cell.startsWith(asJson)) return JSON.parse(cell.slice(asJson.length));
  if (type.type === 'texts') return cell.split(separator);
  const isNumber = type.type === 'number' || type.type === 'integer' || (type.type === 'required' && !cell.endsWith('%'));
  return isNumber && /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(cell) ? Number(cell) : cell;
}

/** The file name, without extension, of the table of nodes (the plural of their kind) or of relations of a type: `depends-on` for DEPENDS_ON. */
export function tableName(word: string): string {
  return word.toLowerCase().replaceAll(/[_ ]/g, '-');
}

/** The entry of a zip of tables that makes it certain what it is. */
export const tablesMark = { entry: 'ketenzicht.json', format: 'ketenzicht-tables', version: 1 } as const;
