// What a column can become, in words: by thing of the row, with the words of the model; each choice is told apart.
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../../web/i18n/words';
import { choiceOf, choiceText, glyphOfTarget, type MappingWords, optionGroups, targetWords } from '../../../../../web/views/import/mapping/options';
import { usesOf } from '../../../../../web/views/import/mapping/uses';
import { table } from './contract-register';

const words: MappingWords = {
  ...wordsOf('nl'),
  key: 'nummer',
  name: 'naam',
  kindWord: 'soort',
  subcontractor: 'Onderaannemer',
  none: 'Niet importeren',
  condition: 'welke regels tellen',
  newThings: 'Nieuw in elke regel',
  named: '(naam in de cel)',
  ofRelation: (relation) => `bij ${relation}`,
};

describe('what a column becomes', () => {
  it('is said with the words of the model', () => {
    const said = usesOf(table).map(({ target }) => targetWords(table, target, words));
    for (const word of [
      'Contract › nummer',
      'Contract › Einddatum',
      'Organisatie › naam',
      'Leverancier › KvK',
      'Onderaannemer › naam',
      'Dienst / Component › hangt af van (naam in de cel)',
      'Dienst / Component › soort',
      'welke regels tellen',
    ])
      expect(said).toContain(word);
  });
  it('tells things of one kind apart by their alias', () => {
    const twice = { ...table, things: [...table.things, { as: 'other', kind: 'Contract' as const }] };
    expect(targetWords(twice, { what: 'key', alias: 'other' }, words)).toBe('Contract (other) › nummer');
  });
  it('shows a subcontractor as one', () => {
    expect(glyphOfTarget(table, { what: 'name', alias: 'sub' })).toEqual({ kind: 'Supplier', rank: 2 });
    expect(glyphOfTarget(table, { what: 'name', alias: 'supplier' })).toEqual({ kind: 'Supplier', rank: 1 });
    expect(glyphOfTarget(table, { what: 'none' })).toBeNull();
  });
});

describe('the options of a row', () => {
  const options = optionGroups(table, words).flatMap((group) => group.options);
  it('are all different, and each is the choice that it says', () => {
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    for (const { value } of options) expect(choiceText(choiceOf(value))).toBe(value);
  });
  it('hold what the profile makes of its columns', () => {
    const shown = usesOf(table).filter(({ target: { what } }) => !['kind', 'condition', 'ofRelation'].includes(what));
    for (const { target } of shown) expect(options.map(({ value }) => value)).toContain(choiceText(target));
  });
  it('offer a new thing of every kind', () => {
    expect(options.filter(({ value }) => value.includes('"new"'))).toHaveLength(8);
  });
});
