// Changing a whole profile on the mapping page: questions, things, constants, which rows count. What is not about it stays as it was.
import { describe, expect, it } from 'vitest';
import type { MappingProfile, OpenQuestion } from '../../../../../server/model/mapping-profile';
import {
  answerQuestion,
  chooseConditions,
  chooseConstant,
  chooseKind,
  chooseOwner,
  namelessThings,
  removeThing,
  takeOut,
  withoutEmptyThings,
} from '../../../../../web/views/import/mapping/edits';
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
  it('of a whole table goes on with the questions within it; what is chosen already keeps what was decided', () => {
    const things = [{ as: 'service', kind: 'Service', name: { column: 'Omschrijving' } }];
    const open = [{ at: 'tables[7].things[1].name', question: 'who?', choices: [] }];
    const asServices = { value: {}, certainty: 0.4, reason: '', asks: { value: { ...table, things, relations: [] }, open } };
    const asIs = { value: table, certainty: 0.5, reason: '' };
    const place: OpenQuestion = { at: 'tables[0]', question: 'what?', choices: [asIs, asServices] };
    const asked: MappingProfile = { ...register, open: [place, question('tables[0].things[2].key'), question('tables[1].things[0].key')] };
    const services = answerQuestion(asked, place, asServices);
    expect(services.tables[0]?.things).toEqual(things);
    expect(services.open.map(({ at }) => at)).toEqual(['tables[1].things[0].key', 'tables[0].things[1].name']);
    const kept = answerQuestion(asked, place, asIs);
    expect([kept.tables, kept.open.map(({ at }) => at)]).toEqual([register.tables, ['tables[0].things[2].key', 'tables[1].things[0].key']]);
  });
  it('leaves the columns that it was about out on purpose, when nothing uses them in the end', () => {
    const value = { column: 'Locatie' };
    const place: OpenQuestion = { at: 'tables[0].things[4].name', question: 'where?', choices: [{ value, certainty: 0.5, reason: '' }] };
    const asked = { ...register, open: [place, { ...place, at: 'tables[0].things[4].properties.x' }] };
    const once = answerQuestion(asked, place, null);
    expect(once.tables[0]?.unused).toEqual(table.unused);
    expect(answerQuestion(once, once.open[0] ?? place, null).tables[0]?.unused).toEqual([...table.unused, 'Locatie']);
    expect(answerQuestion({ ...asked, open: [place] }, place, place.choices[0] ?? null).tables[0]?.unused).toEqual(table.unused);
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

it('all rows belong to one organisation, which is made once', () => {
  const owned = chooseOwner(table, { alias: 'item', property: 'organisation', kind: 'Organisation' }, 'Gemeente Alsdorp');
  expect(owned.things.at(-1)).toEqual({ as: 'organisation', kind: 'Organisation', name: { value: 'Gemeente Alsdorp' } });
  expect(owned.things[5]?.properties).toEqual({ organisation: { thing: 'organisation' } });
  const twice = chooseOwner(owned, { alias: 'contract', property: 'organisation', kind: 'Organisation' }, 'Gemeente Alsdorp');
  expect(twice.things).toHaveLength(owned.things.length);
  expect(twice.things[0]?.properties?.organisation).toEqual({ thing: 'organisation' });
});

describe('a thing of another kind', () => {
  it('loses what the new kind cannot have: properties, whose columns are left out, and relations', () => {
    const next = chooseKind(table, 'supplier', 'Service');
    expect(next.things[2]).toEqual({ as: 'supplier', kind: 'Service', name: table.things[2]?.name });
    expect(next.unused).toContain('KvK');
    expect(next.relations.map(({ type }) => type)).toEqual(['SUBCONTRACTED_TO', 'DEPENDS_ON']);
  });
  it('keeps what both kinds have', () => {
    const next = chooseKind(table, 'supplier', 'Organisation');
    expect(next.things[2]?.properties).toEqual({ kvk: { column: 'KvK' } });
    expect(next.relations).toEqual(table.relations);
  });
});

it('things of which nothing is said are not used; those of which a column says something stay', () => {
  const empty = { as: 'left', kind: 'Service' as const };
  const said = { as: 'said', kind: 'Supplier' as const, properties: { kvk: { column: 'KvK' } } };
  const profile = { ...register, tables: [{ ...table, things: [...table.things, empty, said] }] };
  expect(withoutEmptyThings(profile).tables[0]?.things.map((one) => one.as)).toEqual([...table.things.map((one) => one.as), 'said']);
  expect(withoutEmptyThings(register)).toBe(register);
});

it('a relation that was asked for comes behind those that are there', () => {
  const value = { type: 'ESTABLISHED_IN', from: 'supplier', to: 'land' };
  const asked: OpenQuestion = { at: 'tables[0].relations[0]', question: 'which?', choices: [{ value, certainty: 0.5, reason: '' }] };
  const next = answerQuestion({ ...register, open: [asked] }, asked, asked.choices[0] ?? null);
  expect(next.tables[0]?.relations).toEqual([...table.relations, value]);
});
