// Claims the relations that rows state. One whose end may still turn out to be a thing with a key waits until all rows were read.
import type { HeaderWords, Place, RelationClaim } from '../../server/model/claims';
import type { RelationType } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { type End, Thing, type Things } from './things';

/** A relation as its row states it. */
export interface StatedRelation extends Omit<RelationClaim, 'claim' | 'from' | 'to' | 'references'> {
  readonly from: End;
  readonly to: End;
  readonly references?: Readonly<Record<string, End>> | undefined;
}

const noProperties = {};

/** The words of the file over ends that may be several things: an issue says them. */
function headersOverRivals(ends: Readonly<Record<string, End>>): HeaderWords | undefined {
  const found = Object.entries(ends).flatMap(([name, end]) => (end instanceof Thing && end.rivals && end.header !== '' ? [[name, end.header] as const] : []));
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

export class Relations {
  readonly #context: ImportContext;
  readonly #things: Things;
  readonly #waiting: StatedRelation[] = [];
  /** Mentions by name that a relation has for an end. */
  readonly #used = new Set<Thing>();

  constructor(context: ImportContext, things: Things) {
    this.#context = context;
    this.#things = things;
  }

  /** A relation that says nothing but its ends: made without a copy, as most of large files are. */
  statePlain(type: RelationType, { from, to }: { from: End; to: End }, place: Place): void {
    const things = this.#things;
    if (things.isSettled(from) && things.isSettled(to))
      this.#context.claim({ claim: 'relation', type, from: things.referenceTo(from), to: things.referenceTo(to), properties: noProperties, place });
    else this.#wait({ type, from, to, properties: noProperties, place });
  }

  state(relation: StatedRelation): void {
    // What a later row says of a relation must not come before what waits: of rows that differ the first counts.
    if (this.#waiting.length === 0 && this.#isSettled(relation)) this.#claim(relation);
    else this.#wait(relation);
  }

  #wait(relation: StatedRelation): void {
    this.#waiting.push(relation);
    this.#context.waits?.();
  }

  /** Claims those that waited, after the things were joined. */
  flush(): void {
    for (const relation of this.#waiting) {
      for (const end of [relation.from, relation.to]) if (end instanceof Thing && end.rivals) this.#used.add(end);
      this.#claim(relation);
    }
    this.#things.tellRivals((mention) => this.#used.has(mention));
  }

  #isSettled({ from, to, references }: StatedRelation): boolean {
    const things = this.#things;
    return things.isSettled(from) && things.isSettled(to) && (references === undefined || Object.values(references).every((end) => things.isSettled(end)));
  }

  #claim({ type, from, to, properties, references, place, ...more }: StatedRelation): void {
    const things = this.#things;
    const headers = headersOverRivals({ ...references, from, to });
    const claim: RelationClaim = {
      ...{ claim: 'relation', type, from: things.referenceTo(from), to: things.referenceTo(to), properties, place, ...more },
      ...(headers ? { headers } : {}),
    };
    if (references === undefined) this.#context.claim(claim);
    else {
      const resolved = Object.entries(references).map(([name, end]) => [name, things.referenceTo(end)] as const);
      this.#context.claim({ ...claim, references: Object.fromEntries(resolved) });
    }
  }
}
