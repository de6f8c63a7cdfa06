// Numbers texts in the order in which they are first met: a Map from texts to numbers, for hundreds of thousands of them. It makes no object
// for a text, so the collector has nothing to move, and it takes half the time.

/** Other texts that may lie in the way of one. Beyond that a Map takes over, so that texts made to fall together cost no more than others. */
const mostInTheWay = 100;

/** Texts up to which the room grows by four at once: what is there is put in its new place less often. */
const large = 200_000;

/** FNV-1a over the code units, with the upper bits mixed into the lower ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

export class TextNumbers {
  readonly #texts: string[] = [];
  #hashes: Int32Array;
  /** In each slot the number of a text + 1, or 0; at least half of them are free. */
  #slots: Int32Array;
  #map: Map<string, number> | null = null;

  /** `expected`: how many there may be; more find room too, but what is there must be put in its new place then. */
  constructor(expected = 0) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(expected, 64)));
    this.#hashes = new Int32Array(room);
    this.#slots = new Int32Array(room * 2);
  }

  get length(): number {
    return this.#texts.length;
  }

  /** The texts in the order of their numbers. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The number of a text; −1: it was never added. */
  find(text: string): number {
    if (this.#map) return this.#map.get(text) ?? -1;
    const slot = this.#slotOf(text, hashOf(text));
    return slot < 0 ? -1 : (this.#slots[slot] ?? 0) - 1;
  }

  /** The number of a text. A new one is added: its number is the length before. */
  add(text: string): number {
    const number = this.#texts.length;
    if (!this.#map && number === this.#hashes.length) this.#grow();
    if (this.#map) return this.#addToMap(this.#map, text);
    const hash = hashOf(text);
    const slot = this.#slotOf(text, hash);
    if (slot < 0) return this.#addToMap(this.#toMap(), text);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.#slots[slot] = number + 1;
    this.#hashes[number] = hash;
    this.#texts.push(text);
    return number;
  }

  /** The slot where a text stands, or the free one where it would; −1: too many others lie in the way, and it stands nowhere. */
  #slotOf(text: string, hash: number): number {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    for (let passed = 0; passed < mostInTheWay; passed += 1) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0 || (this.#hashes[known - 1] === hash && this.#texts[known - 1] === text)) return slot;
      slot = (slot + 1) & last;
    }
    return -1;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * (this.#hashes.length < large ? 4 : 2));
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(hashes.length * 2);
    for (const [number, text] of this.#texts.entries()) {
      const slot = this.#slotOf(text, hashes[number] ?? 0);
      if (slot < 0) return void this.#toMap();
      this.#slots[slot] = number + 1;
    }
  }

  #toMap(): Map<string, number> {
    this.#map = new Map(this.#texts.map((text, number) => [text, number]));
    this.#hashes = this.#slots = new Int32Array(0);
    return this.#map;
  }

  #addToMap(map: Map<string, number>, text: string): number {
    const known = map.get(text);
    if (known !== undefined) return known;
    map.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }
}
