// Keeps which things the rows of one import are about: one by its key; one without a key by its kind and name.

import { candidateDetails } from '../../server/model/candidates';
import type { NodeReference, Place } from '../../server/model/claims';
import { addTo } from '../../server/model/group-by';
import { issue } from '../../server/model/issues';
import { foldName, normalForm, tidyName } from '../../server/model/normal-form';
import { compareText } from '../../server/model/text-order';
import { type NodeKind, nodeKindSpec } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import type { Described } from '../reading/described-things';
import { countryId, type IdPrefix, kindOfPrefix, makeId } from '../reading/ids';
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
  /** The same, before it was tidied: most rows write a name as the one before did. */
  written = '';
  /** The row that writes it so. */
  spelledAt: Place | undefined;
  /** The first name that a row gives it. */
  name = '';
  /** A row gave it a title, which does for a name. */
  isTitled = false;
  /** The name that was said of it last; undefined: nothing was said yet. */
  said: string | undefined;
  /** What was said of it until now. */
  described: Described | undefined;
  /** The title of the column that mentions it by name first. */
  header = '';
  /** The thing with a key that this mention by name turned out to be. */
  joined: Thing | undefined;
  /** Things with a key that have this name, when there are several. */
  rivals: readonly Thing[] | undefined;

  constructor({ kind, key, isKeyed, place }: Met, id: string) {
    this.kind = kind;
    this.key = ownText(key);
    this.isKeyed = isKeyed;
    this.reference = { id };
    this.place = place;
  }
}

/** What stands at an end: a thing of the import, or what a cell names. */
export type End = Thing | NodeReference;

/** Spellings of names that are remembered for each kind; others are folded again. */
const rememberedSpellings = 20_000;

type OfKind = Map<NodeKind, Map<string, Thing>>;

const noThings: ReadonlyMap<string, Thing> = new Map();

/** What is met for the first time: the text as the row has it. */
interface Met {
  readonly kind: NodeKind;
  readonly key: string;
  readonly isKeyed: boolean;
  readonly place: Place;
}

function ofKind(all: OfKind, kind: NodeKind): Map<string, Thing> {
  const known = all.get(kind);
  if (known) return known;
  const made = new Map<string, Thing>();
  all.set(kind, made);
  return made;
}

export class Things {
  readonly #context: ImportContext;
  readonly #keyed: OfKind = new Map();
  readonly #named: OfKind = new Map();
  readonly #spellings: OfKind = new Map();
  /** Mentions by a name for which a person chose an id, by that id. */
  readonly #chosen: OfKind = new Map();
  readonly #withKeys: ReadonlySet<NodeKind>;
  /** Things with a key by their id, of the kinds of which it was asked after the last row. */
  readonly #byId: OfKind = new Map();

  /** `withKeys`: the kinds of which the profile knows things by a key. */
  constructor(context: ImportContext, withKeys: ReadonlySet<NodeKind>) {
    this.#context = context;
    this.#withKeys = withKeys;
  }

  /** The thing with this key. `name`: what the row calls it; empty: nothing. */
  keyed(kind: NodeKind, { key, name, place }: { key: string; name: string; place: Place }): Thing {
    const all = ofKind(this.#keyed, kind);
    const folded = normalForm(key, 'NFC');
    return this.#spell(all.get(folded) ?? this.#add(all, folded, { kind, key, isKeyed: true, place }), name, place);
  }

  /** The thing that is known by this name only. */
  named(kind: NodeKind, name: string, place: Place): Thing {
    // Most rows write a name as another row did: then it need not be folded again.
    const spellings = ofKind(this.#spellings, kind);
    const written = spellings.get(name);
    if (written) return this.#spell(written, name, place);
    const all = ofKind(this.#named, kind);
    const folded = foldName(name);
    const thing = this.#spell(all.get(folded) ?? this.#add(all, folded, { kind, key: name, isKeyed: false, place }), name, place);
    if (spellings.size < rememberedSpellings) spellings.set(ownText(name), thing);
    return thing;
  }

  /** The thing with this id: a person chose it for a name that several have. */
  chosen({ kind, id }: { kind: NodeKind; id: string }, name: string, place: Place): Thing {
    const all = ofKind(this.#chosen, kind);
    const known = all.get(id) ?? new Thing({ kind, key: name, isKeyed: false, place }, id);
    all.set(id, known);
    return this.#spell(known, name, place);
  }

  #add(all: Map<string, Thing>, folded: string, met: Met): Thing {
    const { kind } = met;
    const id = kind === 'Country' ? countryId(met.key) : this.#idOf(kind, folded);
    const thing = new Thing(met, id);
    all.set(folded === met.key ? thing.key : ownText(folded), thing);
    return thing;
  }

  #idOf(kind: NodeKind, folded: string): string {
    return makeId(nodeKindSpec(kind)?.prefix as IdPrefix, this.#context.source, folded);
  }

  #spell(thing: Thing, written: string, place: Place): Thing {
    const name = written === thing.written ? thing.spelling : tidyName(written);
    // A row may name one thing several times: by two columns, or twice in a list.
    const isAgain = thing.spelledAt === place && thing.spelling !== '';
    thing.spelledAt = place;
    if (isAgain && (thing.isKeyed || compareText(thing.spelling, name) <= 0)) return thing;
    if (thing.spelling !== name) thing.spelling = name === thing.key ? thing.key : ownText(name);
    thing.written = written === thing.spelling ? thing.spelling : ownText(written);
    if (thing.name === '') thing.name = thing.spelling;
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
    const earlier = this.#earlier();
    for (const [kind, mentions] of this.#named) {
      const keyed = this.#keyed.get(kind) ?? noThings;
      const byName = this.#byName(keyed, earlier.get(kind) ?? noThings);
      if (byName.size === 0) continue;
      for (const [folded, mention] of mentions) {
        const same = byName.get(folded) ?? [];
        if (same.length > 1) mention.rivals = same;
        mention.joined = same.length === 1 ? same[0] : (keyed.get(folded) ?? this.#withId(kind, mention.key));
      }
    }
    for (const [kind, mentions] of this.#chosen) for (const [id, mention] of mentions) mention.joined = this.#withId(kind, id);
  }

  /** The thing of this import with a key that has this id; undefined for what is no id of one. */
  #withId(kind: NodeKind, id: string): Thing | undefined {
    if (kindOfPrefix(id) !== kind) return undefined;
    let known = this.#byId.get(kind);
    if (!known) {
      known = new Map([...(this.#keyed.get(kind)?.values() ?? [])].map((thing) => [thing.reference.id, thing]));
      this.#byId.set(kind, known);
    }
    return known.get(id);
  }

  /** Things with a key by the name that counts; `earlier`: those that the source has already, by id. */
  #byName(keyed: ReadonlyMap<string, Thing>, earlier: ReadonlyMap<string, Thing>): Map<string, Thing[]> {
    const byName = new Map<string, Thing[]>();
    const others = new Map(earlier);
    for (const thing of keyed.values()) {
      const before = others.get(thing.reference.id);
      others.delete(thing.reference.id);
      addTo(byName, foldName(before?.key ?? (thing.name || thing.key)), thing);
    }
    for (const thing of others.values()) addTo(byName, foldName(thing.key), thing);
    return byName;
  }

  /** Things with a key that the source has already, where rows join those of an earlier import: by kind and id, each with its name for a key. */
  #earlier(): OfKind {
    const found: OfKind = new Map();
    if (this.#named.size === 0) return found;
    for (const claim of this.#context.earlier ?? []) {
      if (claim.claim !== 'node' || claim.derived || claim.kind === 'Country' || !this.#named.has(claim.kind) || !this.#withKeys.has(claim.kind)) continue;
      const { id, kind, place } = claim;
      const { name } = claim.properties;
      const all = ofKind(found, kind);
      if (typeof name !== 'string' || all.has(id) || id === this.#idOf(kind, foldName(name))) continue;
      all.set(id, new Thing({ kind, key: name, isKeyed: true, place }, id));
    }
    return found;
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
        const rivals = mention.rivals.map(({ reference: { id }, kind, name, key }) => ({
          id,
          kind,
          name: name || key,
          sources: [this.#context.source],
          said: {},
        }));
        const column = mention.header || 'name';
        this.#context.issue(issue('ambiguous-reference', mention.place, { column, value: mention.key, details: candidateDetails(rivals) }));
      }
    }
  }
}
