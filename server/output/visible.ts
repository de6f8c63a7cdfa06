// Writes out the characters that a terminal would obey, hide or reorder. Text from files and people is shown, never followed.

/** Control codes (ESC, BEL, C1), format characters (bidirectional, zero-width, soft hyphen), line and paragraph separators, half characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Whether a text has such a character: most have none, and an answer may hold millions. */
const hasUnseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** One line: what would not be seen as it is, line ends too, becomes `\u001b`. That is how JSON writes it, so that JSON stays the same JSON. */
export function visible(text: string): string {
  return hasUnseen.test(text) ? text.replace(unseen, escaped) : text;
}

/** As `visible`, but lines stay lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** Copied from the first thing on that is not as it was; each is looked at once. */
function visibleList(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let at = 0; at < list.length; at += 1) {
    const shown = visibleData(list[at]);
    if (!copy && shown !== list[at]) copy = list.slice(0, at);
    copy?.push(shown);
  }
  return copy ?? list;
}

function visibleRecord(record: Readonly<Record<string, unknown>>): object {
  const keys = Object.keys(record);
  const shownKeys = visibleList(keys);
  const values = keys.map((key) => record[key]);
  const shown = visibleList(values);
  return shown === values && shownKeys === keys ? record : Object.fromEntries(shownKeys.map((key, at) => [String(key), shown[at]]));
}

/** Plain data in which every text, keys too, is one visible line; what holds nothing else is handed back as it is, not copied. */
export function visibleData<T>(data: T): T;
export function visibleData(data: unknown): unknown {
  if (typeof data === 'string') return visible(data);
  if (typeof data !== 'object' || data === null) return data;
  return Array.isArray(data) ? visibleList(data) : visibleRecord(data as Readonly<Record<string, unknown>>);
}
