// Keeps which things the rows of one import are about: one by its key; one without a key by its kind and name.
import type { NodeReference, Place } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { foldName, normalForm } from '../../server/model/normal-form';
import { type NodeKind, nodeKindSpec } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { countryId, type IdPrefix, makeId } from '../reading/ids';
import { ownText } from '../reading/texts';

/** A node that rows are about. */
export class Thing {
  readonly kind: NodeKind;
  /** The text that makes it one thing, as given: its key, or its name where it has none. */
  readonly key: string;
  readonly isKeyed: boolean;
  readonly reference: { readonly id: string };
  /** The first row that is about it. */
  readonly place: Place;
  /** Its name as the row that is being read writes it; empty: that says none. */
  spelling = '';
  /** The first name that a row gives it. */
  name = '';
  /** A row gave it a title, which does for a name. */
  isTitled = false;
  /** The name that was said of it last; undefined: nothing was said yet. */
  said: string | undefined;
  /** The thing with a key that this mention by name turned out to be. */
  joined: Thing | undefined;
  /** Things with a key that have this name, when there are several. */
  rivals: readonly Thing[] | undefined;

  constructor(kind: NodeKind, { key, isKeyed, id, place }: { key: string; isKeyed: boolean; id: string; place: Place }) {
    this.kind = kind;
    this.key = key;
    this.isKeyed = isKeyed;
    this.reference = { id };
    this.place = place;
  }
}

/** What stands at an end: a thing of the import, or what a cell names. */
export type End = Thing | NodeReference;

type OfKind = Map<NodeKind, Map<string, Thing>>;

/** What is met: the text as the row has it, and the form in which it is one. */
interface Met {
  readonly kind: NodeKind;
  readonly key: string;
  readonly folded: string;
  readonly isKeyed: boolean;
  readonly place: Place;
}

export class Things {
  readonly #context: ImportContext;
  readonly #keyed: OfKind = new Map();
  readonly #named: OfKind = new Map();
  readonly #withKeys: ReadonlySet<NodeKind>;

  /** `withKeys`: the kinds of which the profile knows things by a key. */
  constructor(context: ImportContext, withKeys: ReadonlySet<NodeKind>) {
    this.#context = context;
    this.#withKeys = withKeys;
  }

  /** The thing with this key. `name`: what the row calls it; empty: nothing. */
  keyed(kind: NodeKind, { key, name, place }: { key: string; name: string; place: Place }): Thing {
    return this.#spell(this.#meet(this.#keyed, { kind, key, isKeyed: true, folded: normalForm(key, 'NFC'), place }), name);
  }

  /** The thing that is known by this name only. */
  named(kind: NodeKind, name: string, place: Place): Thing {
    return this.#spell(this.#meet(this.#named, { kind, key: name, isKeyed: false, folded: foldName(name), place }), name);
  }

  #spell(thing: Thing, name: string): Thing {
    if (thing.spelling !== name) thing.spelling = name === thing.key ? thing.key : ownText(name);
    if (thing.name === '') thing.name = thing.spelling;
    return thing;
  }

  #meet(all: OfKind, { kind, key, folded, ...how }: Met): Thing {
    let ofKind = all.get(kind);
    if (!ofKind) {
      ofKind = new Map();
      all.set(kind, ofKind);
    }
    const known = ofKind.get(folded);
    if (known) return known;
    const id = kind === 'Country' ? countryId(key) : makeId(nodeKindSpec(kind)?.prefix as IdPrefix, this.#context.source, folded);
    const thing = new Thing(kind, { ...how, key: ownText(key), id });
    ofKind.set(ownText(folded), thing);
    return thing;
  }

  /** Whether it is known already which node this is: a mention by name may be a thing with a key that a later row tells of. */
  isSettled(end: End): boolean {
    return !(end instanceof Thing) || end.isKeyed || !this.#withKeys.has(end.kind);
  }

  /** What stands for a thing in claims, after `join` or when it is settled. Undefined: it may be several. */
  referenceTo(end: End): NodeReference {
    if (!(end instanceof Thing)) return end;
    if (end.rivals) return { name: end.key, kinds: [end.kind] };
    return (end.joined ?? end).reference;
  }

  /** Finds which mentions by name are things with a key. Called once, after the last row. */
  join(): void {
    for (const [kind, mentions] of this.#named) {
      const keyed = this.#keyed.get(kind);
      if (!keyed) continue;
      const byName = new Map<string, Thing[]>();
      for (const thing of keyed.values()) {
        const folded = foldName(thing.name || thing.key);
        const same = byName.get(folded);
        if (same) same.push(thing);
        else byName.set(folded, [thing]);
      }
      for (const [folded, mention] of mentions) {
        const same = byName.get(folded) ?? [];
        if (same.length > 1) mention.rivals = same;
        mention.joined = same.length === 1 ? same[0] : keyed.get(folded);
      }
    }
  }

  /** All things with a key. */
  *allKeyed(): Generator<Thing> {
    for (const ofKind of this.#keyed.values()) yield* ofKind.values();
  }

  /** Tells of mentions that may be several things and that nothing refers to: else the reference says so. */
  tellRivals(isUsed: (mention: Thing) => boolean): void {
    for (const mentions of this.#named.values()) {
      for (const mention of mentions.values()) {
        if (!mention.rivals || isUsed(mention)) continue;
        const details = { count: mention.rivals.length, candidates: mention.rivals.map(({ reference }) => reference.id).join(', ') };
        this.#context.issue(issue('ambiguous-reference', mention.place, { column: 'name', value: mention.key, details }));
      }
    }
  }
}
