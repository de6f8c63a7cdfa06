// What a terminal would obey, hide or reorder is written out: text from files and people is shown, never followed.

/** Control codes (ESC, BEL, C1), format characters (bidirectional, zero-width, soft hyphen), line and paragraph separators, half characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** One line: what would not be seen as it is, line ends too, becomes `\u001b`. That is how JSON writes it, so that JSON stays the same JSON. */
export function visible(text: string): string {
  return text.replace(unseen, escaped);
}

/** As `visible`, but lines stay lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

function visibleEntries(data: object): object {
  const entries = Object.entries(data);
  const shown = entries.map(([key, value]): [string, unknown] => [visible(key), visibleData<unknown>(value)]);
  return shown.some(([key, value], at) => key !== entries[at]?.[0] || value !== entries[at]?.[1]) ? Object.fromEntries(shown) : data;
}

/** Plain data in which every text, keys too, is one visible line; what holds nothing else is handed back as it is, not copied. */
export function visibleData<T>(data: T): T;
export function visibleData(data: unknown): unknown {
  if (typeof data === 'string') return visible(data);
  if (typeof data !== 'object' || data === null) return data;
  if (!Array.isArray(data)) return visibleEntries(data);
  const shown = data.map((value) => visibleData<unknown>(value));
  return shown.some((value, at) => value !== data[at]) ? shown : data;
}
