// Keeps the things that the rows of one import describe: one by its key; one without a key by its kind and name.
import type { NodeClaim, NodeReference, Place, PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { foldName, normalForm } from '../../server/model/normal-form';
import { compareText } from '../../server/model/text-order';
import { type NodeKind, nodeKindSpec } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { countryId, type IdPrefix, makeId } from '../reading/ids';

/** Which of the rows that describe one thing is taken. */
export type Several = 'first' | 'last' | 'least' | 'greatest';

/** What one row says of a thing. */
interface Saying {
  readonly place: Place;
  readonly properties: Record<string, PropertyValue>;
  references?: Record<string, Thing | NodeReference>;
}

/** A node that rows describe. */
export class Thing {
  readonly kind: NodeKind;
  /** Its text as given: the key, or the name where there is none. */
  readonly key: string;
  readonly isKeyed: boolean;
  readonly reference: { readonly id: string };
  readonly sayings: Saying[];
  /** The thing with a key that this mention by name turned out to be. */
  joined: Thing | undefined;
  /** Things with a key that have this name, when there are several. */
  rivals: readonly Thing[] | undefined;

  constructor(kind: NodeKind, { key, isKeyed, id, place }: { key: string; isKeyed: boolean; id: string; place: Place }) {
    this.kind = kind;
    this.key = key;
    this.isKeyed = isKeyed;
    this.reference = { id };
    this.sayings = [{ place, properties: {} }];
  }

  get place(): Place {
    return (this.sayings[0] as Saying).place;
  }

  get(property: string): PropertyValue | undefined {
    for (const { properties } of this.sayings) if (properties[property] !== undefined) return properties[property];
    return undefined;
  }
}

const prefixes = new Map<NodeKind, IdPrefix>();
function prefixOf(kind: NodeKind): IdPrefix {
  const known = prefixes.get(kind);
  if (known) return known;
  const prefix = nodeKindSpec(kind)?.prefix as IdPrefix;
  prefixes.set(kind, prefix);
  return prefix;
}

function isEqual(a: PropertyValue, b: PropertyValue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** Whether a later value takes the place of an earlier one. */
function replaces(later: PropertyValue, earlier: PropertyValue, several: Several): boolean {
  if (several === 'first') return false;
  if (several === 'last') return true;
  const order = typeof later === 'number' && typeof earlier === 'number' ? later - earlier : compareText(String(later), String(earlier));
  return several === 'least' ? order < 0 : order > 0;
}

export class Things {
  readonly #context: ImportContext;
  readonly #keyed = new Map<NodeKind, Map<string, Thing>>();
  readonly #named = new Map<NodeKind, Map<string, Thing>>();
  readonly #withKeys: ReadonlySet<NodeKind>;

  /** `withKeys`: the kinds of which the profile knows things by a key. */
  constructor(context: ImportContext, withKeys: ReadonlySet<NodeKind>) {
    this.#context = context;
    this.#withKeys = withKeys;
  }

  /** Whether it is known already which node this is: a mention by name may be a thing with a key that a later row tells of. */
  isSettled(end: Thing | NodeReference): boolean {
    return !(end instanceof Thing) || end.isKeyed || !this.#withKeys.has(end.kind);
  }

  /** The thing with this key. */
  keyed(kind: NodeKind, key: string, place: Place): Thing {
    return this.#meet(this.#keyed, { kind, key, isKeyed: true, folded: normalForm(key, 'NFC'), place });
  }

  /** The thing that is known by this name only. */
  named(kind: NodeKind, name: string, place: Place): Thing {
    return this.#meet(this.#named, { kind, key: name, isKeyed: false, folded: foldName(name), place });
  }

  #meet(
    all: Map<NodeKind, Map<string, Thing>>,
    { kind, key, isKeyed, folded, place }: { kind: NodeKind; key: string; isKeyed: boolean; folded: string; place: Place },
  ): Thing {
    let ofKind = all.get(kind);
    if (!ofKind) {
      ofKind = new Map();
      all.set(kind, ofKind);
    }
    const known = ofKind.get(folded);
    if (known) return known;
    const id = kind === 'Country' ? countryId(key) : makeId(prefixOf(kind), this.#context.source, folded);
    const thing = new Thing(kind, { key, isKeyed, id, place });
    ofKind.set(folded, thing);
    return thing;
  }

  /** Says a property of a thing. Of rows that differ one is taken, as `several` says; without its word a difference is told. */
  say(thing: Thing, property: string, { value, place, several }: { value: PropertyValue; place: Place; several?: Several | undefined }): void {
    const holder = thing.sayings.find(({ properties }) => properties[property] !== undefined);
    const before = holder?.properties[property];
    if (holder && before !== undefined) {
      if (isEqual(before, value) || !replaces(value, before, several ?? 'first')) return;
      delete holder.properties[property];
    }
    this.#sayingOf(thing, place).properties[property] = value;
  }

  /** Says the name: of spellings that differ in case only the smallest is shown, whatever the order of rows. */
  sayName(thing: Thing, name: string, place: Place): void {
    const before = thing.get('name');
    const isSmaller = typeof before === 'string' && foldName(before) === foldName(name) && compareText(name, before) < 0;
    this.say(thing, 'name', { value: name, place, several: isSmaller ? 'last' : 'first' });
  }

  /** Says a property that is another node. */
  refer(thing: Thing, property: string, { to, place }: { to: Thing | NodeReference; place: Place }): void {
    if (thing.sayings.some(({ references }) => references?.[property] !== undefined)) return;
    const saying = this.#sayingOf(thing, place);
    saying.references ??= {};
    saying.references[property] = to;
  }

  #sayingOf(thing: Thing, place: Place): Saying {
    const last = thing.sayings.at(-1);
    if (last && last.place === place) return last;
    const saying: Saying = { place, properties: {} };
    thing.sayings.push(saying);
    return saying;
  }

  /** Finds which mentions by name are things with a key. Called once, after the last row. */
  join(): void {
    for (const [kind, mentions] of this.#named) {
      const keyed = this.#keyed.get(kind);
      if (!keyed) continue;
      const byName = new Map<string, Thing[]>();
      for (const thing of keyed.values()) {
        const name = thing.get('name');
        const folded = foldName(typeof name === 'string' ? name : thing.key);
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
    for (const mentions of this.#named.values()) for (const mention of mentions.values()) if (mention.joined) this.#moveInto(mention.joined, mention);
  }

  #moveInto(thing: Thing, { sayings }: Thing): void {
    for (const { place, properties, references = {} } of sayings) {
      for (const [property, value] of Object.entries(properties)) if (property !== 'name') this.say(thing, property, { value, place });
      for (const [property, to] of Object.entries(references)) this.refer(thing, property, { to, place });
    }
  }

  /** What stands for a thing in claims, after `join`. */
  referenceTo(end: Thing | NodeReference): NodeReference {
    if (!(end instanceof Thing)) return end;
    if (end.rivals) return { name: end.key, kinds: [end.kind] };
    return (end.joined ?? end).reference;
  }

  /** Claims all things, after `join`. */
  claimAll(): void {
    for (const all of [this.#keyed, this.#named]) {
      for (const ofKind of all.values()) for (const thing of ofKind.values()) if (!thing.joined && !thing.rivals) this.#claim(thing);
    }
  }

  #claim(thing: Thing): void {
    const { kind, reference, sayings } = thing;
    const [first] = sayings;
    if (first && kind !== 'Country' && thing.get('name') === undefined && thing.get('title') === undefined) first.properties.name = thing.key;
    for (const [at, { place, properties, references }] of sayings.entries()) {
      if (at > 0 && !references && Object.keys(properties).length === 0) continue;
      const said: NodeClaim = { claim: 'node', id: reference.id, kind, properties, place };
      if (!references) this.#context.claim(said);
      else {
        const resolved = Object.entries(references).map(([name, to]) => [name, this.referenceTo(to)] as const);
        this.#context.claim({ ...said, references: Object.fromEntries(resolved) });
      }
    }
  }

  /** Tells of mentions that nothing refers to, and that may be several things. */
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
