// Finds the columns of a table by the name that a format has for each, and gives their cells.
import type { HeaderWords } from '../../server/model/claims';
import { stated } from './sentinels';
import type { LocatedColumn, TableHead, TableRow } from './table-head';
import { ownText } from './texts';

/** Each name has one column: of two headers with one meaning the first counts. */
export class Columns<Name extends string = string> {
  readonly head: TableHead;
  /** Columns without a name: told as not used. */
  readonly unused: readonly LocatedColumn[];
  readonly #columns = new Map<Name, LocatedColumn>();

  /** `nameOf`: the name for a header; undefined for one that the format does not look at. */
  constructor(head: TableHead, nameOf: (header: string) => Name | undefined) {
    this.head = head;
    this.unused = head.columns.filter((column) => {
      const name = nameOf(column.header);
      if (name === undefined || this.#columns.has(name)) return true;
      this.#columns.set(name, column);
      return false;
    });
  }

  /** Names with their columns, in the order of the file. */
  entries(): Iterable<[Name, LocatedColumn]> {
    return this.#columns.entries();
  }

  has(name: Name): boolean {
    return this.#columns.has(name);
  }

  /** The header over a column, as it stands in the file; its name when the file has no such column. */
  header(name: Name): string {
    return this.#columns.get(name)?.header ?? name;
  }

  /** Where columns stand, those that the file has. */
  indexOf(...names: readonly Name[]): number[] {
    return names.flatMap((name) => this.#columns.get(name)?.at ?? []);
  }

  /** The trimmed cell; empty when the file has no such column. */
  cell({ cells }: TableRow, name: Name): string {
    const column = this.#columns.get(name);
    return column ? (cells[column.at] ?? '') : '';
  }

  /** The cell to keep; empty when it says nothing (“unknown”, “-”). */
  stated(row: TableRow, name: Name): string {
    return ownText(stated(this.cell(row, name)));
  }
}

/** The headers over what claims of a table state, where they are not the word of the model: for the issues about them. Empty: all are. */
export function headersOver(names: readonly string[], headerOf: (name: string) => string): { readonly headers?: HeaderWords } {
  const words = names.flatMap((name) => (headerOf(name) === name ? [] : [[name, headerOf(name)] as const]));
  return words.length === 0 ? {} : { headers: Object.fromEntries(words) };
}
