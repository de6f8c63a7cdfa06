// Keeps who says so for many things as numbers: per thing a list of claims, per claim its import, file, place, and why it was inferred.
import { BadColumns, type ColumnSource, columnOf, Integers } from '../../model/columns/columns';
import { jsonColumn, readJson } from '../../model/columns/json';
import { getOrMake } from '../../model/get-or-make';
import { type ClaimedBy, isOneOf, type Provenance } from '../../model/graph';

type Import = Pick<Provenance, 'source' | 'import' | 'importer' | 'importedAt'>;
type File = Pick<Provenance, 'file' | 'sheet'>;
const none = -1;

/** Numbers what many claims share, in the order in which it is first met. Neighbours mostly share it: then nothing is made to find its number. */
class Shared<T extends Partial<Provenance>> {
  readonly #codes = new Map<string, number>();
  readonly #list: T[] = [];
  readonly #pick: (claim: Provenance) => T;
  readonly #isIn: (values: T, claim: Provenance) => boolean;
  #last = 0;

  /** `isIn`: whether a claim has all these values, as `pick` picks them. */
  constructor(pick: (claim: Provenance) => T, isIn: (values: T, claim: Provenance) => boolean) {
    this.#pick = pick;
    this.#isIn = isIn;
  }

  code(claim: Provenance): number {
    const last = this.#list[this.#last];
    if (last && this.#isIn(last, claim)) return this.#last;
    const one = this.#pick(claim);
    this.#last = getOrMake(this.#codes, JSON.stringify(one), () => this.#list.push(one) - 1);
    return this.#last;
  }

  get list(): readonly T[] {
    return this.#list;
  }
}

const isOfImport = (one: Import, claim: Provenance) =>
  one.import === claim.import && one.source === claim.source && one.importedAt === claim.importedAt && one.importer === claim.importer;
const isInFile = (one: File, claim: Provenance) => one.file === claim.file && one.sheet === claim.sheet;

/** Writes the claims of things, one thing after another. */
export class ProvenanceWriter {
  readonly #imports = new Shared<Import>(({ source, import: id, importer, importedAt }) => ({ source, import: id, importer, importedAt }), isOfImport);
  readonly #files = new Shared<File>(({ file, sheet }) => ({ file, sheet }), isInFile);
  readonly #reasons = new Map<string, number>();
  readonly #ends: Integers;
  readonly #claims: Readonly<Record<'import' | 'file' | 'row' | 'line' | 'sheetRow' | 'reason', Integers>>;

  /** `expected`: how many things there will be. */
  constructor(expected?: number) {
    const integers = () => new Integers(expected);
    this.#ends = integers();
    this.#claims = { import: integers(), file: integers(), row: integers(), line: integers(), sheetRow: integers(), reason: integers() };
  }

  push(claims: readonly Provenance[]): void {
    for (const claim of claims) {
      const { row, line, sheetRow, inferred } = claim;
      this.#claims.import.push(this.#imports.code(claim));
      this.#claims.file.push(this.#files.code(claim));
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
  /** Which imports are meant, by who was asked for: 1 for each. */
  readonly #own = new Map<string, Uint8Array>();
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

  /** Things of which this source makes a claim. */
  countStated(source: string): number {
    const isOwn = this.#shared.imports.map((one) => one.source === source);
    const [ends, imports] = [this.#ends, this.#claims.import];
    let count = 0;
    for (let [thing, at] = [0, 0]; thing < ends.length; thing += 1) {
      const end = ends[thing] ?? 0;
      while (at < end && !isOwn[imports[at] ?? none]) at += 1;
      if (at < end) count += 1;
      at = end;
    }
    return count;
  }

  /** Whether one of the claims of a thing is that of a source, or came with an import. */
  isClaimedBy(thing: number, by: ClaimedBy): boolean {
    const word = 'source' in by ? `s${by.source}` : `i${by.import}`;
    const own = getOrMake(this.#own, word, () => Uint8Array.from(this.#shared.imports, (one) => (isOneOf([one], by) ? 1 : 0)));
    const codes = this.#claims.import;
    for (let at = thing === 0 ? 0 : (this.#ends[thing - 1] ?? 0); at < (this.#ends[thing] ?? 0); at += 1) if (own[codes[at] ?? none] === 1) return true;
    return false;
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
