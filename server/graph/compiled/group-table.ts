// The groups of a compiled estate as columns: what is large stands in typed arrays, and a group is a view on them.
import { lazyList } from '../../model/lazy-list';
import type { CompiledGroup, GroupColumns } from './compiled';
import { Integers, sharedIntegers } from './growing';
import { unknownRecipient } from './recipients';

/** What a group says of itself; its members are added after it. */
export interface GroupHead {
  readonly owner: number;
  readonly dependent: number;
  readonly group: string | null;
  readonly recipient: number;
  readonly required: number;
  readonly isSoft: boolean;
}

/** The numbers that things of an earlier table have now. */
export interface Renumbering {
  readonly vertices: Int32Array;
  readonly relations: Int32Array;
  readonly recipient: (before: number) => number;
}

/** Collects groups one after another. */
export class GroupTable {
  readonly #owner: Integers;
  readonly #dependent: Integers;
  readonly #recipient: Integers;
  readonly #required: Integers;
  readonly #soft: Integers;
  readonly #name: Integers;
  readonly #names = new Map<string, number>();
  readonly #unknownRecipients = new Map<string, number>();
  readonly #firstMember: Integers;
  readonly #members: Integers;
  readonly #shown: Integers;
  readonly #firstRelation: Integers;
  readonly #relations: Integers;
  /** Member → hours; most have none. */
  readonly #hours: [member: number, hours: number][] = [];

  /** `expected`: about how many members there will be. */
  constructor(expected: number) {
    const column = () => new Integers(expected, sharedIntegers);
    [this.#owner, this.#dependent, this.#recipient] = [column(), column(), column()];
    [this.#required, this.#soft, this.#name] = [column(), column(), column()];
    [this.#firstMember, this.#members, this.#shown] = [column(), column(), column()];
    [this.#firstRelation, this.#relations] = [column(), column()];
  }

  addGroup({ owner, dependent, group, recipient, required, isSoft }: GroupHead): void {
    this.#owner.push(owner);
    this.#dependent.push(dependent);
    this.#recipient.push(recipient);
    this.#required.push(required);
    this.#soft.push(isSoft ? 1 : 0);
    this.#name.push(group === null ? -1 : numberIn(this.#names, group));
    this.#firstMember.push(this.#members.length);
  }

  /** Adds a member to the group added last. */
  addMember(member: number, shown: number, hours: number): void {
    if (hours !== 0) this.#hours.push([this.#members.length, hours]);
    this.#firstRelation.push(this.#relations.length);
    this.#members.push(member);
    this.#shown.push(shown);
  }

  /** Adds a relation (its index) that names the member added last. */
  addRelation(index: number): void {
    this.#relations.push(index);
  }

  /** Adds groups of an earlier table as they are, from one place to another: with the numbers that things have now. */
  copy(groups: GroupColumns, [first, end]: readonly [number, number], { vertices, relations, recipient }: Renumbering): void {
    for (let group = first; group < end; group += 1) {
      const name = groups.name[group];
      this.addGroup({
        owner: vertices[groups.owner[group]],
        dependent: vertices[groups.dependent[group]],
        group: name === -1 ? null : groups.names[name],
        recipient: recipient(groups.recipient[group]),
        required: groups.required[group],
        isSoft: groups.fails[group] === 0,
      });
      for (let at = groups.members.offset[group]; at < groups.members.offset[group + 1]; at += 1) {
        this.addMember(vertices[groups.members.items[at]], vertices[groups.shown[at]], groups.tolerance[at]);
        for (let one = groups.relations.offset[at]; one < groups.relations.offset[at + 1]; one += 1) this.addRelation(relations[groups.relations.items[one]]);
      }
    }
  }

  /** The number of a recipient that no source knows. */
  unknownRecipient(text: string): number {
    return unknownRecipient(numberIn(this.#unknownRecipients, text));
  }

  columns(): GroupColumns {
    this.#firstMember.push(this.#members.length);
    this.#firstRelation.push(this.#relations.length);
    const tolerance = new Float64Array(new SharedArrayBuffer(8 * this.#members.length));
    for (const [member, hours] of this.#hours) tolerance[member] = hours;
    const fails = new Uint8Array(new SharedArrayBuffer(this.#owner.length));
    for (let group = 0; group < fails.length; group += 1) fails[group] = 1 - this.#soft.at(group);
    return {
      count: this.#owner.length,
      owner: this.#owner.pack(),
      dependent: this.#dependent.pack(),
      recipient: this.#recipient.pack(),
      unknownRecipients: [...this.#unknownRecipients.keys()],
      required: this.#required.pack(),
      fails,
      name: this.#name.pack(),
      names: [...this.#names.keys()],
      members: { offset: this.#firstMember.pack(), items: this.#members.pack() },
      shown: this.#shown.pack(),
      tolerance,
      relations: { offset: this.#firstRelation.pack(), items: this.#relations.pack() },
    };
  }
}

/** The place of a text among those met so far. */
function numberIn(texts: Map<string, number>, text: string): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, texts.size);
  return texts.size - 1;
}

/** One group, read from the columns. */
class GroupView implements CompiledGroup {
  readonly #columns: GroupColumns;
  readonly #index: number;

  constructor(columns: GroupColumns, index: number) {
    this.#columns = columns;
    this.#index = index;
  }

  get owner(): number {
    return this.#columns.owner[this.#index];
  }

  get dependent(): number {
    return this.#columns.dependent[this.#index];
  }

  get group(): string | null {
    const name = this.#columns.name[this.#index];
    return name === -1 ? null : this.#columns.names[name];
  }

  get recipient(): number {
    return this.#columns.recipient[this.#index];
  }

  get required(): number {
    return this.#columns.required[this.#index];
  }

  get impact(): 'fails' | 'degrades' {
    return this.#columns.fails[this.#index] === 1 ? 'fails' : 'degrades';
  }

  get members(): Int32Array {
    return this.#columns.members.items.subarray(...this.#range());
  }

  get shown(): Int32Array {
    return this.#columns.shown.subarray(...this.#range());
  }

  get tolerance(): Float64Array {
    return this.#columns.tolerance.subarray(...this.#range());
  }

  get relations(): readonly (readonly number[])[] {
    const { offset, items } = this.#columns.relations;
    const [start, end] = this.#range();
    return Array.from({ length: end - start }, (_, at) => [...items.subarray(offset[start + at], offset[start + at + 1])]);
  }

  #range(): [start: number, end: number] {
    const { offset } = this.#columns.members;
    return [offset[this.#index], offset[this.#index + 1]];
  }
}

/** The groups as objects, in the order of the columns. */
export function viewsOf(columns: GroupColumns): readonly CompiledGroup[] {
  return lazyList<CompiledGroup>(columns.count, (index) => new GroupView(columns, index));
}
