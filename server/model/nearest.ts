// Finds the known word that is nearest to a mistyped one, by edit distance.
import { compareText } from './text-order';

/** Number of letters to add, remove, replace or swap (optimal string alignment). O(length × length). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      row.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How far a known word is: nearest is one of which only the beginning was typed, then one that was typed with more behind it. */
function farFrom(wanted: string, known: string): number {
  if (known.startsWith(wanted)) return 0.25;
  return known !== '' && wanted.startsWith(known) ? 0.5 : distance(wanted, known);
}

/** The nearest of the known words, nearest first, an equally near one by code points; at most `most`. */
export function nearestWords(word: string, known: readonly string[], most: number): string[] {
  const wanted = word.toLowerCase().slice(0, 100);
  const ranked = known.map((one) => ({ one, far: farFrom(wanted, one) })).sort((a, b) => a.far - b.far || compareText(a.one, b.one));
  return ranked.slice(0, most).map(({ one }) => one);
}

/** The nearest of the known words. Empty when none is known. */
export function nearestOf(word: string, known: readonly string[]): string {
  return nearestWords(word, known, 1)[0] ?? '';
}
