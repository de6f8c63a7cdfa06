// Tells by its cells alone what a column may be whose title means nothing to us, or to which no row of this kind gives a place: companies and
// names of items are asked, never left out without a word.
import { splitCell } from '../../reading/split-cell';
import { type Column, hasShape } from './column-facts';
import { companyShare } from './companies';
import { percentage, say } from './reasons';
import type { Option, RoleContext } from './role';

/** Whatever may stand between names in a cell that is searched for names of items. */
export const separatorsOfNames = ['\n', ';', '|', ','];

/** From this part of its cells on a column is asked. Companies that we do not know may stand beside those that we do. */
const worthAsking = { companies: 0.3, items: 0.4 } as const;

function companyOption(column: Column, context: RoleContext): Option | null {
  const share = companyShare(column, context);
  if (share < worthAsking.companies) return null;
  const part = percentage(share);
  const reason = say(`${part} of its cells name companies`, `${part} van de cellen noemt bedrijven`);
  const isSupplierThere = context.topic.kind === 'Supplier' || context.facts.columns.some(({ meanings: [first] }) => first?.as === 'supplier');
  return { slot: isSupplierThere ? 'party.@name' : 'supplier.@name', certainty: 0.55, reason, kind: 'Supplier' };
}

function itemsOption(column: Column, { names }: RoleContext): Option | null {
  const whole = names.namedIn(column);
  const parts = names.namedIn(column, (cell) => splitCell(cell, separatorsOfNames));
  const { share, kinds } = parts.share > whole.share ? parts : whole;
  if (share < worthAsking.items || kinds.length === 0) return null;
  const part = percentage(share);
  const reason = say(`${part} of its cells name items: it looks like a relation`, `${part} van de cellen noemt items: het lijkt een relatie`);
  return { slot: `@names:${column.title}`, certainty: 0.5, reason };
}

/** What cells tell of a column, whatever its title; null: nothing. */
export function byCells(column: Column, context: RoleContext): Option | null {
  if (column.different.size === 0) return null;
  if (hasShape(column, 'lei') >= 0.9)
    return {
      slot: context.topic.kind === 'Organisation' ? 'self.lei' : 'supplier.lei',
      certainty: 0.7,
      reason: say('its cells are valid LEIs', 'de cellen zijn geldige LEI’s'),
    };
  const named = companyOption(column, context) ?? itemsOption(column, context);
  if (named) return named;
  return hasShape(column, 'country') >= 0.95 && column.cells.length > 2
    ? { slot: 'country.ESTABLISHED_IN', certainty: 0.55, reason: say('its cells are countries', 'de cellen zijn landen') }
    : null;
}
