// Every value that a property of the model can be chosen from has a word in both languages.
import { describe, expect, it } from 'vitest';
import { nodeKinds, relationTypes } from '../../../server/model/vocabulary';
import { choiceWords, criticalityOrder } from '../../../web/i18n/choices';

describe('choices', () => {
  it('have words in Dutch and English, and no word is without a choice', () => {
    const specs = [...nodeKinds, ...relationTypes].flatMap(({ properties }) => properties);
    const values = new Set(specs.flatMap(({ value }) => (value.type === 'choice' ? value.values : [])));
    expect(Object.keys(choiceWords).sort()).toEqual([...values].sort());
    for (const { nl, en } of Object.values(choiceWords)) expect([nl, en].join()).toMatch(/^[^,]+,[^,]+$/);
  });
  it('stand in order of weight, unknown last', () => {
    const order = ['supporting', null, 'vital', 'critical'].sort((a, b) => criticalityOrder(a) - criticalityOrder(b));
    expect(order).toEqual(['vital', 'critical', 'supporting', null]);
  });
});
