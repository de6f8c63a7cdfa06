// Makes random histories of an estate in which nearly everything meets: few ids, names and identifiers, many claims, sources, judgements.
import type { EstateInput, EstateSource } from '../../server/estate/input';
import type { Claim, NodeReference, PropertyValue } from '../../server/model/claims';
import type { Judgement } from '../../server/model/judgements';
import type { Pair } from '../../server/model/pairs';
import type { NodeKind, RelationType } from '../../server/model/vocabulary';

/** Numbers from 0 to 1, the same for the same seed (Numerical Recipes’ linear congruential generator). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const prefixes: Readonly<Record<string, NodeKind>> = {
  ...{ org: 'Organisation', svc: 'Service', cmp: 'Component', con: 'Contract' },
  ...{ sup: 'Supplier', dc: 'Datacenter', country: 'Country', tec: 'Technology' },
};

const usualEnds: Readonly<Record<string, readonly [string, string]>> = {
  ...{ USES: ['org', 'svc'], PROVIDED_BY: ['svc', 'sup'], SUPPLIED_BY: ['con', 'sup'], SUBCONTRACTED_TO: ['con', 'sup'] },
  ...{ DEPENDS_ON: ['svc', 'cmp'], HOSTED_IN: ['cmp', 'dc'], LOCATED_IN: ['dc', 'country'], OPERATES_FROM: ['sup', 'country'] },
  ...{ MADE_BY: ['tec', 'sup'], OWNED_BY: ['sup', 'sup'], ESTABLISHED_IN: ['sup', 'country'] },
};

const names = ['Alfa', 'alfa', 'Alfa B.V.', 'Beta', 'sup:a', 'Gamma', 'Delta', 'x'];

/** One source while a history is made. */
interface RandomSource {
  readonly priority: number;
  readonly parts: readonly { readonly import: string; readonly claims: readonly Claim[] }[];
  readonly apart: readonly Pair[];
}

/** A history of an estate, one state after the other. `spread`: how many ids of each kind there are; the more, the less meets. */
export class RandomHistory {
  readonly #next: () => number;
  readonly #letters: readonly string[];
  readonly #sources = new Map<string, RandomSource>();
  readonly #earlier: [string, RandomSource][] = [];
  #judgements: Judgement[] = [];
  #imports = 0;

  constructor(seed: number, spread: number) {
    this.#next = seeded(seed);
    this.#letters = ['a', 'b', '😀', '\uffee', 'NL', ...Array.from({ length: spread }, (_, at) => `n${at}`)];
    for (const name of ['p', 'q', 'r']) this.#sources.set(name, this.#source(30 + this.#below(60)));
  }

  /** The estate as it stands. */
  input(): EstateInput {
    const sources = [...this.#sources]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, { priority, parts, apart }]) =>
        parts.map((part, at): EstateSource => {
          const content = { claims: part.claims, ...(at === 0 && apart.length > 0 ? { apart } : {}) };
          return { name, priority, import: part.import, importer: 'table', importedAt: part.import, content };
        }),
      );
    return { sources, judgements: this.#judgements };
  }

  /** One step; its name. */
  step(): string {
    const name = this.#pick(['p', 'q', 'r', 's']);
    const source = this.#sources.get(name);
    const word = this.#pick(['edit', 'edit', 'partial', 'partial', 'full', 'undo', 'remove', 'priority', 'judge', 'judge', 'apart']);
    if (word === 'judge') this.#judge();
    else if (word === 'undo') this.#undo();
    else if (!source || word === 'full') this.#set(name, this.#source(this.#below(60)));
    else if (word === 'remove') this.#sources.delete(name);
    else if (word === 'priority') this.#set(name, { ...source, priority: this.#pick([0, 5, 9]) });
    else if (word === 'apart') this.#set(name, { ...source, apart: this.#chance(0.5) ? [] : [[this.#id('sup'), this.#id('sup')]] });
    else this.#set(name, word === 'edit' ? this.#edited(source) : this.#partial(source));
    return word;
  }

  #set(name: string, source: RandomSource): void {
    const old = this.#sources.get(name);
    if (old) this.#earlier.push([name, old]);
    this.#sources.set(name, source);
  }

  #source(claims: number): RandomSource {
    this.#imports += 1;
    const parts = [{ import: `imp-${this.#imports}`, claims: this.#claims(claims) }];
    return { priority: this.#pick([0, 0, 5]), parts, apart: this.#chance(0.2) ? [[this.#id('sup'), this.#id('sup')]] : [] };
  }

  /** A few claims come, one goes; each keeps its import. */
  #edited(source: RandomSource): RandomSource {
    this.#imports += 1;
    const parts = source.parts.map((part) => ({ ...part, claims: part.claims.filter(() => !this.#chance(0.03)) }));
    return { ...source, parts: [{ import: `imp-${this.#imports}`, claims: this.#claims(1 + this.#below(2)) }, ...parts] };
  }

  #partial(source: RandomSource): RandomSource {
    const parts = source.parts.map((part) => ({ ...part, claims: part.claims.filter(() => this.#chance(0.8)) }));
    this.#imports += 1;
    return { ...source, parts: [{ import: `imp-${this.#imports}`, claims: this.#claims(this.#below(12)) }, ...parts] };
  }

  /** A source says again what it said: read anew, so no object is the same. */
  #undo(): void {
    const found = this.#earlier.pop();
    if (found) this.#sources.set(found[0], structuredClone(found[1]));
  }

  #judge(): void {
    const pair = { a: this.#id('sup'), b: this.#id(this.#pick(['sup', 'org'])) };
    const others = this.#judgements.filter(({ a, b }) => a !== pair.a || b !== pair.b);
    if (this.#chance(0.3)) this.#judgements = this.#judgements.slice(1);
    else this.#judgements = [...others, { ...pair, verdict: this.#pick(['same', 'not-same'] as const) }].slice(-6) as Judgement[];
  }

  #claims(count: number): Claim[] {
    return Array.from({ length: count }, () => (this.#chance(0.45) ? this.#node() : this.#relation()));
  }

  #node(): Claim {
    const prefix = this.#pick(Object.keys(prefixes));
    const place = this.#place();
    const properties: Record<string, PropertyValue> = {};
    const maybe = (name: string, chance: number, values: readonly PropertyValue[]) => {
      if (this.#chance(chance)) properties[name] = this.#pick(values);
    };
    maybe('name', 0.7, this.#chance(0.4) ? names : [`Name ${this.#pick(this.#letters)}`]);
    maybe('state', 0.2, ['up', 'down', 'degraded']);
    maybe('class', 0.2, ['server', 'switch']);
    maybe('lei', 0.1, ['L1', 'L2', 'l1']);
    maybe('kvk', 0.2, ['12345678', '01234567', '1234567', '87654321']);
    maybe('euid', 0.1, ['NLNHR.12345678', 'DEX']);
    maybe('oin', 0.1, ['00000001123456789000', '00000003123456780000']);
    maybe('vat', 0.1, ['V1', 'V2']);
    maybe('code', 0.05, ['NL', 'DE']);
    maybe('aliases', 0.2, [['x', 'x', 'a'], []]);
    maybe('externalIds', 0.1, [['e1'], ['e2'], ['e1', 'e3']]);
    maybe('criticality', 0.2, ['critical', 'vital']);
    maybe('organisation', 0.15, [this.#id('org')]);
    maybe('parent', 0.1, [this.#id('org')]);
    maybe('chainDeclared', 0.1, ['complete']);
    maybe('ownershipDeclared', 0.1, ['complete']);
    return {
      ...{ claim: 'node', id: this.#id(prefix), kind: prefixes[prefix] as NodeKind, properties, place },
      ...(this.#chance(0.15) ? { inferred: 'named-in-a-column', derived: true } : {}),
      ...(this.#chance(0.2) ? { references: { organisation: this.#reference('org') } } : {}),
    } as Claim;
  }

  #relation(): Claim {
    const type = this.#pick(Object.keys(usualEnds)) as RelationType;
    const [from, to] = usualEnds[type] as readonly [string, string];
    const properties: Record<string, PropertyValue> = {};
    const maybe = (name: string, chance: number, values: readonly PropertyValue[]) => {
      if (this.#chance(chance)) properties[name] = this.#pick(values);
    };
    maybe('group', 0.4, ['g', 'h']);
    maybe('required', 0.3, [1, 2, '50%', '100%']);
    maybe('impact', 0.3, ['fails', 'degrades', 'none']);
    maybe('toleranceHours', 0.2, [0, 4]);
    maybe('recipient', 0.25, [this.#id('sup'), 'Alfa', 'typo']);
    maybe('rank', 0.2, [1, 2, 3]);
    maybe('share', 0.2, [10, 60]);
    return {
      ...{ claim: 'relation', type, from: this.#end(from), to: this.#end(to), properties, place: this.#place() },
      ...(this.#chance(0.2) ? { derived: true } : {}),
      ...(this.#chance(0.2) ? { column: 'Kolom' } : {}),
      ...(this.#chance(0.1) ? { inferred: 'redundancy-not-stated' } : {}),
      ...(this.#chance(0.1) ? { references: { recipient: this.#reference('sup') } } : {}),
    } as Claim;
  }

  #end(prefix: string): NodeReference {
    return this.#chance(0.65) ? { id: this.#id(prefix) } : this.#reference(this.#chance(0.9) ? prefix : this.#pick(Object.keys(prefixes)));
  }

  #reference(prefix: string): NodeReference {
    if (this.#chance(0.3)) return { id: this.#id(prefix) };
    const kinds = [prefixes[prefix] as NodeKind, ...(this.#chance(0.3) ? (['Supplier', 'Organisation'] as const) : [])];
    const name = this.#chance(0.4) ? this.#pick(names) : `Name ${this.#pick(this.#letters)}`;
    return { name, kinds, ...(this.#chance(0.5) ? { mayBeId: true } : {}), ...(this.#chance(0.2) ? { class: 'server' } : {}) } as NodeReference;
  }

  #place() {
    return { file: this.#pick(['f', 'g']), sheet: null, row: this.#below(50), line: 1, sheetRow: null };
  }

  #id(prefix: string): string {
    return `${prefix}:${this.#pick(this.#letters)}`;
  }

  #chance(share: number): boolean {
    return this.#next() < share;
  }

  #below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#below(list.length)] as T;
  }
}
