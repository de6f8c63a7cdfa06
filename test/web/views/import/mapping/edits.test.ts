// Changing a whole profile on the mapping page: questions, things, constants, which rows count. What is not about it stays as it was.
import { describe, expect, it } from 'vitest';
import type { MappingProfile, OpenQuestion } from '../../../../../server/model/mapping-profile';
import { answerQuestion, chooseConditions, chooseConstant, namelessThings, removeThing, takeOut } from '../../../../../web/views/import/mapping/edits';
import { register, table } from './contract-register';

const question = (at: string): OpenQuestion => ({
  at,
  question: 'which?',
  choices: [{ value: [{ column: 'Omschrijving' }], certainty: 0.5, reason: 'unique' }],
});
const asking = (...places: string[]): MappingProfile => ({ ...register, open: places.map(question) });

describe('an open question', () => {
  it('is answered at its place, and is then no longer open', () => {
    const asked = asking('tables[0].things[2].key', 'tables[0].headerRow');
    const [first] = asked.open;
    const answered = answerQuestion(asked, first ?? question(''), first?.choices[0] ?? null);
    expect(answered.tables[0]?.things[2]?.key).toEqual([{ column: 'Omschrijving' }]);
    expect(answered.open.map(({ at }) => at)).toEqual(['tables[0].headerRow']);
  });
  it('can be left as the profile has it', () => {
    const asked = asking('tables[0].things[2].key');
    const [first] = asked.open;
    expect(answerQuestion(asked, first ?? question(''), null)).toEqual(register);
  });
  it('keeps its place when something before it is taken out, and goes with what it is about', () => {
    const asked = asking('tables[0].relations[0].from', 'tables[0].relations[2].to', 'tables[0].relations[1]');
    const next = takeOut(asked, 'tables[0].relations', 1);
    expect(next.open.map(({ at }) => at)).toEqual(['tables[0].relations[0].from', 'tables[0].relations[1].to']);
    expect(next.tables[0]?.relations.map(({ type }) => type)).toEqual(['SUPPLIED_BY', 'OPERATES_FROM', 'DEPENDS_ON']);
  });
});

describe('a thing of the row', () => {
  it('goes with its relations and with what others say of it', () => {
    const next = removeThing(register, 0, 'supplier').tables[0];
    expect(next?.things.map((one) => one.as)).toEqual(['contract', 'customer', 'sub', 'land', 'item']);
    expect(next?.relations).toEqual([{ type: 'SUBCONTRACTED_TO', from: 'contract', to: 'sub', properties: {} }, table.relations[3]]);
    expect(removeThing(register, 0, 'customer').tables[0]?.things[0]?.properties).not.toHaveProperty('organisation');
  });
  it('that no column names is found', () => {
    expect(namelessThings(table)).toEqual([]);
    expect(namelessThings({ ...table, things: [...table.things, { as: 'empty', kind: 'Service' }] })).toEqual(['empty']);
  });
});

it('a constant is set for all rows and taken away again', () => {
  const set = chooseConstant(table, { alias: 'supplier', property: 'financialRating' }, 'A');
  expect(set.things[2]?.properties).toEqual({ kvk: { column: 'KvK' }, financialRating: { value: 'A' } });
  expect(chooseConstant(set, { alias: 'supplier', property: 'financialRating' }, undefined)).toEqual(table);
});

it('conditions say which rows count; without one all do', () => {
  const from = chooseConditions(table, [{ column: 'Einddatum', from: '2026-01-01' }]);
  expect(from.rows).toEqual({ only: [{ column: 'Einddatum', from: '2026-01-01' }] });
  expect(chooseConditions(from, [])).not.toHaveProperty('rows');
});
