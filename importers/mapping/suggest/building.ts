// Holds what is known while the entry of a table is built, and reads a column of names as a cell of the profile.
import type { Bilingual } from '../../../server/model/vocabulary';
import type { Column } from './column-facts';
import type { Draft, Proposal } from './draft';
import { say } from './reasons';
import type { Role, RoleContext } from './role';
import type { Roles } from './roles';
import { isPlural, splitOf } from './split';
import { leastCertainty } from './suggestion';

export interface Building extends RoleContext {
  readonly roles: Roles;
  readonly draft: Draft;
  /** Alias of what the row is about. */
  readonly self: string;
  /** Places of the things that the row has, by alias. */
  readonly places: Map<string, string>;
  /** Columns that found a place. */
  readonly used: Set<string>;
  /** Columns of a known role for which this row has no place, by title, with why. */
  readonly homeless: Map<string, { readonly certainty: number; readonly reason: Bilingual }>;
}

export function roleAt({ roles, used }: Building, slot: string): Role | undefined {
  const role = roles.bySlot.get(slot);
  if (role) used.add(role.column.title);
  return role;
}

/** A column whose role finds no place in this row: at the end it is left out or asked. */
export function noteHomeless({ used, homeless }: Building, title: string, reason: Bilingual): void {
  used.delete(title);
  homeless.set(title, { certainty: 0.65, reason });
}

/** A column as a cell of the profile. */
interface BuiltCell {
  readonly value: { column: string; split?: string | readonly string[] };
  /** The question what separates its values, at the place of `split`; null: it is certain. */
  readonly ask: Proposal | null;
  readonly note: Bilingual | null;
}

const shown = (separator: string): Bilingual => (separator === '\n' ? say('line breaks', 'regeleinden') : say(`“${separator}”`, `“${separator}”`));

/** A cell with its separator, when it holds several values; an uncertain one is asked behind it. `isItem`: whether a part is a value by itself. */
export function cellOf(column: Column, { names }: Building, isItem = (name: string) => names.kindsOf(name).length > 0): BuiltCell {
  const { title } = column;
  const split = splitOf(column, { isKnown: isItem, isPlural: isPlural(title) });
  if (!split) return { value: { column: title }, ask: null, note: null };
  const separators = split.separators.length === 1 ? (split.separators[0] ?? ';') : split.separators;
  if (split.certainty >= leastCertainty) return { value: { column: title, split: separators }, ask: null, note: split.reason };
  const words = split.separators.map(shown);
  const [en, nl] = [words.map((one) => one.en).join(', '), words.map((one) => one.nl).join(', ')];
  const question = say(`Does “${title}” hold several names, separated by ${en}?`, `Staan in “${title}” meer namen, gescheiden door ${nl}?`);
  const { certainty, reason, leaveOut } = split;
  return { value: { column: title }, ask: { value: separators, use: `${title} ${en}`, certainty, reason, question, leaveOut }, note: null };
}
