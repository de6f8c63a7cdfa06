// Reads the first bytes of a JSON file without parsing it whole: its outermost keys, and the texts directly under them.

export interface JsonHead {
  readonly shape: 'object' | 'list';
  /** Keys of the object, or of the first object in the list, in file order; with the text of those whose value is one, else null. */
  readonly keys: ReadonlyMap<string, string | null>;
  /** Those of the keys that hold a list of objects, and those that hold an object. */
  readonly lists: readonly string[];
  readonly objects: readonly string[];
}

/** One text in quotes that starts at `from`; its end, or -1 when it is cut off. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

function textOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

/** Reads the start of a text as JSON; null when it begins with neither an object nor a list. Linear; stops where the text is cut off. */
export function readJsonHead(text: string): JsonHead | null {
  const trimmed = text.trimStart();
  const first = trimmed[0];
  if (first !== '{' && first !== '[') return null;
  const keys = new Map<string, string | null>();
  const shape = first === '{' ? 'object' : 'list';
  const wanted = shape === 'object' ? 1 : 2;
  const [lists, objects]: [string[], string[]] = [[], []];
  let depth = 0;
  let key: string | null = null;
  let last = '';
  for (let at = 0; at < trimmed.length; at += 1) {
    const sign = trimmed[at] ?? '';
    if (sign === '"') {
      const end = endOfText(trimmed, at);
      if (end === -1) break;
      last = textOf(trimmed.slice(at, end + 1));
      if (depth === wanted && key !== null) keys.set(key, last);
      at = end;
    } else if (sign === ':' && depth === wanted) {
      key = last;
      if (!keys.has(key)) keys.set(key, null);
    } else if (sign === ',' && depth === wanted) key = null;
    else if (sign === '{' || sign === '[') {
      const isList = sign === '[' && /^\[\s{0,200}\{/.test(trimmed.slice(at, at + 202));
      if (depth === wanted && key !== null && (isList || sign === '{')) (isList ? lists : objects).push(key);
      if (depth === wanted) key = null;
      depth += 1;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth < wanted) break;
    }
  }
  return { shape, keys, lists, objects };
}
