// Reads from the columns of a kept graph the numbers that compiling needs, without a node, a relation or a text being made.
import { BadColumns, type ColumnSource, columnOf } from '../../model/columns/columns';
import type { PropertyRows } from '../../model/columns/property-rows';
import type { Texts } from '../../model/columns/texts';
import { getOrMake } from '../../model/get-or-make';
import { absent, beside, type CodeArrays, type GraphCodes, impactCode, kindCode, type NodeCodes, type RelationCodes, typeCode } from '../../model/graph-codes';

/** What a kept graph is read from. */
export interface KeptInput {
  readonly columns: ColumnSource;
  readonly words: readonly string[];
  readonly texts: Texts;
  readonly ids: Texts;
  readonly nodes: PropertyRows;
  readonly relations: PropertyRows;
  /** The ids of the nodes. */
  readonly names: readonly string[];
}

const sharedBytes = (length: number) => new Uint8Array(new SharedArrayBuffer(length));

/** A column of words of the model as codes of the model. */
function coded(column: Int32Array, words: readonly string[], codeOf: (word: string) => number): Uint8Array {
  const codes = Int32Array.from(words, (word) => codeOf(word));
  const list = sharedBytes(column.length);
  for (let at = 0; at < list.length; at += 1) {
    const code = codes[column[at] ?? absent] ?? absent;
    if (code === absent) throw new BadColumns('a kind or type that is none');
    list[at] = code;
  }
  return list;
}

/** What a few texts mean, for a column of their codes; 0 where there is none. */
function mappedTexts(codes: Int32Array, meaning: (code: number) => number): Uint8Array {
  const known = new Map<number, number>();
  const list = sharedBytes(codes.length);
  // The same mostly follows the same.
  let [last, means] = [absent, 0];
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? absent;
    if (code !== last) {
      last = code;
      means = code === absent ? 0 : getOrMake(known, code, () => meaning(code));
    }
    list[at] = means;
  }
  return list;
}

class KeptCoder {
  readonly #input: KeptInput;
  readonly #count: number;
  /** Node by the number of a text, as far as it was looked up: 0 not yet, 1 none, 2 + node. */
  readonly #nodeOfText: Int32Array;

  constructor(input: KeptInput) {
    this.#input = input;
    this.#count = input.nodes.length;
    this.#nodeOfText = new Int32Array(input.texts.length);
  }

  nodes(): NodeCodes {
    const { columns, words, nodes } = this.#input;
    const organisation = nodes.codesOf('organisation', 'text');
    for (let at = 0; at < organisation.length; at += 1) organisation[at] = this.#named(organisation[at] ?? absent);
    return {
      kind: coded(columnOf(columns, 'node.kind', 'integers'), words, kindCode),
      down: this.#saying('state', 'down'),
      chainDeclared: this.#saying('chainDeclared', 'complete'),
      ownershipDeclared: this.#saying('ownershipDeclared', 'complete'),
      organisation,
    };
  }

  relations(): RelationCodes {
    const { columns, words, relations } = this.#input;
    const type = coded(columnOf(columns, 'relation.type', 'integers'), words, typeCode);
    return {
      type,
      from: this.#ends('relation.from'),
      to: this.#ends('relation.to'),
      impact: this.#impacts(),
      group: relations.codesOf('group', 'text'),
      required: this.#required(),
      recipient: this.#recipients(type),
      toleranceHours: relations.codesOf('toleranceHours', 'number'),
      rank: relations.codesOf('rank', 'number'),
      share: relations.codesOf('share', 'number'),
    };
  }

  /** 1 for every node that says this of a property. */
  #saying(property: string, value: string): Uint8Array {
    const { nodes, texts } = this.#input;
    return mappedTexts(nodes.codesOf(property, 'text'), (code) => (texts.at(code) === value ? 1 : 0));
  }

  #impacts(): Uint8Array {
    const { relations, texts } = this.#input;
    return mappedTexts(relations.codesOf('impact', 'text'), (code) => impactCode(texts.at(code)));
  }

  #required(): Int32Array {
    const { relations } = this.#input;
    const required = relations.codesOf('required', 'number');
    const texts = relations.codesOf('required', 'text');
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? absent;
      if (text !== absent) required[at] = beside(text);
    }
    return required;
  }

  #recipients(type: Uint8Array): Int32Array {
    const recipient = this.#input.relations.codesOf('recipient', 'text');
    const subcontracted = typeCode('SUBCONTRACTED_TO');
    for (let at = 0; at < recipient.length; at += 1) {
      recipient[at] = type[at] === subcontracted ? this.#named(recipient[at] ?? absent) : absent;
    }
    return recipient;
  }

  /** Nodes at one end of the relations. */
  #ends(name: string): Int32Array {
    const ends = columnOf(this.#input.columns, name, 'integers');
    const most = this.#count;
    if (ends.every((node) => node < most)) return ends;
    return ends.map((node) => (node < most ? node : absent));
  }

  /** The node of which a text is the id, or beside them the text. */
  #named(text: number): number {
    if (text === absent) return absent;
    const { ids, texts } = this.#input;
    const known = this.#nodeOfText[text] ?? 0;
    const node = known > 0 ? known - 2 : ids.findOf(texts, text, this.#count);
    this.#nodeOfText[text] = node + 2;
    return node === absent ? beside(text) : node;
  }
}

function readArrays(input: KeptInput): CodeArrays {
  const coder = new KeptCoder(input);
  return { nodes: coder.nodes(), relations: coder.relations() };
}

/** The codes of a kept graph, on arrays that were made of the same columns if there are any. Throws `BadColumns`. Cost: linear in numbers. */
export function codesOfKept(input: KeptInput, arrays: CodeArrays = readArrays(input)): GraphCodes {
  const { ids, texts, names } = input;
  const { numbers } = input.relations;
  const find = (id: string) => ids.find(id, names.length);
  return {
    nodes: arrays.nodes,
    relations: arrays.relations,
    ids: names,
    indexOf: {
      size: names.length,
      get: (id) => {
        const node = find(id);
        return node < 0 ? undefined : node;
      },
      has: (id) => find(id) >= 0,
    },
    texts: texts.length,
    numbers: numbers.length,
    textAt: (code) => texts.at(code),
    numberAt: (code) => numbers[code] ?? Number.NaN,
  };
}
