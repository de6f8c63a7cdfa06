// Caches answers of the current version. When there is no room, the least recently used one goes first.

export class AnswerCache {
  readonly #kept = new Map<string, string>();
  readonly #limit: number;
  #size = 0;
  #version = -1;

  /** `limit` in characters of all kept answers together. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(version: number, key: string): string | undefined {
    if (version !== this.#version) return undefined;
    const text = this.#kept.get(key);
    if (text === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, text);
    return text;
  }

  set(version: number, key: string, text: string): void {
    if (version !== this.#version) this.#clear(version);
    if (text.length > this.#limit / 4 || this.#kept.has(key)) return;
    this.#kept.set(key, text);
    this.#size += text.length;
    for (const [oldest, old] of this.#kept) {
      if (this.#size <= this.#limit) return;
      this.#kept.delete(oldest);
      this.#size -= old.length;
    }
  }

  #clear(version: number): void {
    this.#kept.clear();
    this.#size = 0;
    this.#version = version;
  }
}
