// A second, plain reading of tables by a profile, after the norm and not after the product: for comparing on random tables.

/** A row of the table: cells by title. */
export type Cells = Readonly<Record<string, string>>;

/** What differs from profile to profile; the rest of it stands in `profileTable`. */
export interface Choices {
  readonly twoKeys: boolean;
  readonly supplierKey: boolean;
  readonly several: 'first' | 'last' | 'least' | 'greatest';
  readonly only: readonly string[] | null;
}

export interface PlainGraph {
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly relations: readonly string[];
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number };
  readonly leftOut: number;
  /** A name stands for two numbered suppliers: how its row counts is for the graph to say. */
  readonly isAmbiguous: boolean;
}

const column = (title: string, more = {}) => ({ column: title, ...more });
const kindsByWord: Readonly<Record<string, string>> = { Dienst: 'Service', App: 'Component' };
const chains: Readonly<Record<string, string>> = { J: 'complete', N: 'partial' };

/** The table of a profile with these choices. */
export function profileTable({ twoKeys, supplierKey, several, only }: Choices) {
  return {
    ...(only ? { rows: { only: [{ column: 'Status', in: only }] } } : {}),
    things: [
      {
        as: 'contract',
        kind: 'Contract',
        key: twoKeys ? [column('Nr'), column('Perceel')] : [column('Nr')],
        properties: { annualValueEur: column('Waarde', { several }), chainDeclared: column('Keten', { values: chains }), organisation: { thing: 'owner' } },
      },
      {
        as: 'supplier',
        kind: 'Supplier',
        name: column('Wie'),
        ...(supplierKey ? { key: [column('WieNr')] } : {}),
        properties: { financialRating: column('Cijfer') },
      },
      { as: 'owner', kind: 'Organisation', name: column('Klant') },
      { as: 'sub', kind: 'Supplier', name: column('Onder', { split: ',' }) },
      { as: 'what', kind: column('Soort', { values: kindsByWord }), name: column('Wat') },
    ],
    relations: [
      { type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' },
      { type: 'SUBCONTRACTED_TO', from: 'contract', to: 'sub' },
      { type: 'PROVIDED_BY', from: 'what', to: 'contract' },
    ],
    unused: ['Vol', ...(supplierKey ? [] : ['WieNr']), ...(twoKeys ? [] : ['Perceel']), ...(only ? [] : ['Status'])],
  };
}

const fold = (text: string) => text.trim().normalize('NFC').toLowerCase();
const id = (prefix: string, source: string, key: string) => `${prefix}:${source}/${encodeURIComponent(key)}`;

const chosen = {
  first: (values: readonly number[]) => values[0],
  last: (values: readonly number[]) => values.at(-1),
  least: (values: readonly number[]) => Math.min(...values),
  greatest: (values: readonly number[]) => Math.max(...values),
};

/** What rows say of one node, in their order. */
interface Said {
  readonly kind: string;
  /** Names that rows give it; of a thing that is known by its name only their spellings. */
  readonly names: string[];
  readonly amounts: number[];
  readonly words: string[];
  readonly ratings: string[];
  readonly owners: string[];
  readonly isKeyed: boolean;
}

/** The suppliers that have a number, by the name that counts: that of the first row that gives one, else the number. */
function numberedSuppliers(rows: readonly Cells[]): Map<string, string[]> {
  const names = new Map<string, string>();
  for (const { Wie = '', WieNr = '' } of rows) if (WieNr !== '' && !names.get(WieNr)) names.set(WieNr, Wie.trim());
  const byName = new Map<string, string[]>();
  for (const [number, name] of names) byName.set(fold(name || number), [...(byName.get(fold(name || number)) ?? []), number]);
  return byName;
}

/** Gathers what rows say. */
class PlainReading {
  readonly said = new Map<string, Said>();
  readonly relations = new Set<string>();
  /** Mentions of a name that two numbered suppliers have: nobody knows which is meant. */
  isAmbiguous = false;
  readonly #numbered: Map<string, string[]>;
  readonly #source: string;

  constructor(numbered: Map<string, string[]>, source: string) {
    [this.#numbered, this.#source] = [numbered, source];
  }

  make(prefix: string, kind: string, { key, name = '', isKeyed = false }: { key: string; name?: string; isKeyed?: boolean }): string {
    const node = id(prefix, this.#source, key);
    const one = this.said.get(node) ?? { kind, names: [], amounts: [], words: [], ratings: [], owners: [], isKeyed };
    this.said.set(node, one);
    if (name !== '') one.names.push(name);
    return node;
  }

  /** A supplier by its number, else the one numbered supplier of that name, else one by that name; null: two have it, or the cell is empty. */
  supplier(name: string, number = ''): string | null {
    if (number !== '') return this.make('sup', 'Supplier', { key: number, name, isKeyed: true });
    if (name === '') return null;
    const [only, ...others] = this.#numbered.get(fold(name)) ?? [];
    if (others.length > 0) this.isAmbiguous = true;
    if (others.length > 0) return null;
    return only === undefined ? this.make('sup', 'Supplier', { key: fold(name), name }) : this.make('sup', 'Supplier', { key: only, isKeyed: true });
  }
}

/** One part of a key of two, so that no two pairs look the same. */
const part = (text: string) => text.replace(/[\\|]/g, '\\$&');

/** The number of a contract; empty: it has none, also when only a part of it is filled. */
function contractNumber({ Nr = '', Perceel = '' }: Cells, { twoKeys }: Choices): string {
  if (!twoKeys) return Nr;
  return Nr === '' || Perceel === '' ? '' : `${part(Nr)}|${part(Perceel)}`;
}

function readRow(row: Cells, choices: Choices, plain: PlainReading): boolean {
  const { Waarde = '', Keten = '', Wie = '', WieNr = '', Klant = '', Cijfer = '', Onder = '', Soort = '', Wat = '' } = row;
  const number = contractNumber(row, choices);
  // A thing without a name is called by its number.
  const contract = number === '' ? null : plain.make('con', 'Contract', { key: number, name: number, isKeyed: true });
  const owner = Klant.trim() === '' ? null : plain.make('org', 'Organisation', { key: fold(Klant), name: Klant.trim() });
  const first = plain.supplier(Wie.trim(), choices.supplierKey ? WieNr : '');
  const names = Onder.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  const subs = names.flatMap((name) => plain.supplier(name) ?? []);
  const kind = kindsByWord[Soort];
  const what = kind && Wat.trim() ? plain.make(kind === 'Service' ? 'svc' : 'cmp', kind, { key: fold(Wat), name: Wat.trim() }) : null;
  const about = contract ? plain.said.get(contract) : undefined;
  if (Waarde !== '') about?.amounts.push(Number(Waarde));
  if (chains[Keten] !== undefined) about?.words.push(chains[Keten]);
  if (owner) about?.owners.push(owner);
  if (first && Cijfer !== '') plain.said.get(first)?.ratings.push(Cijfer);
  if (contract && first) plain.relations.add(`SUPPLIED_BY ${contract} ${first}`);
  if (contract) for (const sub of subs) plain.relations.add(`SUBCONTRACTED_TO ${contract} ${sub}`);
  if (contract && what) plain.relations.add(`PROVIDED_BY ${what} ${contract}`);
  return [contract, owner, first, what].some((one) => one !== null) || names.length > 0 || Wie.trim() !== '';
}

/** Which of several rows gives a value: the first, unless the profile says otherwise; of spellings of a thing without a number the smallest. */
function propertiesOf({ kind, names, amounts, words, ratings, owners, isKeyed }: Said, { several }: Choices) {
  const [name] = isKeyed ? names : [...names].sort();
  return {
    kind,
    ...(name === undefined ? {} : { name }),
    ...(amounts.length > 0 ? { annualValueEur: chosen[several](amounts) } : {}),
    ...(words.length > 0 ? { chainDeclared: words[0] } : {}),
    ...(ratings.length > 0 ? { financialRating: ratings[0] } : {}),
    ...(owners.length > 0 ? { organisation: owners[0] } : {}),
  };
}

/** What the rows say by this profile, as one source. */
export function readPlainly(rows: readonly Cells[], choices: Choices, source: string): PlainGraph {
  const read = rows.filter((row) => !choices.only || choices.only.includes(row.Status ?? ''));
  const plain = new PlainReading(choices.supplierKey ? numberedSuppliers(read) : new Map(), source);
  const accepted = read.filter((row) => readRow(row, choices, plain)).length;
  // A number of a supplier that no row names is its name too.
  for (const [node, one] of plain.said) if (one.names.length === 0) one.names.push(decodeURIComponent(node.slice(node.indexOf('/') + 1)));
  return {
    nodes: Object.fromEntries([...plain.said].map(([node, one]) => [node, propertiesOf(one, choices)])),
    relations: [...plain.relations].sort(),
    rows: { read: read.length, accepted, rejected: read.length - accepted },
    leftOut: rows.length - read.length,
    isAmbiguous: plain.isAmbiguous,
  };
}
