// Reads the walks that a page draws: which files they go through, and which function each arrow names; and checks them against the code.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/source-files';

export const walksOf = (page: string) =>
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      title: section.split('\n')[0] ?? '',
      files: new Map([...section.matchAll(/^ {2}participant (\w+) as (\S+)$/gm)].map(([, short = '', path = '']) => [short, path])),
      arrows: [...section.matchAll(/^ {2}(\w+)->>(\w+): (\w+) · \S.*$/gm)].map(([, from = '', to = '', name = '']) => ({ from, to, name })),
      lines: [...section.matchAll(/^ {2}\w+--?>>.*$/gm)].length,
      back: [...section.matchAll(/^ {2}\w+-->>\w+: \S.*$/gm)].length,
    }));

type Walk = ReturnType<typeof walksOf>[number];

/** Ways to have a function: exported or not, as a method, a key or a value. */
const has = (text: string, name: string) =>
  new RegExp(`\\b(?:function\\*?|const|class) ${name}\\b|^\\s+(?:readonly )?(?:async )?\\*?${name}(?:\\(|:|,$| = )`, 'm').test(text);
const without = (text: string) => text.replaceAll(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');

/** Declares the tests of a walk: every file is there, has the function that the arrow names, and is called by the one before. */
export function holdWalk({ title, files, arrows, lines, back }: Walk): void {
  const textOf = (short: string) => without(readFileSync(join(root, files.get(short) ?? ''), 'utf8'));
  describe(title, () => {
    it('names files that are there, each on the way', () => {
      expect([...files.values()].filter((path) => !existsSync(join(root, path)))).toEqual([]);
      const used = new Set(arrows.flatMap(({ from, to }) => [from, to]));
      expect([...files.keys()].filter((short) => !used.has(short))).toEqual([]);
    });

    it('has an arrow in each line', () => {
      expect(arrows.length + back).toBe(lines);
      expect(arrows.length).toBeGreaterThan(8);
    });

    it.each(arrows)('$from calls $name of $to', ({ from, to, name }) => {
      expect(has(textOf(to), name), `${files.get(to)} has ${name}`).toBe(true);
      expect(new RegExp(`\\b${name}\\b`).test(textOf(from)), `${files.get(from)} calls ${name}`).toBe(true);
    });
  });
}
