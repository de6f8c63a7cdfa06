// Counts how much a JSON text holds before it is parsed: a few bytes of it can take a hundred times as many in memory.
import { mostContainers, mostValues } from './limits';

/** What a JSON text has more of than is read; null: nothing. Linear; does not say whether it is JSON at all. */
export function tooMuchJson(text: string): 'containers' | 'values' | null {
  let [containers, values] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 34) {
      // Past a text: to its closing quote.
      for (at += 1; at < text.length && text.charCodeAt(at) !== 34; at += 1) if (text.charCodeAt(at) === 92) at += 1;
    } else if (sign === 44) {
      values += 1;
      if (values > mostValues) return 'values';
    } else if (sign === 91 || sign === 123) {
      containers += 1;
      if (containers > mostContainers) return 'containers';
    }
  }
  return null;
}
