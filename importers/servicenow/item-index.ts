// Indexes what the files of one import state: configuration items and contracts by sys_id and by display name.

import type { NodeReference } from '../../server/model/claims';
import { getOrMake } from '../../server/model/get-or-make';
import { foldName } from '../../server/model/normal-form';
import type { NodeKind } from '../../server/model/vocabulary';
import { ownText } from '../reading/texts';
import { kindOfItem } from './classes';

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly class: string;
  /** Why it stays out of the graph; null: it is in use. */
  readonly outOfUse: string | null;
}

/** A sys_id: 32 hexadecimal digits. Exports with raw values have them where others have names. */
export function isSysId(text: string): boolean {
  return text.length === 32 && /^[0-9a-f]{32}$/i.test(text);
}

/** What a cell that names a record means. `item`: the one record of this import that it is; `byName`: found by its name only. */
export type FoundItem = { readonly outOfUse: string } | { readonly reference: NodeReference; readonly item: Item | null; readonly byName: boolean };

/** Among what a cell is looked up. */
export interface Lookup {
  readonly kinds: readonly NodeKind[];
  /** The class that the row gives beside the name; empty: none. */
  readonly className: string;
  /** The id for a sys_id that no file has. */
  readonly unknownId: (sysId: string) => string;
}

function keepBest(known: Map<string, Item>, key: string, item: Item): void {
  const before = known.get(key);
  if (!before || (before.outOfUse !== null && item.outOfUse === null)) known.set(key, item);
}

export class ItemIndex {
  readonly #bySysId = new Map<string, Item>();
  readonly #byName = new Map<string, Map<string, Item>>();

  /** Several rows may state one record: the first that is in use counts, and it is found by the names of all. */
  add(item: Item, { sysId, names }: { sysId: string; names: readonly string[] }): void {
    if (sysId !== '') keepBest(this.#bySysId, sysId.toLowerCase(), item);
    for (const text of names) {
      const name = foldName(text);
      if (name === '') continue;
      keepBest(
        getOrMake(this.#byName, name, () => new Map()),
        item.id,
        item,
      );
    }
  }

  /** The record that a cell names, by sys_id or by name (and class). Several or none: left to be looked up in all sources. */
  find(cell: string, { kinds, className, unknownId }: Lookup): FoundItem {
    if (isSysId(cell)) {
      const item = this.#bySysId.get(cell.toLowerCase());
      if (item?.outOfUse) return { outOfUse: item.outOfUse };
      return { reference: { id: item?.id ?? unknownId(cell) }, item: item ?? null, byName: false };
    }
    const named = [...(this.#byName.get(foldName(cell))?.values() ?? [])].filter(
      (one) => kinds.includes(one.kind) && (className === '' || one.class === className),
    );
    const [first, ...others] = named.filter(({ outOfUse }) => outOfUse === null);
    const gone = first ? null : (named[0]?.outOfUse ?? null);
    if (gone !== null) return { outOfUse: gone };
    if (first && others.length === 0) return { reference: { id: first.id }, item: first, byName: true };
    const isComponent = className !== '' && kindOfItem(className, null) === 'Component';
    return { reference: { name: ownText(cell), kinds, ...(isComponent ? { class: className } : {}) }, item: null, byName: false };
  }

  /** Whether a cell names exactly a record of this kind. */
  has(cell: string, kind: NodeKind): boolean {
    if (isSysId(cell)) return this.#bySysId.get(cell.toLowerCase())?.kind === kind;
    return [...(this.#byName.get(foldName(cell))?.values() ?? [])].some((one) => one.kind === kind && one.outOfUse === null);
  }
}
