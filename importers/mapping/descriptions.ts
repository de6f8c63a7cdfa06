// Says what rows say of things: at once where it is known which node a thing is, else after the last row.
import type { NodeClaim, NodeReference, Place, PropertyValue } from '../../server/model/claims';
import type { NodeKind } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { DescribedThings, type DescribingColumns } from '../reading/described-things';
import type { End, Thing, Things } from './things';

/** What one row says of a thing, besides its name. */
export interface Saying {
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly references: Readonly<Record<string, End>> | undefined;
  readonly place: Place;
}

interface Waiting extends Saying {
  readonly thing: Thing;
  readonly name: string;
  readonly columns: DescribingColumns;
}

const noProperties: Saying['properties'] = {};
const noEnds: readonly End[] = [];

export class Descriptions {
  readonly #things: Things;
  readonly #described: DescribedThings;
  readonly #waiting: Waiting[] = [];
  /** Kinds of which a row said something that is known after the last row only. */
  readonly #waitingKinds = new Set<NodeKind>();
  readonly #nameless: ReadonlySet<NodeKind>;

  /** `nameless`: the kinds of which no row gives a name or title: their key is their name. */
  constructor(context: ImportContext, things: Things, nameless: ReadonlySet<NodeKind>) {
    this.#things = things;
    this.#nameless = nameless;
    this.#described = new DescribedThings(context);
  }

  /** Says that a row is about a thing. A row that only mentions it under a name that was said says nothing new. */
  mention(thing: Thing, place: Place, columns: DescribingColumns): void {
    if (thing.said === (this.#nameless.has(thing.kind) ? thing.key : thing.spelling)) return;
    this.say(thing, { properties: noProperties, references: undefined, place }, columns);
  }

  /** Says what a row says of a thing, under the name that the row gives it. */
  say(thing: Thing, saying: Saying, columns: DescribingColumns): void {
    const { properties, references } = saying;
    const name = this.#nameless.has(thing.kind) ? thing.key : thing.spelling;
    thing.said = name;
    if (properties.title !== undefined) thing.isTitled = true;
    const ends = references === undefined ? noEnds : Object.values(references);
    const isKnown = this.#things.isSettled(thing) && ends.every((end) => this.#things.isSettled(end));
    // What a later row says must not come before what waits: of rows that differ the first counts.
    if (!isKnown && (ends.length > 0 || Object.keys(properties).length > 0)) this.#waitingKinds.add(thing.kind);
    if (!isKnown || this.#waitingKinds.has(thing.kind)) this.#waiting.push({ thing, name, columns, ...saying });
    else this.#add(thing, this.#claimOf(thing, saying, name), columns);
  }

  #add(thing: Thing, claim: NodeClaim, columns: DescribingColumns): void {
    thing.described = this.#described.describe(thing.described, claim, columns);
  }

  #claimOf(thing: Thing, { properties, references, place }: Saying, name: string): NodeClaim {
    const said = name === '' ? properties : { ...properties, name };
    const claim: NodeClaim = { claim: 'node', id: thing.reference.id, kind: thing.kind, properties: said, place };
    return references ? { ...claim, references: this.#resolved(references) } : claim;
  }

  #resolved(references: Readonly<Record<string, End>>): Record<string, NodeReference> {
    return Object.fromEntries(Object.entries(references).map(([name, end]) => [name, this.#things.referenceTo(end)]));
  }

  /** Says the rest, after the things were joined. */
  finish(): void {
    for (const saying of this.#waiting) {
      const { thing, name, columns } = saying;
      if (thing.rivals) continue;
      const { joined } = thing;
      // A mention by name that is a thing with a key says nothing of its name.
      if (joined) this.#add(joined, this.#claimOf(joined, saying, ''), columns);
      else this.#add(thing, this.#claimOf(thing, saying, name), columns);
    }
    for (const thing of this.#things.allKeyed()) {
      if (thing.kind === 'Country' || thing.name !== '' || thing.isTitled || this.#nameless.has(thing.kind)) continue;
      // An earlier import, which these rows join, gave it a name or title, or its key for one.
      if (this.#described.has(thing.reference.id)) continue;
      this.#add(thing, { claim: 'node', id: thing.reference.id, kind: thing.kind, properties: { name: thing.key }, place: thing.place }, noColumns);
    }
    this.#described.finish();
  }
}

const noColumns: DescribingColumns = { header: (property) => property };
