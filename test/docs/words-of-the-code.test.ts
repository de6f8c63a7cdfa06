// docs/words-of-the-code.md says what the code says: what it names is declared there, no word stands twice, and no word leaves its home.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, root } from '../architecture/source-files';

const page = readFileSync(join(root, 'docs/words-of-the-code.md'), 'utf8');
const homeTitle = '## Words that have one home';

/** The cells of every row of the tables in a text, heads and rules left out. */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| Word \|/.test(line));
  return lines.map((line) => line.slice(2, -2).split(' | '));
}

const [glossary = '', homes = ''] = page.split(homeTitle);
const declarations = rowsOf(glossary).map(([word = '', , where = '']) => {
  const [, file = '', name = ''] = /^`([^`]+)` `(\w+)`$/.exec(where) ?? [];
  return { word, file, name };
});

/** Names that a file declares at its top level; its own name counts too. */
function namesIn(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const declared = [...text.matchAll(/^(?:export )?(?:default )?(?:abstract |async )?(?:class|interface|type|function\*?|const|let) (\w+)/gm)].map(
    ([, name = '']) => name,
  );
  return [...declared, file.replace(/^.*\/|\.tsx?$/g, '')];
}

/** `lookUp` and `lane-heads` as words in small letters. */
const wordsOf = (name: string) => name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)?.map((word) => word.toLowerCase()) ?? [];

describe('the words of the code', () => {
  it('are read from the page', () => {
    expect(declarations.length).toBeGreaterThan(40);
  });

  it.each(declarations)('$word is declared where the page says: $name in $file', ({ file, name }) => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(namesIn(file)).toContain(name);
  });

  it('stand once each, here or in the page of graph theory', () => {
    const graph = rowsOf(readFileSync(join(root, 'server/graph/README.md'), 'utf8').split('## Words')[1] ?? '').map(([word = '']) => word);
    expect(graph).toContain('cone');
    const all = [...declarations.map(({ word }) => word), ...graph];
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });
});

describe('a word with one home', () => {
  const files = ['server', 'importers', 'web'].flatMap(filesBelow).filter((file) => /\.tsx?$/.test(file));
  const homeRows = rowsOf(homes).map(([words = '', home = '']) => ({
    words: words.split(', '),
    home: [...home.matchAll(/`([^`]+)`/g)].map(([, folder = '']) => folder),
  }));

  it('is read from the page, and its home exists', () => {
    expect(homeRows.length).toBeGreaterThan(5);
    expect(homeRows.flatMap(({ home }) => home).filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });

  it.each(homeRows)('$words: in no name elsewhere', ({ words, home }) => {
    const outside = files.filter((file) => !home.some((folder) => file.startsWith(folder)));
    const strays = outside.flatMap((file) =>
      namesIn(file)
        .filter((name) => wordsOf(name).some((word) => words.includes(word)))
        .map((name) => `${file}: ${name}`),
    );
    expect(strays).toEqual([]);
  });
});
