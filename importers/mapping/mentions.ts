// Finds the things that one row describes, each by its alias.
import type { Place } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import type { MappedThing } from '../../server/model/mapping-profile';
import { foldName } from '../../server/model/normal-form';
import type { NodeKind } from '../../server/model/vocabulary';
import { remarkOnCommas } from '../reading/company-lists';
import { readCountry } from '../reading/countries';
import { stated } from '../reading/sentinels';
import type { TableRow } from '../reading/table-head';
import { MappedCell, Words } from './cells';
import type { ChosenInColumn } from './chosen';
import { standIn } from './names-of-nobody';
import type { TableSetting } from './properties';
import type { Thing, Things } from './things';

/** Kinds whose names are those of companies. */
const companies: ReadonlySet<NodeKind> = new Set(['Supplier', 'Organisation']);

/** Reads the kind of a thing from a row; null: it makes nothing. */
function kindReader({ kind }: MappedThing, { find, head }: TableSetting): (row: TableRow) => NodeKind | null {
  if (typeof kind === 'string') return () => kind;
  const { at, header } = find(kind.column);
  const words = new Words(kind.values);
  return ({ cells, place }) => {
    const word = cells[at] ?? '';
    const found = words.get(word);
    if (found === undefined) head.tally.add('unknown-kind-word', `${header}\u0000${word}`, { place, column: header, value: word });
    return found ?? null;
  };
}

const nothing: readonly Thing[] = [];

/** A part of a key, so that the parts of two keys never look the same together. */
function escaped(part: string): string {
  return /[|\\]/.test(part) ? part.replace(/[|\\]/g, '\\$&') : part;
}

/** One alias of a table: what its things are in a row. */
export class AliasReader {
  readonly alias: string;
  /** Every row has it: it says nothing about a row. */
  readonly isConstant: boolean;
  /** The columns in which a row says which thing it is. */
  readonly cells: readonly MappedCell[];
  /** All its things are of one kind. */
  readonly isOneKind: boolean;
  /** At most one thing a row, of one kind, by at most one column for its key: nearly all are. */
  readonly #isSingle: boolean;
  readonly #kind: NodeKind;
  readonly #only: MappedCell | undefined;
  readonly #one: Thing[] = [];
  readonly #key: readonly MappedCell[];
  readonly #name: MappedCell | null;
  readonly #constant: string;
  readonly #kindOf: (row: TableRow) => NodeKind | null;
  readonly #setting: TableSetting;
  readonly #things: Things;
  readonly #chosen: ChosenInColumn | null;

  constructor(thing: MappedThing, setting: TableSetting, things: Things) {
    const { as, key = [], name } = thing;
    const cellOf = ({ column, ...rule }: (typeof key)[number]) => new MappedCell(setting.find(column), rule, setting.head.tally);
    this.alias = as;
    this.#key = key.map(cellOf);
    this.#name = name && 'column' in name ? cellOf(name) : null;
    this.#constant = name && 'value' in name ? name.value : '';
    this.isConstant = this.#key.length === 0 && this.#name === null;
    this.cells = [...this.#key, ...(this.#name ? [this.#name] : [])];
    this.isOneKind = typeof thing.kind === 'string';
    this.#kind = typeof thing.kind === 'string' ? thing.kind : 'Component';
    this.#only = this.#key[0];
    this.#isSingle = this.isOneKind && this.#kind !== 'Country' && this.#key.length < 2 && this.cells.every(({ isOne }) => isOne);
    this.#kindOf = kindReader(thing, setting);
    this.#setting = setting;
    this.#things = things;
    this.#chosen = this.#name && setting.chosen.in(this.#name.header);
  }

  /** The header above the name. */
  get nameHeader(): string {
    return this.#name?.header ?? 'name';
  }

  /** Tells that a row that makes something else has no key for it, nor a name: a register may have lost a number. A row may well have no country. */
  tellAbsent(row: TableRow): void {
    if (this.#key.length === 0 || this.#kind === 'Country' || !this.#key.every((cell) => stated(cell.text(row)) === '')) return;
    const column = this.#key.map(({ header }) => header).join(', ');
    this.#setting.head.tally.add('no-key', this.alias, { place: row.place, column, value: this.alias });
  }

  /** The things of a row, until the next is read; each knows how the row spells its name. */
  read(row: TableRow): readonly Thing[] {
    if (!this.#isSingle) return this.#readAll(row);
    const kind = this.#kind;
    const { place } = row;
    const name = this.#name ? stated(this.#name.text(row)) : this.#constant;
    const key = this.#only ? stated(this.#only.text(row)) : '';
    if (key === '' && name === '') return nothing;
    if (name.includes(',') || standIn(kind, name) !== null) this.#remark(kind, [name], row);
    this.#one[0] = key === '' ? this.#named(kind, name, place) : this.#things.keyed(kind, { key, name, place });
    return this.#one;
  }

  #readAll(row: TableRow): readonly Thing[] {
    const keys = this.#keysOf(row);
    const names = this.#namesOf(row);
    if (keys.length === 0 && names.length === 0) return [];
    const kind = this.#kindOf(row);
    if (kind === null) return [];
    if (kind === 'Country') return this.#countries(keys.length > 0 ? keys : names, row);
    const { place } = row;
    this.#remark(kind, names, row);
    const [only = ''] = names.length === 1 ? names : [];
    if (keys.length > 0) return keys.map((key) => this.#things.keyed(kind, { key, name: only, place }));
    return names.map((name) => this.#named(kind, name, place));
  }

  /** What a row mentions by name only: the thing that a person chose for it, else the one that is known by it. */
  #named(kind: NodeKind, name: string, place: Place): Thing {
    const id = this.#chosen?.idOf(name, place);
    const thing = id === undefined ? this.#things.named(kind, name, place) : this.#things.chosen({ kind, id }, name, place);
    if (thing.header === '') thing.header = this.nameHeader;
    return thing;
  }

  #remark(kind: NodeKind, names: readonly string[], { place }: TableRow): void {
    if (!this.#name) return;
    const column = this.#name.header;
    if (companies.has(kind)) remarkOnCommas(names, { place, column }, this.#setting.head);
    for (const value of names) {
      const code = standIn(kind, value);
      if (code) this.#setting.head.tally.add(code, `${column}\u0000${foldName(value)}`, { place, column, value });
    }
  }

  #keysOf(row: TableRow): readonly string[] {
    const [first, ...others] = this.#key;
    if (!first) return [];
    if (others.length === 0) return first.parts(row).filter((part) => stated(part) !== '');
    const parts = this.#key.map((cell) => stated(cell.text(row)));
    if (!parts.includes('')) return [parts.map(escaped).join('|')];
    this.#tellPartial(parts, row);
    return [];
  }

  /** Rows that share what is left of a key may be about different things: half a number is no number. */
  #tellPartial(parts: readonly string[], { place }: TableRow): void {
    const filled = parts.filter((part) => part !== '');
    if (filled.length === 0) return;
    const column = this.#key.flatMap(({ header }, at) => (parts[at] === '' ? [header] : [])).join(', ');
    const entry = { place, column, value: filled.join(' | '), details: { thing: this.alias } };
    this.#setting.head.tally.add('partial-key', `${this.alias}\u0000${column}`, entry);
  }

  #namesOf(row: TableRow): readonly string[] {
    if (!this.#name) return this.#constant === '' ? [] : [this.#constant];
    return this.#name.parts(row).filter((part) => stated(part) !== '');
  }

  #countries(texts: readonly string[], { place }: TableRow): Thing[] {
    const column = this.cells[0]?.header ?? this.alias;
    const found: Thing[] = [];
    for (const text of texts) {
      const read = readCountry(text);
      if (read !== null && read !== 'region') found.push(this.#things.keyed('Country', { key: read.code, name: '', place }));
      else this.#setting.context.issue(issue(read === null ? 'unknown-country' : 'region-not-country', place, { column, value: text }));
    }
    return found;
  }
}
