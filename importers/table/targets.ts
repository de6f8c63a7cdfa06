// Finds the node that a cell means in a column that is a relation or names an organisation, and makes the node when no row states it.

import type { NodeClaim, NodeReference, Place } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { foldName, tidyName } from '../../server/model/normal-form';
import { compareText } from '../../server/model/text-order';
import type { NodeKind } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { type CellPlace, CountryTargets } from '../reading/country-targets';
import { kindOfPrefix, makeId } from '../reading/ids';
import { ownText } from '../reading/texts';
import type { DerivedColumn } from './derived-columns';

/** A node that cells give an id. */
interface NamedId {
  readonly kind: NodeKind;
  readonly at: CellPlace;
  /** Cells that name it as an organisation. */
  cells: number;
}

/**
 * A company that cells name without an id: of spellings that differ in case only the smallest counts, whatever the order of rows. One that is
 * supplier and organisation is an organisation.
 */
interface NamedCompany {
  spelling: string;
  kind: 'Supplier' | 'Organisation';
  readonly place: Place;
  /** The first cell that names it as an organisation, and how many do. */
  first: CellPlace | null;
  cells: number;
}

/** Knows the ids of what rows state. */
interface StatedIds {
  has(id: string): boolean;
}

/** Nodes that columns name. Those that no row of the import states are claimed at the end, as derived. */
export class Targets {
  readonly #byId = new Map<string, NamedId>();
  readonly #byName = new Map<string, NamedCompany>();
  readonly #statedNames = new Set<string>();
  readonly countries: CountryTargets;
  readonly #context: ImportContext;
  readonly #stated: StatedIds;

  /** `stated`: the ids of what rows state. */
  constructor(context: ImportContext, stated: StatedIds) {
    this.#context = context;
    this.#stated = stated;
    this.countries = new CountryTargets(context);
  }

  /** Remembers the name of a stated company, so that a column can mean it by name. */
  stateCompany(name: string): void {
    this.#statedNames.add(foldName(name));
  }

  /** The node that one value of a column means; null when it means none, which was told. */
  find(derived: DerivedColumn, value: string, at: CellPlace): NodeReference | null {
    return derived.target === 'Country' ? this.countries.find(value, at) : this.#findCompany(value, at);
  }

  #findCompany(value: string, at: CellPlace): NodeReference {
    const kind = kindOfPrefix(value);
    if (kind) {
      if (kind === 'Supplier' || kind === 'Organisation') this.#named(value, kind, at);
      return { id: ownText(value) };
    }
    const name = ownText(tidyName(value));
    this.#company(name, 'Supplier', at.place);
    return { name, kinds: ['Supplier', 'Organisation'], mayBeId: true };
  }

  #named(id: string, kind: NodeKind, at: CellPlace): NamedId {
    const known = this.#byId.get(id);
    if (known) return known;
    const made = { kind, at, cells: 0 };
    this.#byId.set(ownText(id), made);
    return made;
  }

  #company(name: string, kind: NamedCompany['kind'], place: Place): NamedCompany {
    const folded = foldName(name);
    const known = this.#byName.get(folded);
    if (known) {
      if (compareText(name, known.spelling) < 0) known.spelling = name;
      if (kind === 'Organisation') known.kind = kind;
      return known;
    }
    const made = { spelling: name, kind, place, first: null, cells: 0 };
    this.#byName.set(folded, made);
    return made;
  }

  /** Notes that a cell names an organisation: the one with that id, else one with that name. */
  nameOrganisation(reference: NodeReference, at: CellPlace): void {
    if ('id' in reference) {
      if (kindOfPrefix(reference.id) === 'Organisation') this.#named(reference.id, 'Organisation', at).cells += 1;
      return;
    }
    const company = this.#company(tidyName(reference.name), 'Organisation', at.place);
    company.first ??= at;
    company.cells += 1;
  }

  /** Claims the nodes that no row stated, and tells once of the organisations among them. Called once, after all files. */
  flush(): void {
    const claim = (one: Omit<NodeClaim, 'claim' | 'derived'>) => this.#context.claim({ claim: 'node', ...one, derived: true });
    const ids = [...this.#byId].filter(([id]) => !this.#stated.has(id));
    for (const [id, { kind, at }] of ids) claim({ id, kind, properties: {}, place: at.place });
    const companies = [...this.#byName].flatMap(([folded, one]) => (this.#statedNames.has(folded) || this.#stated.has(one.spelling) ? [] : [one]));
    for (const { spelling, kind, place } of companies) {
      const id = makeId(kind === 'Supplier' ? 'sup' : 'org', this.#context.source, spelling);
      claim({ id, kind, properties: { name: spelling }, inferred: 'named-in-a-column', place });
    }
    this.#tellMade([
      ...ids.map(([id, { at, cells }]) => ({ name: id, first: at, cells })),
      ...companies.map(({ spelling, first, cells }) => ({ name: spelling, first, cells })),
    ]);
  }

  #tellMade(made: readonly { readonly name: string; readonly first: CellPlace | null; readonly cells: number }[]): void {
    const organisations = made.filter(({ cells }) => cells > 0);
    const [one] = organisations;
    if (!one?.first) return;
    const cells = organisations.reduce((sum, { cells: own }) => sum + own, 0);
    const { place, column } = one.first;
    this.#context.issue(issue('organisations-made', { ...place, row: null }, { column, value: one.name, details: { count: organisations.length, cells } }));
  }
}
