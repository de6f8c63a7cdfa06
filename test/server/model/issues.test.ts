// Messages in words: numbers with their noun, and remedies that name only what can be done.
import { describe, expect, it } from 'vitest';
import { commands } from '../../../server/cli/commands/list';
import { fillTemplate } from '../../../server/model/issues';
import { messages } from '../../../server/model/vocabulary/messages';
import { numbersBeforePlurals } from '../../support/plurals';

const texts = Object.entries(messages).flatMap(([code, { message, remedy }]) =>
  [message.en, message.nl, remedy.en, remedy.nl].map((text) => ({ code, text: String(text) })),
);

describe('a template', () => {
  it('has a number with its noun, one or many', () => {
    const words = (count: number) => fillTemplate('{count#row is|rows are} wrong, {value}', { count, value: 'x' });
    expect([words(0), words(1), words(2)]).toEqual(['0 rows are wrong, x', '1 row is wrong, x', '2 rows are wrong, x']);
  });
  it('without a word for a place leaves nothing there', () => {
    expect(fillTemplate('a{b}c', {})).toBe('ac');
  });
});

describe('messages', () => {
  it('never write a number before a plural that may be one', () => {
    expect(numbersBeforePlurals('{count} rows are rejected', ['\\{', '\\}'])).toHaveLength(1);
    expect(texts.flatMap(({ code, text }) => numbersBeforePlurals(text, ['\\{', '\\}']).map((found) => `${code}: ${found}`))).toEqual([]);
  });

  it.each([
    ['judge', /\bjudge|\bbeoorde/i],
    ['priority', /\bpriorit|\bvoorrang/i],
    ['mapping', /\bmapping\b|\bkoppeling/i],
    ['mappings', /\bsaved mapping/i],
  ])('ask for %s only once the program can do that', (name, words) => {
    const canDo = commands.some((command) => command.name === name);
    expect(canDo ? [] : texts.filter(({ text }) => words.test(text))).toEqual([]);
  });

  it('name commands that exist', () => {
    const names = new Set(['help', ...commands.map(({ name }) => name)]);
    const named = texts.flatMap(({ code, text }) => [...text.matchAll(/ketenzicht ([a-z][a-z-]*)/g)].map(([, name = '']) => ({ code, name })));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ name }) => !names.has(name))).toEqual([]);
  });
});
