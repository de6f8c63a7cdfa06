// Keeps who says so for many things as numbers: per thing a list of claims, per claim its import, file, place, and why it was inferred.
import { BadColumns, type ColumnSource, columnOf, Integers } from '../../model/columns/columns';
import { jsonColumn, readJson } from '../../model/columns/json';
import { getOrMake } from '../../model/get-or-make';
import type { Provenance } from '../../model/graph';

type Import = Pick<Provenance, 'source' | 'import' | 'importer' | 'importedAt'>;
type File = Pick<Provenance, 'file' | 'sheet'>;
const none = -1;

/** Numbers what many claims share, in the order in which it is first met. */
class Shared<T extends object> {
  readonly #codes = new Map<string, number>();

  code(one: T): number {
    return getOrMake(this.#codes, JSON.stringify(one), () => this.#codes.size);
  }

  get list(): T[] {
    return [...this.#codes.keys()].map((key) => JSON.parse(key) as T);
  }
}

/** Writes the claims of things, one thing after another. */
export class ProvenanceWriter {
  readonly #imports = new Shared<Import>();
  readonly #files = new Shared<File>();
  readonly #reasons = new Map<string, number>();
  readonly #ends = new Integers();
  readonly #claims = {
    import: new Integers(),
    file: new Integers(),
    row: new Integers(),
    line: new Integers(),
    sheetRow: new Integers(),
    reason: new Integers(),
  };

  push(claims: readonly Provenance[]): void {
    for (const { source, import: id, importer, importedAt, file, sheet, row, line, sheetRow, inferred } of claims) {
      this.#claims.import.push(this.#imports.code({ source, import: id, importer, importedAt }));
      this.#claims.file.push(this.#files.code({ file, sheet }));
      this.#claims.row.push(row ?? none);
      this.#claims.line.push(line ?? none);
      this.#claims.sheetRow.push(sheetRow ?? none);
      this.#claims.reason.push(inferred === null ? none : getOrMake(this.#reasons, inferred, () => this.#reasons.size));
    }
    this.#ends.push(this.#claims.row.length);
  }

  *columns(name: string): Generator<[string, Uint8Array | Int32Array]> {
    yield [`${name}.shared`, jsonColumn({ imports: this.#imports.list, files: this.#files.list, reasons: [...this.#reasons.keys()] })];
    yield [`${name}.ends`, this.#ends.column()];
    for (const [part, column] of Object.entries(this.#claims)) yield [`${name}.${part}`, column.column()];
  }
}

interface SharedOfClaims {
  readonly imports: readonly Import[];
  readonly files: readonly File[];
  readonly reasons: readonly string[];
}

const orNull = (number: number | undefined) => (number === undefined || number === none ? null : number);

/** Reads the claims of things by their number. */
export class ProvenanceRows {
  readonly #shared: SharedOfClaims;
  readonly #ends: Int32Array;
  readonly #claims: Readonly<Record<'import' | 'file' | 'row' | 'line' | 'sheetRow' | 'reason', Int32Array>>;

  /** Throws `BadColumns`. */
  constructor(columns: ColumnSource, name: string) {
    const part = (word: string) => columnOf(columns, `${name}.${word}`, 'integers');
    this.#shared = readJson(columns, `${name}.shared`);
    this.#ends = part('ends');
    this.#claims = { import: part('import'), file: part('file'), row: part('row'), line: part('line'), sheetRow: part('sheetRow'), reason: part('reason') };
    const count = this.#ends[this.#ends.length - 1] ?? 0;
    if (Object.values(this.#claims).some(({ length }) => length !== count)) throw new BadColumns(`claims “${name}” are cut off`);
  }

  get length(): number {
    return this.#ends.length;
  }

  at(thing: number): Provenance[] {
    const claims: Provenance[] = [];
    for (let at = thing === 0 ? 0 : (this.#ends[thing - 1] ?? 0); at < (this.#ends[thing] ?? 0); at += 1) claims.push(this.#claim(at));
    return claims;
  }

  #claim(at: number): Provenance {
    const { imports, files, reasons } = this.#shared;
    const claims = this.#claims;
    const [by, place] = [imports[claims.import[at] ?? none], files[claims.file[at] ?? none]];
    if (!by || !place) throw new BadColumns('a claim of no import');
    const inferred = reasons[claims.reason[at] ?? none] ?? null;
    return { ...by, ...place, row: orNull(claims.row[at]), line: orNull(claims.line[at]), sheetRow: orNull(claims.sheetRow[at]), inferred };
  }
}
