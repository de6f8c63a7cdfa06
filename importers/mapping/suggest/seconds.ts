// Finds columns that name things in a role that another column of the row has already, and name other things: a second supplier, a second
// site. Such a column is asked; only one that says the same in each row says it already.
import { foldName } from '../../../server/model/normal-form';
import type { Bilingual, NodeKind } from '../../../server/model/vocabulary';
import { trimCell } from '../../reading/texts';
import type { Column } from './column-facts';
import { companyShare } from './companies';
import { say, together } from './reasons';
import type { LeftOut, Role, RoleContext } from './role';

export interface Second {
  /** What the first is in the row: `supplier`; `self`: what the row is about. */
  readonly as: string;
  readonly kind: NodeKind;
  readonly column: Column;
  readonly reason: Bilingual;
}

/** The first row in which a column says something that the first one does not; -1: in none. */
function differsIn(first: Column, second: Column, { facts }: RoleContext): number {
  return facts.rows.findIndex(({ cells }) => {
    const own = foldName(trimCell(cells[second.at] ?? ''));
    return own !== '' && second.different.size > 0 && own !== foldName(trimCell(cells[first.at] ?? ''));
  });
}

/** How a column is left out whose role another one has. */
export function takenBy(first: Column, column: Column, context: RoleContext): LeftOut {
  const isSaid = differsIn(first, column, context) < 0;
  const reason = isSaid
    ? say(`“${first.title}” says this already`, `“${first.title}” zegt dit al`)
    : say(`“${first.title}” is taken for this, and it has one place`, `“${first.title}” is hiervoor genomen, en er is één plaats voor`);
  return { column, certainty: 0.6, reason, isSaid };
}

/** A column that names further things in the role of another; null: it says the same, or names nothing. */
export function secondOf(role: Role, first: Role, context: RoleContext): Second | null {
  const { slot, column } = role;
  if (!slot.endsWith('.@name')) return null;
  const as = slot.slice(0, -'.@name'.length);
  const named = column.meanings.find(({ means, kind }) => means === 'thing' && kind === role.kind);
  const areCompanies = companyShare(column, context) >= 0.3;
  // “Omschrijving” beside “Naam” names nothing else.
  if (!role.kind || (as === 'self' && !named && !areCompanies)) return null;
  if (as === 'self' && role.kind === 'Organisation') return null;
  if (differsIn(first.column, column, context) < 0) return null;
  const other = say(`in its rows it says something else than “${first.column.title}”`, `in de rijen staat iets anders dan in “${first.column.title}”`);
  return { as, kind: role.kind, column, reason: together(role.reason, other) };
}
