// Makes a list of which the items are made when somebody asks for them: one by its place costs one item. Whatever goes through the whole list
// (a loop, `map`, a spread) makes them all, once.

/** Items are kept by pages: a few out of millions take no room for millions. */
const pageBits = 10;
const pageMask = (1 << pageBits) - 1;

/** Whether a key names a place: it begins with a digit, or with the minus of a place that no list has. */
function isPlace(key: string): boolean {
  const first = key.charCodeAt(0);
  return (first >= 48 && first <= 57) || first === 45;
}

/** Items that are made at their first use: each by its place, or all. For whoever asks for many by their place: a list costs more for each. */
export class Items<T extends object | string> {
  readonly length: number;
  readonly #make: (at: number) => T;
  readonly #makeAll: (() => readonly T[]) | undefined;
  #pages: T[][] = [];
  #whole: T[] | undefined;

  /** `makeAll`: makes all at once, where that costs less. */
  constructor(length: number, make: (at: number) => T, makeAll?: () => readonly T[]) {
    this.length = length;
    this.#make = make;
    this.#makeAll = makeAll;
  }

  get isWhole(): boolean {
    return this.#whole !== undefined;
  }

  at(at: number): T | undefined {
    if (this.#whole) return this.#whole[at];
    if (!(at >= 0 && at < this.length)) return undefined;
    let page = this.#pages[at >> pageBits];
    if (!page) {
      page = [];
      this.#pages[at >> pageBits] = page;
    }
    page[at & pageMask] ??= this.#make(at);
    return page[at & pageMask];
  }

  /** All items, put into a list that is empty: from then on that is where they are. */
  fill(all: T[]): T[] {
    const rest = this.#makeAll?.();
    for (let at = 0; at < this.length; at += 1) all.push(this.#pages[at >> pageBits]?.[at & pageMask] ?? rest?.[at] ?? this.#make(at));
    this.#pages = [];
    this.#whole = all;
    return all;
  }
}

class ListOfItems<T extends object | string> implements ProxyHandler<T[]> {
  readonly #items: Items<T>;

  constructor(items: Items<T>) {
    this.#items = items;
  }

  get(all: T[], key: string | symbol): unknown {
    if (key === 'length') return this.#items.length;
    if (typeof key === 'string' && isPlace(key)) return this.#items.isWhole ? Reflect.get(all, key) : this.#items.at(Number(key));
    const value = Reflect.get(this.#whole(all), key);
    // What goes through the list does so on the items themselves.
    return typeof value === 'function' && key !== 'constructor' ? value.bind(all) : value;
  }

  has(all: T[], key: string | symbol): boolean {
    return Reflect.has(this.#whole(all), key);
  }

  ownKeys(all: T[]): (string | symbol)[] {
    return Reflect.ownKeys(this.#whole(all));
  }

  getOwnPropertyDescriptor(all: T[], key: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#whole(all), key);
  }

  set(): boolean {
    return false;
  }

  defineProperty(): boolean {
    return false;
  }

  deleteProperty(): boolean {
    return false;
  }

  #whole(all: T[]): T[] {
    return this.#items.isWhole ? all : this.#items.fill(all);
  }
}

/** These items as a list. It is read-only; one list has them. */
export function listOf<T extends object | string>(items: Items<T>): readonly T[] {
  return new Proxy<T[]>([], new ListOfItems<T>(items));
}

/** A list of so many items, each made at its first use. It is read-only; items are objects or texts. `makeAll`: makes all at once, where that costs less. */
export function lazyList<T extends object | string>(length: number, make: (at: number) => T, makeAll?: () => readonly T[]): readonly T[] {
  return listOf(new Items<T>(length, make, makeAll));
}
