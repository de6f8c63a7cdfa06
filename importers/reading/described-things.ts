// Gathers what several rows say of one thing (semantics §6): the first row that has a property gives it, unless a mapping says otherwise;
// an empty cell says nothing, and no row is rejected for what it says differently.
import type { NodeClaim, NodeReference, Place, PropertyValue } from '../../server/model/claims';
import { foldName } from '../../server/model/normal-form';
import { TextNumbers } from '../../server/model/text-numbers';
import { compareText } from '../../server/model/text-order';
import { isSameValue, valueText } from '../../server/model/values';
import type { ImportContext } from '../importer';
import { DifferingRows, type Several } from './differing-rows';

/** What is known of the columns of a table; one object for all its rows. */
export interface DescribingColumns {
  /** The header above the column of a property, as it stands in the file. */
  readonly header: (property: string) => string;
  /** Which row gives a property, by a person's word: then it is no news that rows differ. Absent: the first row that has it. */
  readonly several?: (property: string) => Several | undefined;
  /** Some property is not given by the first row that has it: then what a row says is claimed after the last one. */
  readonly waits?: boolean;
  /** Its name is all that makes it one thing: spellings of that are no difference. */
  readonly isNamedOnly?: boolean;
}

type Value = PropertyValue | NodeReference;

/** A value with the row that gives it. */
interface Given {
  readonly value: Value;
  readonly place: Place;
}

/** A thing that more than one row may describe. Values are noted by property when a second row comes. */
interface Thing {
  readonly claim: NodeClaim;
  /** Its claim is made after the last row. */
  readonly waits: boolean;
  given: Map<string, Given> | null;
  /** It is of an earlier import, which these rows join. */
  readonly isEarlier?: boolean;
  /** What counted of it before; noted when a row comes. */
  earlier?: Map<string, Given>;
}

/** A property of a thing in which a later row differs. */
interface Differing {
  readonly thing: Thing;
  /** What counted until now, and what the row says. */
  readonly given: Map<string, Given>;
  readonly row: ReadonlyMap<string, Given>;
  readonly property: string;
}

/** Properties that only mean something beside another: the words from which a level was read are those of the row that gave the level. */
const explains: ReadonlyMap<string, string> = new Map([['criticalityBasis', 'criticality']]);

const isReference = (value: Value): value is NodeReference => typeof value === 'object' && !Array.isArray(value);

/** How a value is shown and compared. */
function textOf(value: Value): string {
  if (!isReference(value)) return valueText(value);
  return 'id' in value ? value.id : value.name;
}

function saysTheSame(property: string, a: Value, b: Value): boolean {
  if (isReference(a) && isReference(b)) return foldName(textOf(a)) === foldName(textOf(b));
  return !isReference(a) && !isReference(b) && isSameValue(property, a, b);
}

/** Whether the later value counts. */
function wins(way: Several, later: Value, earlier: Value): boolean {
  if (way === 'first') return false;
  if (way === 'last') return true;
  const order = typeof later === 'number' && typeof earlier === 'number' ? later - earlier : compareText(textOf(later), textOf(earlier));
  return way === 'least' ? order < 0 : order > 0;
}

function* valuesOf({ properties, references = {} }: NodeClaim): Generator<readonly [string, Value]> {
  for (const name in properties) {
    const value = properties[name];
    if (value !== undefined) yield [name, value];
  }
  for (const name in references) {
    const value = references[name];
    if (value !== undefined) yield [name, value];
  }
}

function noteAll(claim: NodeClaim): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const [name, value] of valuesOf(claim)) given.set(name, { value, place: claim.place });
  return given;
}

/** The claim with these values only; it keeps the row that gives them. */
function claimOf(claim: NodeClaim, given: Iterable<readonly [string, Given]>, place: Place): NodeClaim {
  const properties: Record<string, PropertyValue> = {};
  const references: Record<string, NodeReference> = {};
  for (const [name, { value }] of given) {
    if (isReference(value)) references[name] = value;
    else properties[name] = value;
  }
  const { references: _, ...rest } = claim;
  return { ...rest, properties, ...(Object.keys(references).length > 0 ? { references } : {}), place };
}

/** What is kept of a thing between its rows: of one that does not wait only the claim of its first row, until a second comes. */
export type Described = Thing | NodeClaim;

const isThing = (known: Described): known is Thing => known.claim !== 'node';
const asThing = (known: Described): Thing => (isThing(known) ? known : { claim: known, waits: false, given: null });
const kindOf = (known: Described) => (isThing(known) ? known.claim : known).kind;
/** The key of a thing of another kind under an id that is known already. */
const otherKey = ({ kind, id }: NodeClaim) => `${kind}\u0000${id}`;

/** The things that the rows of one import describe. One object for all its files, so that they may add to each other. */
export class DescribedThings {
  readonly #ids = new TextNumbers();
  /** By the number of their id: the claim alone, as long as one row describes it. */
  readonly #things: Described[] = [];
  /** Things of another kind under an id that is known already: what they say is not compared. */
  readonly #ofOtherKind = new Map<string, Thing>();
  readonly #waiting: Thing[] = [];
  readonly #differing: DifferingRows;
  /** Things of an earlier import of which rows say more. */
  readonly #joined: Thing[] = [];
  readonly #context: Pick<ImportContext, 'claim' | 'issue' | 'supersede'>;

  constructor(context: Pick<ImportContext, 'claim' | 'issue' | 'earlier' | 'supersede'>) {
    this.#context = context;
    this.#differing = new DifferingRows(context);
    for (const claim of context.earlier ?? []) if (claim.claim === 'node' && !claim.derived) this.#know(claim);
  }

  /** Takes what was claimed already. */
  #know(claim: NodeClaim): void {
    const known = this.#find(claim);
    if (!known) {
      this.#keep({ claim, waits: false, given: null, isEarlier: true });
      return;
    }
    known.given ??= noteAll(known.claim);
    for (const [name, one] of noteAll(claim)) if (!known.given.has(name)) known.given.set(name, one);
  }

  /** Takes what one row says of a thing, and claims what of it counts. The relations of every row count: they are for the caller. True: the first row of the thing. */
  add(claim: NodeClaim, columns: DescribingColumns): boolean {
    const before = this.#things.length;
    const number = this.#ids.add(claim.id);
    const known = number < before ? this.#find(claim) : undefined;
    if (known) {
      this.#addTo(known, claim, columns);
      return false;
    }
    const thing: Described = columns.waits ? { claim, waits: true, given: null } : claim;
    if (number === before) this.#things.push(thing);
    else this.#ofOtherKind.set(otherKey(claim), asThing(thing));
    if (!columns.waits) this.#context.claim(claim);
    return true;
  }

  #keep(thing: Thing): void {
    const before = this.#things.length;
    if (this.#ids.add(thing.claim.id) === before) this.#things.push(thing);
    else this.#ofOtherKind.set(otherKey(thing.claim), thing);
  }

  /** As `add`, for who keeps by itself which thing is which: a second look by id would cost as much as the first. `known`: what it gave for the first row. */
  describe(known: Described | undefined, claim: NodeClaim, columns: DescribingColumns): Described {
    const before = known ?? (this.#things.length === 0 ? undefined : this.#find(claim));
    if (before) {
      const thing = asThing(before);
      this.#addTo(thing, claim, columns);
      return thing;
    }
    if (!columns.waits) {
      this.#context.claim(claim);
      return claim;
    }
    const thing: Thing = { claim, waits: true, given: null };
    this.#waiting.push(thing);
    return thing;
  }

  /** Whether a row stated a thing with this id. */
  has(id: string): boolean {
    return this.#ids.find(id) >= 0;
  }

  #find(claim: NodeClaim): Thing | undefined {
    const number = this.#ids.find(claim.id);
    const known = this.#things[number];
    if (known === undefined) return undefined;
    if (kindOf(known) !== claim.kind) return this.#ofOtherKind.get(otherKey(claim));
    if (isThing(known)) return known;
    const thing = asThing(known);
    this.#things[number] = thing;
    return thing;
  }

  #addTo(thing: Thing, claim: NodeClaim, columns: DescribingColumns): void {
    thing.given ??= noteAll(thing.claim);
    const given = thing.given;
    if (thing.isEarlier && !thing.earlier) {
      thing.earlier = new Map(given);
      this.#joined.push(thing);
    }
    const row = noteAll(claim);
    const differs = [...row].filter(([property, { value }]) => {
      const known = given.get(property);
      if (known === undefined || saysTheSame(property, known.value, value)) return false;
      return !(columns.isNamedOnly && property === 'name' && this.#isSpelling(given, known, { value, place: claim.place }));
    });
    const differing = new Set(differs.map(([property]) => property));
    const news = [...row].filter(([property]) => !given.has(property) && !differing.has(explains.get(property) ?? ''));
    for (const [property, one] of news) given.set(property, one);
    if (news.length > 0 && !thing.waits && !(thing.earlier && columns.waits)) {
      this.#context.claim(claimOf(claim, news, claim.place));
      for (const [property, one] of news) thing.earlier?.set(property, one);
    }
    for (const [property] of differs) if (!differing.has(explains.get(property) ?? '')) this.#settle({ thing, given, row, property }, columns);
  }

  /** Of spellings of one name that differ in case only the smallest is shown, whatever the order of rows. */
  #isSpelling(given: Map<string, Given>, known: Given, later: Given): boolean {
    const [before, text] = [textOf(known.value), textOf(later.value)];
    if (foldName(before) !== foldName(text)) return false;
    if (compareText(text, before) < 0) given.set('name', later);
    return true;
  }

  #settle({ thing, given, row, property }: Differing, columns: DescribingColumns): void {
    const [known, later] = [given.get(property), row.get(property)];
    if (!known || !later) return;
    const said = columns.several?.(property);
    const difference = { id: thing.claim.id, thing: textOf(given.get('name')?.value ?? thing.claim.id), property, column: columns.header(property), said };
    this.#differing.add(difference, { text: textOf(known.value), place: known.place }, { text: textOf(later.value), place: later.place });
    if ((!thing.waits && !thing.earlier) || !wins(said ?? 'first', later.value, known.value)) return;
    given.set(property, later);
    for (const [explaining, explained] of explains) {
      if (explained !== property) continue;
      const words = row.get(explaining);
      if (words) given.set(explaining, words);
      else given.delete(explaining);
    }
  }

  /** Tells where rows differ, and claims what waited for the last of them. Called once, after all files. */
  finish(): void {
    for (const thing of this.#waiting) this.#claimWaiting(thing);
    for (const things of [this.#things, this.#ofOtherKind]) for (const thing of things.values()) if (isThing(thing) && thing.waits) this.#claimWaiting(thing);
    for (const thing of this.#joined) this.#supersede(thing);
    this.#differing.tell();
  }

  /** Claims what counts instead of what the earlier import said. */
  #supersede({ claim, given, earlier }: Thing): void {
    if (!given || !earlier) return;
    for (const [property, one] of earlier) if (given.get(property) !== one) this.#context.supersede?.(claim.id, property);
    for (const [property, one] of given) if (earlier.get(property) !== one) this.#context.claim(claimOf(claim, [[property, one]], one.place));
  }

  /** One claim for each row that gives something, the first row first. */
  #claimWaiting({ claim, given }: Thing): void {
    if (!given) {
      this.#context.claim(claim);
      return;
    }
    const byRow = new Map<Place, [string, Given][]>([[claim.place, []]]);
    for (const entry of given) {
      const own = byRow.get(entry[1].place) ?? [];
      own.push(entry);
      byRow.set(entry[1].place, own);
    }
    for (const [place, own] of byRow) this.#context.claim(claimOf(claim, own, place));
  }
}
