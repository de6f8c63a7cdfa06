// Finds the node that a cell means in a column that is a relation, and makes the node when no row states it.

import type { NodeClaim, NodeReference, Place } from '../../server/model/claims';
import { foldName } from '../../server/model/normal-form';
import { compareText } from '../../server/model/text-order';
import type { NodeKind } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { type CellPlace, CountryTargets } from '../reading/country-targets';
import { kindOfPrefix, makeId } from '../reading/ids';
import { ownText } from '../reading/texts';
import type { DerivedColumn } from './derived-columns';

/** A company that cells name without an id: of spellings that differ in case only the smallest counts, whatever the order of rows. */
interface NamedCompany {
  spelling: string;
  readonly place: Place;
}

/** Nodes that columns name. Those that no row of the import states are claimed at the end, as derived. */
export class Targets {
  readonly #byId = new Map<string, { readonly kind: NodeKind; readonly place: Place }>();
  readonly #byName = new Map<string, NamedCompany>();
  readonly #statedIds = new Set<string>();
  readonly #statedNames = new Set<string>();
  readonly countries: CountryTargets;
  readonly #context: ImportContext;

  constructor(context: ImportContext) {
    this.#context = context;
    this.countries = new CountryTargets(context);
  }

  /** Remembers a node that a row states. */
  stateId(id: string): void {
    this.#statedIds.add(id);
  }

  /** Remembers the name of a stated company, so that a column can mean it by name. */
  stateCompany(name: string): void {
    this.#statedNames.add(foldName(name));
  }

  /** The node that one value of a column means; null when it means none, which was told. */
  find(derived: DerivedColumn, value: string, at: CellPlace): NodeReference | null {
    return derived.target === 'Country' ? this.countries.find(value, at) : this.#findCompany(value, at.place);
  }

  #findCompany(value: string, place: Place): NodeReference {
    const kind = kindOfPrefix(value);
    if (kind) {
      const isCompany = kind === 'Supplier' || kind === 'Organisation';
      if (isCompany && !this.#byId.has(value)) this.#byId.set(ownText(value), { kind, place });
      return { id: ownText(value) };
    }
    const name = ownText(value);
    const known = this.#byName.get(foldName(name));
    if (!known) this.#byName.set(foldName(name), { spelling: name, place });
    else if (compareText(name, known.spelling) < 0) known.spelling = name;
    return { name, kinds: ['Supplier', 'Organisation'], mayBeId: true };
  }

  /** Claims the nodes that no row stated. Called once, after all files. */
  flush(): void {
    const claim = (one: Omit<NodeClaim, 'claim' | 'derived'>) => this.#context.claim({ claim: 'node', ...one, derived: true });
    for (const [id, { kind, place }] of this.#byId) if (!this.#statedIds.has(id)) claim({ id, kind, properties: {}, place });
    for (const [folded, { spelling, place }] of this.#byName) {
      if (this.#statedNames.has(folded)) continue;
      claim({ id: makeId('sup', this.#context.source, spelling), kind: 'Supplier', properties: { name: spelling }, inferred: 'named-in-a-column', place });
    }
  }
}
