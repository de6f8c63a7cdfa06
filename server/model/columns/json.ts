// Keeps as JSON in a column what is small, or read only when somebody asks for it.
import { BadColumns, type ColumnSource, columnOf } from './columns';

export function jsonColumn(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value), 'utf8');
}

function parse<T>(text: string, name: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new BadColumns(`“${name}” is no JSON`);
  }
}

/** The value of a column of JSON. Throws `BadColumns`. */
export function readJson<T>(columns: ColumnSource, name: string): T {
  const { buffer, byteOffset, byteLength } = columnOf(columns, name, 'bytes');
  return parse(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'), name);
}

/** Items of a list in one line: the text of a long list could be longer than a text can be. */
const inOneLine = 4096;
const lineEnd = 10;

/** A list as lines of JSON. */
export function jsonLines(list: readonly unknown[]): Uint8Array {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < list.length; at += inOneLine) lines.push(Buffer.from(`${JSON.stringify(list.slice(at, at + inOneLine))}\n`, 'utf8'));
  return Buffer.concat(lines);
}

/** The list of a column of lines. Throws `BadColumns`. */
export function readJsonLines<T>(columns: ColumnSource, name: string): T[] {
  const { buffer, byteOffset, byteLength } = columnOf(columns, name, 'bytes');
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const list: T[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineEnd, start);
    if (end < 0) throw new BadColumns(`“${name}” is cut off`);
    for (const one of parse<T[]>(bytes.toString('utf8', start, end), name)) list.push(one);
    start = end + 1;
  }
  return list;
}
