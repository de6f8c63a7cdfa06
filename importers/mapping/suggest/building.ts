// Holds what is known while the entry of a table is built, and reads a column of names as a cell of the profile.
import type { Bilingual } from '../../../server/model/vocabulary';
import type { Column } from './column-facts';
import type { Draft, Proposal } from './draft';
import { say } from './reasons';
import type { Role, RoleContext, Roles } from './roles';
import { splitOf } from './split';

export interface Building extends RoleContext {
  readonly roles: Roles;
  readonly draft: Draft;
  /** Alias of what the row is about. */
  readonly self: string;
  /** Places of the things that the row has, by alias. */
  readonly places: Map<string, string>;
  /** Columns that found a place. */
  readonly used: Set<string>;
}

export function roleAt({ roles, used }: Building, slot: string): Role | undefined {
  const role = roles.bySlot.get(slot);
  if (role) used.add(role.column.title);
  return role;
}

/** A cell with its separator, when it holds several values; an uncertain one is asked behind it. */
export function cellOf(
  column: Column,
  { names }: Building,
): { value: { column: string; split?: string | readonly string[] }; ask: Proposal | null; note: Bilingual | null } {
  const isPlural = /(?:en|s)$/i.test(column.title.trim()) || /gebruikt|uses|depends/i.test(column.title);
  const split = splitOf(column, (name) => names.kindsOf(name).length > 0, isPlural);
  if (!split) return { value: { column: column.title }, ask: null, note: null };
  const separators = split.separators.length === 1 ? (split.separators[0] ?? ';') : split.separators;
  if (split.certainty >= 0.6) return { value: { column: column.title, split: separators }, ask: null, note: split.reason };
  const question = say(`Does “${column.title}” hold several names, separated by commas?`, `Staan in “${column.title}” meer namen, gescheiden door komma’s?`);
  const ask: Proposal = { value: separators, use: `${column.title} ,`, certainty: split.certainty, reason: split.reason, question, leaveOut: 0.52 };
  return { value: { column: column.title }, ask, note: null };
}
