// Fits labels to their cards: one line, or two broken at a space. A word that is too long ends in an ellipsis.

/** Width of a text in pixels, in the font of the cards. */
export type Measure = (text: string) => number;

/** Cuts a text so that it fits with an ellipsis. */
export function cutToFit(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let end = text.length;
  while (end > 1 && measure(`${text.slice(0, end)}…`) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The text in at most `lines` lines of `width`; the last one is cut when it does not fit. */
export function breakToFit(text: string, { width, lines, measure }: { readonly width: number; readonly lines: 1 | 2; readonly measure: Measure }): string {
  if (lines === 1 || measure(text) <= width) return cutToFit(text, width, measure);
  const words = text.split(' ');
  let first = words[0] ?? '';
  let at = 1;
  while (at < words.length && measure(`${first} ${words[at]}`) <= width) {
    first = `${first} ${words[at]}`;
    at += 1;
  }
  if (at >= words.length) return cutToFit(first, width, measure);
  return `${cutToFit(first, width, measure)}\n${cutToFit(words.slice(at).join(' '), width, measure)}`;
}

/** The least width at which a text fits in two lines, broken at a space. */
export function leastLabelWidth(text: string, measure: Measure): number {
  const words = text.split(' ');
  const breaks = words.slice(1).map((_, at) => Math.max(measure(words.slice(0, at + 1).join(' ')), measure(words.slice(at + 1).join(' '))));
  return Math.ceil(Math.min(measure(text), ...breaks));
}
