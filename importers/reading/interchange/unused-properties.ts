// Counts properties outside the model: how often each occurs in a list, and what it holds.
import type { ImportContext } from '../../importer';
import { cellBudget, UnusedCells } from '../unused-columns';

/** Lines of a list are one cell, as a spreadsheet would hold it. */
function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('\n');
  return typeof value === 'string' ? value : '';
}

export class UnusedProperties {
  readonly #byName = new Map<string, UnusedCells>();
  readonly #budget = cellBudget();

  /** `isOwnName`: it repeats the id or the name of its row. */
  add(name: string, { value, isOwnName }: { value: unknown; isOwnName: boolean }): void {
    const known = this.#byName.get(name) ?? new UnusedCells(this.#budget);
    if (isOwnName) known.addOwnName();
    else known.add(cellOf(value));
    this.#byName.set(name, known);
  }

  /** Tells of each property, after the last row of the list. */
  tell(at: { readonly file: string; readonly sheet: string }, context: Pick<ImportContext, 'unused'>): void {
    for (const [column, { filled, cells, complete }] of this.#byName) context.unused({ ...at, column, filled, cells, complete });
  }
}
