// Holds a file against the dialect that its mapping states: what contradicts it is refused, not misread (issue `mapping-dialect`).
import type { Place } from '../../server/model/claims';
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import type { Bilingual, PropertySpec } from '../../server/model/vocabulary';
import { type DateOrder, dateOrders, readDate } from '../reading/dates';
import { fitsDecimal } from '../reading/numbers';
import type { CellDialect } from '../reading/property-values';

/** What a table of a profile states of its file; null: found out each time. */
export interface StatedDialect {
  readonly decimal: ',' | '.' | null;
  readonly dates: DateOrder | null;
}

export function refuseDialect(file: string, { en, nl }: Bilingual): never {
  throw new Fault('mapping-dialect', 1, { value: file, details: reasonIn({ en, nl }) });
}

/** How cells are read: as stated, else as the file looks. */
export function cellDialect({ decimal, dates }: StatedDialect, found: ',' | '.'): CellDialect {
  return { decimal: decimal ?? found, dates, isDecimalStated: decimal !== null };
}

/** Whether a cell can be read in another way only than is stated. */
function contradicts(text: string, { value }: PropertySpec, { decimal, dates }: StatedDialect): 'dates' | 'decimal' | null {
  if (value.type === 'date' && dates !== null) {
    const isOther = readDate(text, dates) === null && dateOrders.some((order) => readDate(text, order) !== null);
    return isOther ? 'dates' : null;
  }
  if ((value.type !== 'number' && value.type !== 'integer') || decimal === null) return null;
  return !fitsDecimal(text, decimal) && fitsDecimal(text, decimal === ',' ? '.' : ',') ? 'decimal' : null;
}

/** Refuses the file for a cell that contradicts what its mapping states. */
export function checkCell(text: string, spec: PropertySpec, { stated, column, place }: { stated: StatedDialect; column: string; place: Place }): void {
  const what = contradicts(text, spec, stated);
  if (what === null) return;
  const { file, row, sheetRow } = place;
  const where = sheetRow ?? row;
  if (what === 'dates')
    refuseDialect(file, {
      en: `dates are ${stated.dates}, but row ${where} has “${text}” in “${column}”`,
      nl: `datums zijn ${stated.dates}, maar rij ${where} heeft “${text}” in “${column}”`,
    });
  refuseDialect(file, {
    en: `the decimal sign is “${stated.decimal}”, but row ${where} has “${text}” in “${column}”`,
    nl: `het decimaalteken is “${stated.decimal}”, maar rij ${where} heeft “${text}” in “${column}”`,
  });
}
