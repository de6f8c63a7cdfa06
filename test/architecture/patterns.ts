// Every regular expression of the product, and a search for texts on which one takes longer than in proportion to their length.
import { seeded } from '../bench/generate-estate';
import { readSources } from './source-files';
import { isSyntaxNode, nodesOf } from './syntax';

/** A regular expression where it is written. */
export interface Pattern {
  readonly file: string;
  readonly regex: RegExp;
}

function isWritten(regex: unknown): regex is { readonly pattern: string; readonly flags: string } {
  return typeof regex === 'object' && regex !== null && 'pattern' in regex;
}

/** All of a text; `made`: how often one is put together while the program runs, which nobody can look at beforehand. */
export function patternsOf(file: string, text: string): { readonly patterns: Pattern[]; readonly made: number } {
  const patterns: Pattern[] = [];
  let made = 0;
  for (const { type, regex, callee } of nodesOf(file, text)) {
    if (type === 'Literal' && isWritten(regex)) patterns.push({ file, regex: new RegExp(regex.pattern, regex.flags) });
    if ((type === 'NewExpression' || type === 'CallExpression') && isSyntaxNode(callee) && callee.name === 'RegExp') made += 1;
  }
  return { patterns, made };
}

/** Patterns without those that stand in several places. */
export const distinctPatterns = (patterns: readonly Pattern[]): Pattern[] => [...new Map(patterns.map((one) => [String(one.regex), one])).values()];

/** The source of the product: all that may meet a text of a file or a client. */
export const productSources = () => readSources(['importers', 'server', 'web']).filter(({ path }) => /\.tsx?$/.test(path));

/** One of each sort of sign, beside those that a pattern names itself. */
const signs = [' ', '\t', '\n', '\r', '\u00a0', 'a', 'Z', '7', '_', '-', '.', ',', '"', '%', '€', 'é', '\u0301', '\u0000', '\ud800', '😀'];
const lengths = [16, 20, 24, 28, 32, 36, 40, 48, 56, 64, 80, 100, 130, 170, 220, 300, 1_000, 4_000, 16_000, 65_536];
/** A pattern that is linear needs a thousandth of this for the longest text; one that is quadratic ten times as much. */
const slowest = 40;
const attacksPerPattern = 250;

/** The words of a pattern: what stands in it as itself, cut where it branches. */
function wordsOf({ source }: RegExp): string[] {
  return source
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .split(/\(\?(?:[:=!]|<[=!]|<\w+>)|\\[a-zA-Z](?:\{\w+\})?|(?<!\\)[()[\]{}^$?*+|]/)
    .map((word) => word.replaceAll('\\', ''));
}

/** Pieces of what a pattern looks for, and one of each sort of sign. */
function piecesOf(regex: RegExp): string[] {
  const pieces = new Set(signs);
  for (const word of wordsOf(regex)) {
    for (let at = 0; at < word.length; at += 1) for (let size = 1; size <= 9 && at + size <= word.length; size += 1) pieces.add(word.slice(at, at + size));
  }
  return [...pieces];
}

function measure(regex: RegExp, text: string): number {
  const start = performance.now();
  text.replace(regex, '');
  return performance.now() - start;
}

export interface Attack {
  readonly prefix: string;
  readonly pump: string;
  readonly suffix: string;
}

function isSlow(regex: RegExp, { prefix, pump, suffix }: Attack): boolean {
  return lengths.some((length) => {
    const text = prefix + pump.repeat(Math.ceil(length / pump.length)) + suffix;
    // A busy machine may be slow once; a pattern is slow always.
    return measure(regex, text) > slowest && measure(regex, text) > slowest && measure(regex, text) > slowest;
  });
}

/** A text on which the pattern is slow; null when none of those tried is. Every piece is repeated; what stands around it is drawn by `seed`. */
export function slowText({ source, flags }: RegExp, seed = 1): Attack | null {
  const regex = new RegExp(source, flags.replace('g', '').concat('g'));
  const random = seeded(seed);
  const pieces = piecesOf(regex);
  const draw = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const certain = pieces.flatMap((pump) => ['\u0000', ' \u0000'].map((suffix) => ({ prefix: '', pump, suffix })));
  const drawn = Array.from({ length: attacksPerPattern }, () => ({
    prefix: random() < 0.5 ? '' : draw(pieces),
    pump: draw(pieces) + (random() < 0.5 ? '' : draw(pieces)),
    suffix: random() < 0.3 ? '' : draw(pieces),
  }));
  return [...certain, ...drawn].find((attack) => isSlow(regex, attack)) ?? null;
}
