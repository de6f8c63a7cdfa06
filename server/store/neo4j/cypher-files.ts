// Reads the statements of the store from the folder cypher/. No statement is joined from text; all values are parameters.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Statements by their path below cypher/, without the ending: `read/head`. */
export class CypherFiles {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of a file with one statement. Throws when the file is missing: the program is not whole. */
  text(name: string): string {
    let text = this.#texts.get(name);
    if (text === undefined) {
      text = readFileSync(join(this.#folder, `${name}.cypher`), 'utf8');
      this.#texts.set(name, text);
    }
    return text;
  }

  /** The statements of a file with several, each ended by a semicolon at the end of a line. */
  statements(name: string): string[] {
    const lines = this.text(name)
      .split('\n')
      .filter((line) => !line.startsWith('//'));
    return lines
      .join('\n')
      .split(/;\s*$/m)
      .map((statement) => statement.trim())
      .filter((statement) => statement !== '');
  }
}
