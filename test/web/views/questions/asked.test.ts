// A question in the address, in the form and as the API takes it is one question; every analysis can be asked so.
import { describe, expect, it } from 'vitest';
import { analyses } from '../../../../server/analysis/list';
import { analysesBody } from '../../../../server/api/contract';
import type { ParameterSpec } from '../../../../web/api/questions';
import { defaultOf, missingOf, ownWords, parametersOf, readValues, specsOf, writeAsked } from '../../../../web/views/questions/asked';
import { commandOf } from '../../../../web/views/questions/command';

const title = { nl: 'Titel', en: 'Title' };
const spec = (type: ParameterSpec['type'], over: Partial<ParameterSpec> = {}): ParameterSpec => ({
  name: type,
  option: type,
  type,
  defaultValue: null,
  title,
  ...over,
});
const specs = [
  spec('id', { required: true }),
  spec('ids', { defaultValue: [] }),
  spec('kinds', { defaultValue: ['Supplier', 'Service'] }),
  spec('choice', { values: ['a', 'b'], defaultValue: 'a' }),
  spec('integer', { defaultValue: 3 }),
  spec('number'),
  spec('flag', { defaultValue: false }),
  spec('country-codes', { defaultValue: [] }),
  spec('scenario'),
];
const scenario = { events: [{ type: 'fail', id: 'sup:x' }], given: [] };
const filled = {
  id: ['svc:a&b=c/d'],
  ids: ['x y', 'z'],
  kinds: ['Service'],
  choice: ['b'],
  integer: ['0'],
  number: ['0.25'],
  flag: ['true'],
  'country-codes': ['NL'],
  scenario: [JSON.stringify(scenario)],
};

describe('a question in the address', () => {
  it('comes back as it was written', () => {
    const words = writeAsked('what', { specs, values: filled });
    expect(readValues(new URLSearchParams(words.toString()), specs)).toEqual(filled);
    expect([words.get('question'), words.get('run')]).toEqual(['what', '1']);
  });
  it('leaves out what is at its default, and fills it in again', () => {
    const values = Object.fromEntries(specs.map((one) => [one.name, defaultOf(one)]));
    expect(writeAsked('what', { specs, values }).toString()).toBe('question=what&run=1');
    expect(readValues(new URLSearchParams('question=what'), specs)).toEqual(values);
  });
  it('keeps that a default was taken away', () => {
    const values = { ...filled, integer: [] };
    expect(readValues(writeAsked('what', { specs, values }), specs).integer).toEqual([]);
  });
});

describe('the parameters for the API', () => {
  it('have their types, and only what differs from the default', () => {
    expect(parametersOf(specs, filled)).toEqual({
      id: 'svc:a&b=c/d',
      ids: ['x y', 'z'],
      kinds: ['Service'],
      choice: 'b',
      integer: 0,
      number: 0.25,
      flag: true,
      'country-codes': ['NL'],
      scenario,
    });
    expect(parametersOf(specs, readValues(new URLSearchParams(), specs))).toEqual({});
  });
  it('pass on what is no number or no JSON, for the server to say so', () => {
    expect(parametersOf(specs, { ...filled, integer: ['three'], scenario: ['{'] })).toMatchObject({ integer: 'three', scenario: '{' });
  });
  it('say what is missing', () => {
    expect(missingOf(specs, {}).map(({ name }) => name)).toEqual(['id']);
    expect(missingOf(specs, filled)).toEqual([]);
  });
});

it('the command asks the same', () => {
  const shown = specs.map((one) => one);
  expect(commandOf('what', { specs: shown, values: filled })).toBe(
    "npx ketenzicht what 'svc:a&b=c/d' --ids 'x y' --ids z --kinds Service --choice b --integer 0 --number 0.25 --flag --country-codes NL --scenario scenario.json",
  );
});

describe.each(analyses.map((analysis) => [analysis.name, analysis] as const))('%s', (_name, analysis) => {
  const [described] = analysesBody.parse(JSON.parse(JSON.stringify({ analyses: [analysis] }))).analyses;
  const own = described ? specsOf(described) : [];

  it('has no parameter that the address keeps for itself, and none twice', () => {
    const names = own.map(({ name }) => name);
    expect(names).not.toEqual(expect.arrayContaining([...ownWords]));
    for (const word of ownWords) expect(names).not.toContain(word);
    expect(new Set(names).size).toBe(names.length);
  });
  it('has titles in both languages, and defaults that its form can hold', () => {
    for (const one of own) {
      expect(one.title.nl).toMatch(/\S/);
      expect(one.title.en).toMatch(/\S/);
      expect(readValues(new URLSearchParams(), [one])[one.name]).toEqual(defaultOf(one));
    }
  });
});
