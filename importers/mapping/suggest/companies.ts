// Tells how many cells of a column name companies: by a legal form, by the name of a supplier of the graph or of another table, or by a name
// that stands in a column of suppliers beside it.

import { endsInLegalForm } from '../../../server/model/legal-forms';
import { foldName } from '../../../server/model/normal-form';
import { type Column, shareOf } from './column-facts';
import type { KnownNames } from './names';
import type { TableFacts } from './table-facts';

/** The part of the different cells that name companies. */
export function companyShare(column: Column, { facts, names }: { readonly facts: TableFacts; readonly names: KnownNames }): number {
  const beside = facts.columns.filter((one) => one !== column && one.meanings.some(({ means, kind }) => means === 'thing' && kind === 'Supplier'));
  const suppliers = new Set(beside.flatMap(({ different }) => [...different.keys()].map(foldName)));
  return shareOf(column, (cell) => endsInLegalForm(cell) || suppliers.has(foldName(cell)) || names.kindsOf(cell).includes('Supplier'));
}
