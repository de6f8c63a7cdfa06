// Numbers what claims share from the columns in which they lie, without making them: most name their ends by ids and say nothing else that is shared.
import type { Claim } from '../../model/claims';
import type { ClaimRows } from '../../model/columns/claim-rows';
import { TextList, type TextsByNumber } from '../../model/columns/texts';
import { idToken, isPlainKind, namedTokens, sharingProperties } from './tokens';

export class PlainClaims {
  readonly #rows: ClaimRows;
  readonly #codeOf: (token: string) => number;
  readonly #ids: TextsByNumber;
  readonly #texts: TextsByNumber;
  readonly #names: Int32Array;
  readonly #isTelling: Uint8Array;
  readonly #isPlainWord: readonly boolean[];
  /** By the number of an id its code + 1; 0: it was not met yet. */
  readonly #codeOfId: Int32Array;

  /** `codeOf`: numbers a text. */
  constructor(rows: ClaimRows, codeOf: (token: string) => number) {
    this.#rows = rows;
    this.#codeOf = codeOf;
    [this.#ids, this.#texts] = [new TextList(rows.ids), new TextList(rows.texts)];
    this.#names = rows.properties.codesOf('name', 'text');
    this.#isTelling = rows.properties.saysAny(sharingProperties);
    this.#isPlainWord = rows.words.map(isPlainKind);
    this.#codeOfId = new Int32Array(rows.ids.length);
  }

  isNode(at: number): boolean {
    return (this.#rows.kind[at] ?? -1) >= 0;
  }

  /** Whether all that a claim shares is the ids of its ends, or its id and its name. */
  isPlain(at: number): boolean {
    if (this.#isTelling[at] === 1 || this.#rows.references.has(at)) return false;
    const kind = this.#rows.kind[at] ?? 0;
    if (kind >= 0) return this.#isPlainWord[kind] === true;
    // Below zero: a reference by name.
    return (this.#rows.from[at] ?? -1) >= 0 && (this.#rows.to[at] ?? -1) >= 0;
  }

  claim(at: number): Claim {
    return this.#rows.at(at) as Claim;
  }

  /** What a plain node shares. */
  node(at: number): Iterable<number> {
    const id = this.from(at);
    const name = this.#names[at] ?? -1;
    return name < 0 ? [id] : new Set([id, ...namedTokens(this.#texts.at(name)).map(this.#codeOf)]);
  }

  /** The end that a plain relation leads from, or the id of a node. */
  from(at: number): number {
    return this.#code(this.#rows.from[at] ?? -1);
  }

  to(at: number): number {
    return this.#code(this.#rows.to[at] ?? -1);
  }

  #code(id: number): number {
    const known = this.#codeOfId[id] ?? 0;
    if (known > 0) return known - 1;
    const code = this.#codeOf(idToken(this.#ids.at(id)));
    this.#codeOfId[id] = code + 1;
    return code;
  }
}
