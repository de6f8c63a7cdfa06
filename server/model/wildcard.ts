// Compares names with a pattern in which * stands for any text. No regular expression: whatever is in a pattern, it costs little.
import { foldName } from './normal-form';

/** Whether a name fits a pattern; case ignored, accents in any normal form. Cost: the length of both. */
export function matchesWildcard(pattern: string, name: string): boolean {
  const parts = foldName(pattern).split('*');
  const text = foldName(name);
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text === first;
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
