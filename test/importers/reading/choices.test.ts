// Words for choices: yes and no, those of the model, and criticality on other scales.
import { describe, expect, it } from 'vitest';
import { readChoice, readCriticality, readYesNo } from '../../../importers/reading/choices';

describe('words', () => {
  it.each([
    ['Ja', true],
    ['WAAR', true],
    ['true', true],
    ['1', true],
    ['y', true],
    ['Nee', false],
    ['ONWAAR', false],
    ['FALSE', false],
    ['0', false],
  ])('%s is %s', (word, is) => {
    expect(readYesNo(word)).toBe(is);
  });
  it.each(['maybe', '', '2', 'jaa'])('%j is neither yes nor no', (word) => {
    expect(readYesNo(word)).toBeUndefined();
  });
  it('reads Dutch words for choices of the model, only those of the choice', () => {
    expect(readChoice('Volledig', ['complete', 'partial'])).toBe('complete');
    expect(readChoice('volledig', ['passed', 'failed'])).toBeUndefined();
  });
  it.each([
    ['1 - most critical', 'critical'],
    ['2 - somewhat critical', 'important'],
    ['3 - less critical', 'supporting'],
    ['4 - not critical', 'supporting'],
    ['high', 'critical'],
    ['medium', 'important'],
    ['low', 'supporting'],
    ['Kritiek', 'critical'],
    ['belangrijk', 'important'],
    ['niet van belang', 'supporting'],
    ['Vitaal', 'vital'],
  ])('reads criticality %s as %s', (text, level) => {
    expect(readCriticality(text)).toBe(level);
  });
  it.each(['5 - whatever', 'BBN2', '3', 'very'])('does not take %j for a criticality', (text) => {
    expect(readCriticality(text)).toBeUndefined();
  });
});
