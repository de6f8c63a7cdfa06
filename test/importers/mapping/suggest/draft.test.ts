// A draft takes what is certain enough and asks the rest.
import { describe, expect, it } from 'vitest';
import { Draft } from '../../../../importers/mapping/suggest/draft';

const reason = { en: 'r', nl: 'r' };
const made = (least: number, leaves = false) => new Draft('tables[0]', { file: 'a.csv' }, { least, leaves });

describe('below the line', () => {
  it('a value is asked at its place, with leaving it out as a choice', () => {
    const draft = made(0.6);
    const place = draft.addThing({ as: 'a', kind: 'Supplier' });
    expect(draft.propose(`${place}.name`, { value: { column: 'X' }, use: 'X', certainty: 0.5, reason })).toBe(false);
    expect(draft.entry.things).toEqual([{ as: 'a', kind: 'Supplier' }]);
    expect(draft.questions).toMatchObject([{ at: 'tables[0].things[0].name', choices: [{ value: { column: 'X' }, certainty: 0.5 }, { value: null }] }]);
  });

  it('everything is taken when all is, but leaving out where that is more certain: then its columns are left out', () => {
    const draft = made(0);
    draft.addThing({ as: 'a', kind: 'Supplier' });
    draft.propose('things[0].name', { value: { column: 'X' }, use: 'X', certainty: 0.5, reason });
    draft.propose('things[0].properties.kvk', { value: { column: 'Y' }, use: 'Y', certainty: 0.2, reason, columns: ['Y'] });
    expect([draft.entry.things, draft.entry.unused, draft.questions]).toEqual([[{ as: 'a', kind: 'Supplier', name: { column: 'X' } }], ['Y'], []]);
  });
});

it('where nothing has to stand that is as certain as the proposal, and has its reason', () => {
  const draft = made(0);
  draft.addThing({ as: 'a', kind: 'Supplier' });
  draft.propose('things[0].key', { value: undefined, use: 'name', certainty: 0.8, reason, leaveOut: 0 });
  expect(draft.decisions).toEqual([{ at: 'tables[0].things[0].key', use: 'name', certainty: 0.8, reason }]);
});

it('relations that are asked stand behind those that are certain, whatever came first', () => {
  const draft = made(0.6);
  draft.proposeRelation({ value: 'asked', use: 'r', certainty: 0.5, reason });
  draft.proposeRelation({ value: 'certain', use: 'r', certainty: 0.8, reason });
  draft.proposeRelation({ value: 'asked too', use: 'r', certainty: 0.4, reason });
  draft.finish();
  expect(draft.entry.relations).toEqual(['certain']);
  expect(draft.questions.map(({ at }) => at)).toEqual(['tables[0].relations[1]', 'tables[0].relations[2]']);
});

it('a thing that was left out goes with its relations and with what others say of it', () => {
  const draft = made(0);
  draft.addThing({ as: 'a', kind: 'Contract', name: { column: 'A' } });
  draft.addThing({ as: 'b', kind: 'Organisation' });
  draft.propose('things[1].name', { value: { column: 'X' }, use: 'X', certainty: 0.2, reason });
  draft.propose('things[0].properties.organisation', { value: { thing: 'b' }, use: 'b', certainty: 0.8, reason });
  draft.proposeRelation({ value: { type: 'USES', from: 'b', to: 'a' }, use: 'r', certainty: 0.8, reason });
  draft.finish();
  expect([draft.entry.things, draft.entry.relations]).toEqual([[{ as: 'a', kind: 'Contract', name: { column: 'A' }, properties: {} }], []]);
});

it('leaves what is not certain undecided, with its column, when it may not ask', () => {
  const draft = made(0.6, true);
  draft.addThing({ as: 'a', kind: 'Contract', name: { column: 'A' } });
  draft.addThing({ as: 'b', kind: 'Supplier' });
  draft.propose('things[1].name', { value: { column: 'X' }, use: 'X', certainty: 0.5, reason, columns: ['X'] });
  draft.proposeRelation({ value: { type: 'SUPPLIED_BY', from: 'a', to: 'b' }, use: 'r', certainty: 0.8, reason });
  draft.finish();
  expect([draft.entry.things, draft.entry.relations, draft.entry.unused, draft.questions]).toEqual([
    [{ as: 'a', kind: 'Contract', name: { column: 'A' } }],
    [],
    [],
    [],
  ]);
});
