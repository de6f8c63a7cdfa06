// Reads the fixed head of each file in cypher/questions/: the questions for analysts in Neo4j Browser, as data.
import type { Bilingual } from './vocabulary';

export const cypherParameterTypes = ['text', 'list of texts', 'integer', 'date'] as const;
export type CypherParameterType = (typeof cypherParameterTypes)[number];

export interface CypherParameter {
  readonly name: string;
  readonly type: CypherParameterType;
  /** A value as it is written in Cypher. */
  readonly example: string;
}

export interface CypherQuestion {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly parameters: readonly CypherParameter[];
  readonly returns: Bilingual;
  /** What the answer does not say, or says more coarsely than the program does. */
  readonly leavesOut: Bilingual;
  /** The one statement, without the head. */
  readonly text: string;
}

const parameterLine = /^\/\/ {3}\$(\w+): ([a-z ]+), for example (\S.*)$/;

/** Reads the lines of a head one after another; each has its place. */
class HeadReader {
  readonly #name: string;
  readonly #lines: readonly string[];
  #at = 0;

  constructor(name: string, lines: readonly string[]) {
    this.#name = name;
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** Throws an error that names the file, the line and what must stand there. */
  refuse(wanted: string): never {
    throw new Error(`cypher/questions/${this.#name}.cypher, line ${this.#at + 1}: here must stand ${wanted}`);
  }

  #labelled(label: string): string {
    const line = this.#lines[this.#at]?.slice(3) ?? '';
    if (!line.startsWith(`${label}: `) || line.trim() === `${label}:`) this.refuse(`“// ${label}: …”`);
    this.#at += 1;
    return line.slice(label.length + 2);
  }

  /** Two lines that say the same in English and Dutch. */
  both(en: string, nl: string): Bilingual {
    return { en: this.#labelled(en), nl: this.#labelled(nl) };
  }

  title(): Bilingual {
    const [en, nl, ...rest] = (this.#lines[0] ?? '').slice(3).split(' · ');
    if (!en || !nl || rest.length > 0) return this.refuse('the title in English and Dutch: “// One · Een”');
    this.#at = 1;
    return { en, nl };
  }

  parameters(): CypherParameter[] {
    const line = this.#lines[this.#at];
    if (line !== '// Parameters: none' && line !== '// Parameters:') this.refuse('“// Parameters:” or “// Parameters: none”');
    this.#at += 1;
    if (line === '// Parameters: none') return [];
    const found: CypherParameter[] = [];
    for (;;) {
      const [, name, type, example] = parameterLine.exec(this.#lines[this.#at] ?? '') ?? [];
      const known = cypherParameterTypes.find((one) => one === type);
      if (name === undefined || known === undefined || example === undefined) break;
      found.push({ name, type: known, example });
      this.#at += 1;
    }
    if (found.length === 0) this.refuse(`“//   $name: ${cypherParameterTypes.join(' | ')}, for example …”`);
    return found;
  }
}

/**
 * Reads a file of cypher/questions/. The head is: title “English · Dutch”, `Question:`, `Vraag:`, `Parameters:` with a line each
 * (or `none`), `Returns:`, `Geeft:`, `Leaves out:`, `Laat weg:`. Throws an error that names file, line and what is wanted there.
 */
export function parseCypherQuestion(text: string, name: string): CypherQuestion {
  const lines = text.trimEnd().split('\n');
  const length = lines.findIndex((line) => !line.startsWith('//'));
  const head = new HeadReader(name, lines.slice(0, length < 0 ? lines.length : length));
  const title = head.title();
  const question = head.both('Question', 'Vraag');
  const parameters = head.parameters();
  const returns = head.both('Returns', 'Geeft');
  const leavesOut = head.both('Leaves out', 'Laat weg');
  if (!head.isAtEnd || length < 0) head.refuse('the statement');
  return { name, title, question, parameters, returns, leavesOut, text: lines.slice(length).join('\n') };
}
