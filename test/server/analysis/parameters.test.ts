// Raw parameters of a question, read or refused.
import { describe, expect, it } from 'vitest';
import type { ParameterSpec } from '../../../server/analysis/analysis';
import {
  checkNames,
  nodeOf,
  readChoice,
  readFlag,
  readGiven,
  readKinds,
  readNodes,
  readNumber,
  readText,
  readTexts,
  requireKind,
} from '../../../server/analysis/parameters';
import { drawn } from '../../support/drawing';

const spec = (type: ParameterSpec['type'], more: Partial<ParameterSpec> = {}): ParameterSpec => ({
  ...{ name: 'most', option: 'most-of', type, defaultValue: null, title: { en: '', nl: '' } },
  ...more,
});
const refused = (code = 'bad-parameter') => expect.objectContaining({ code, exit: 2 });

describe('a parameter', () => {
  it('is known by its name and by its option; null is as absent; another is refused by name', () => {
    expect([readText({ most: 'a' }, spec('id')), readText({ 'most-of': 'a' }, spec('id')), readText({ most: null }, spec('id'))]).toEqual([
      'a',
      'a',
      undefined,
    ]);
    expect(() => checkNames({ most: 1, 'most-of': 1, asOf: 'x', gone: undefined }, [spec('id')])).not.toThrow();
    for (const name of ['mots', 'constructor']) expect(() => checkNames({ [name]: 1 }, [spec('id')])).toThrow(expect.objectContaining({ value: name }));
  });

  it('of texts has each once, in the order given; one text is a list of one', () => {
    expect([readTexts({ most: ['b', 'a', 'b'] }, spec('ids')), readTexts({ most: 'a' }, spec('ids')), readTexts({}, spec('ids'))]).toEqual([
      ['b', 'a'],
      ['a'],
      [],
    ]);
    expect(readText({ most: ['a', 'a'] }, spec('id'))).toBe('a');
    for (const most of ['', [''], 7, { a: 1 }, [null]]) expect(() => readTexts({ most }, spec('ids'))).toThrow(refused());
    expect(() => readText({ most: ['a', 'b'] }, spec('id'))).toThrow(refused());
  });

  it('of a choice is one of its values, or its default', () => {
    const choice = spec('choice', { values: ['a', 'b'], defaultValue: 'b' });
    expect([readChoice({}, choice), readChoice({ most: 'a' }, choice)]).toEqual(['b', 'a']);
    expect(() => readChoice({ most: 'A' }, choice)).toThrow(expect.objectContaining({ value: 'A', details: { parameter: 'most-of', allowed: 'a, b' } }));
  });

  it('of kinds comes in the order of the vocabulary, whether it is a list or has commas', () => {
    expect(readKinds({ most: 'Supplier, Component' }, spec('kinds'))).toEqual(readKinds({ most: ['Component', 'Supplier'] }, spec('kinds')));
    expect(readKinds({}, spec('kinds'))).toBeUndefined();
    expect(readKinds({ most: [] }, spec('kinds'))).toBeUndefined();
    // The default kinds would answer another question than the one that was asked.
    for (const most of ['Country', 'supplier', ',', [' ', ',']]) expect(() => readKinds({ most }, spec('kinds'))).toThrow(refused());
  });

  it('of a number is within its bounds, and whole where it must be', () => {
    const number = spec('number', { defaultValue: 3 });
    expect([{}, { most: '2.5' }, { most: 2.5 }, { most: ' 4 ' }].map((raw) => readNumber(raw, number, { minimum: 0 }))).toEqual([3, 2.5, 2.5, 4]);
    expect(readNumber({}, spec('number'), { minimum: 0 })).toBeUndefined();
    for (const most of ['1e3', '0x1', '', 'x', -1, 11, Number.NaN, true, [1]])
      expect(() => readNumber({ most }, number, { minimum: 0, maximum: 10 })).toThrow(refused());
    for (const most of ['2.5', 2.5]) expect(() => readNumber({ most }, spec('integer'), { minimum: 0 })).toThrow(refused());
  });

  it('that is a flag is set by true, or by being there', () => {
    expect([{ most: true }, { most: 'true' }, { most: '' }].map((raw) => readFlag(raw, spec('flag')))).toEqual([true, true, true]);
    expect([{}, { most: false }, { most: 'false' }].map((raw) => readFlag(raw, spec('flag')))).toEqual([false, false, false]);
    for (const most of ['yes', 1]) expect(() => readFlag({ most }, spec('flag'))).toThrow(refused());
  });
});

describe('an id', () => {
  const subject = drawn('svc:s -> cmp:a\n country:NL');

  it('is a node of the estate, or refused as it was given', () => {
    expect(subject.estate.ids[nodeOf(subject, 'svc:s')]).toBe('svc:s');
    expect(readNodes({ most: ['svc:s', 'svc:s'] }, spec('ids'), subject)).toEqual(['svc:s']);
    for (const id of ['svc:gone', '__proto__']) expect(() => nodeOf(subject, id)).toThrow(expect.objectContaining({ code: 'unknown-id', value: id }));
  });

  it('of a country cannot be taken as down', () => {
    expect(() => readGiven({ most: ['country:NL'] }, spec('ids'), subject)).toThrow(refused('wrong-kind'));
    expect(() => requireKind(subject, 'cmp:a', ['Component'])).not.toThrow();
  });
});
