// Keeps issues as columns. A file can be wrong in every row in the same way: its words are kept once.
import type { Issue, Severity } from '../issues';
import type { MessageCode } from '../vocabulary/messages';
import { BadColumns, type Column, type ColumnSource, columnOf, Integers } from './columns';
import { jsonLines, readJsonLines } from './json';
import { Numbered } from './numbered';
import { PlaceRows, PlaceWriter } from './place-rows';
import type { Texts, TextWriter } from './texts';

/** Number of what there is not. */
const none = -1;

export class IssueWriter {
  readonly #texts: TextWriter;
  readonly #codes = new Numbered<readonly [MessageCode, Severity]>();
  readonly #places: PlaceWriter;
  readonly #code = new Integers();
  readonly #column = new Integers();
  readonly #value = new Integers();
  readonly #details = new Integers();
  readonly #sources = new Integers();

  constructor(texts: TextWriter, expected: number) {
    this.#places = new PlaceWriter(expected);
    this.#texts = texts;
  }

  push(one: Issue): void {
    this.#code.push(this.#codes.indexOf([one.code, one.severity], `${one.severity} ${one.code}`));
    this.#places.push(one);
    this.#column.push(one.column === null ? none : this.#texts.code(one.column));
    this.#value.push(one.value === null ? none : this.#texts.code(one.value));
    this.#details.push(this.#json(one.details));
    this.#sources.push(this.#json(one.sources));
  }

  *columns(name: string): Generator<[string, Column]> {
    yield [`${name}.codes`, jsonLines(this.#codes.list)];
    yield [`${name}.code`, this.#code.column()];
    yield* this.#places.columns(`${name}.places`);
    yield [`${name}.column`, this.#column.column()];
    yield [`${name}.value`, this.#value.column()];
    yield [`${name}.details`, this.#details.column()];
    yield [`${name}.sources`, this.#sources.column()];
  }

  #json(value: object | undefined): number {
    return value === undefined ? none : this.#texts.code(JSON.stringify(value));
  }
}

/** The issues that `IssueWriter` wrote. Throws `BadColumns`. */
export function readIssues(columns: ColumnSource, name: string, texts: Texts): Issue[] {
  const part = (word: string) => columnOf(columns, `${name}.${word}`, 'integers');
  const codes = readJsonLines<readonly [MessageCode, Severity]>(columns, `${name}.codes`);
  const places = new PlaceRows(columns, `${name}.places`);
  const [column, value, details, sources] = [part('column'), part('value'), part('details'), part('sources')];
  const text = (code: number | undefined) => (code === undefined || code === none ? null : texts.at(code));
  return Array.from(part('code'), (code, at) => {
    const said = codes[code];
    if (!said) throw new BadColumns(`issue ${at} has no code`);
    const [more, by] = [text(details[at]), text(sources[at])];
    return {
      ...{ code: said[0], severity: said[1], ...places.at(at), column: text(column[at]), value: text(value[at]) },
      ...(more === null ? {} : { details: JSON.parse(more) }),
      ...(by === null ? {} : { sources: JSON.parse(by) }),
    };
  });
}
