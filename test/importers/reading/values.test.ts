// Values: dates, numbers, words, identifiers, countries, formulas, each with what is refused beside it.
import { describe, expect, it } from 'vitest';
import { readChoice, readCriticality, readYesNo } from '../../../importers/reading/choices';
import { readCountry } from '../../../importers/reading/countries';
import { readDate } from '../../../importers/reading/dates';
import { cleanFormula } from '../../../importers/reading/formulas';
import { readIdentifier } from '../../../importers/reading/identifiers';
import { makeId } from '../../../importers/reading/ids';
import { readNumber } from '../../../importers/reading/numbers';
import { readRequired } from '../../../importers/reading/property-values';
import { isUnknownWord, saysNothing } from '../../../importers/reading/sentinels';
import { splitList } from '../../../importers/reading/texts';

describe('dates', () => {
  it.each([
    '2026-12-31',
    '31-12-2026',
    '31/12/2026',
    '31.12.2026',
    '2026/12/31',
    '20261231',
    '2026-12-31T23:30:00Z',
    '2026-12-31 08:15:00',
    '31-12-2026 08:15:00',
    '31 december 2026',
    '31 Dec 2026',
    '2026-12-31T00:00:00.000+01:00',
  ])('reads %s', (text) => {
    expect(readDate(text)).toEqual({ date: '2026-12-31' });
  });
  it.each(['9999-12-31', '31-12-9999', '9999-12-31 00:00:00'])('takes %s as no end', (text) => {
    expect(readDate(text)).toEqual({ open: true });
  });
  it.each(['31-02-2026', '12/31/2026', '2026-13-01', '2026-12/31', 'soon', '46387', '29-02-2025', '0000-01-01', '32 maart 2026', ''])('refuses %j', (text) => {
    expect(readDate(text)).toBeNull();
  });
  it('knows leap days and pads single digits', () => {
    expect(readDate('29-2-2024')).toEqual({ date: '2024-02-29' });
    expect(readDate('1-3-2024')).toEqual({ date: '2024-03-01' });
  });
});

describe('numbers', () => {
  it.each([
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['1234,5', 1234.5],
    ['1234.5', 1234.5],
    ['€ 1.234,50', 1234.5],
    ['12 %', 12],
    ['1 234 567', 1234567],
    ['-5', -5],
    ['1.234.567', 1234567],
    ['0,125', 0.125],
    ['1e3', 1000],
  ])('reads %s without doubt', (text, number) => {
    expect(readNumber(text, ',')).toEqual({ number, ambiguous: false });
    expect(readNumber(text, '.')).toEqual({ number, ambiguous: false });
  });
  it('says of 1.234 and 1,234 that they are ambiguous, and follows the file', () => {
    expect(readNumber('1.234', ',')).toEqual({ number: 1234, ambiguous: true });
    expect(readNumber('1.234', '.')).toEqual({ number: 1.234, ambiguous: true });
    expect(readNumber('1,234', ',')).toEqual({ number: 1.234, ambiguous: true });
    expect(readNumber('1,234', '.')).toEqual({ number: 1234, ambiguous: true });
  });
  it.each(['1.23.4', '1,2,3', 'twelve', '1.234,567.8', '12 34', '', '--5', 'NaN', 'Infinity', '1e999'])('refuses %j', (text) => {
    expect(readNumber(text, ',')).toBeNull();
  });
});

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
  it('reads required as a count or a percentage', () => {
    expect([readRequired('2'), readRequired('50%'), readRequired('50 %'), readRequired('100%')]).toEqual([2, '50%', '50%', '100%']);
    expect([readRequired('0'), readRequired('101%'), readRequired('1.5'), readRequired('x')]).toEqual([undefined, undefined, undefined, undefined]);
  });
  it('knows words for nothing, and words for unknown only where a definite value is meant', () => {
    expect(['-', 'n.v.t.', 'Not applicable', 'eba_GA:qx2007', ''].every(saysNothing)).toBe(true);
    expect([saysNothing('onbekend'), isUnknownWord('Onbekend'), isUnknownWord('Zaakhost')]).toEqual([false, true, false]);
  });
});

describe('identifiers', () => {
  it.each([
    ['lei', '549300wclfvebtbnrf76', '549300WCLFVEBTBNRF76'],
    ['lei', 'INR2EJN1ERAN0W5ZP974', 'INR2EJN1ERAN0W5ZP974'],
    ['kvk', '01234567', '01234567'],
    ['euid', 'NLNHR.01234567', 'NLNHR.01234567'],
    ['rsin', '123456782', '123456782'],
    ['oin', '00000003012345670000', '00000003012345670000'],
    ['vat', 'NL 1234.56.782.B01', 'NL123456782B01'],
    ['vat', 'BE0123456749', 'BE0123456749'],
    ['duns', '12-345-6789', '123456789'],
  ] as const)('keeps %s %s as %s', (scheme, text, kept) => {
    expect(readIdentifier(scheme, text)).toEqual({ identifier: kept, padded: false });
  });
  it.each(['1234567', '1.234.567', ' 1234 567'])('keeps seven digits of a KvK number (%s) as they are, and says so', (text) => {
    expect(readIdentifier('kvk', text)).toEqual({ identifier: '1234567', padded: true });
  });
  it.each([
    ['lei', '549300WCLFVEBTBNRF77'],
    ['lei', '549300WCLFVEBTBNRF7'],
    ['kvk', '123456'],
    ['kvk', '123456789'],
    ['kvk', '0123456'],
    ['kvk', '00000000'],
    ['rsin', '123456789'],
    ['rsin', '000000000'],
    ['oin', '1,23457E+19'],
    ['oin', '0000000301234567'],
    ['vat', 'NL123456782'],
    ['vat', 'none'],
    ['duns', '12345678'],
    ['euid', '12345678'],
  ] as const)('refuses %s %s', (scheme, text) => {
    expect(readIdentifier(scheme, text)).toBeNull();
  });
});

describe('countries', () => {
  it.each([
    ['NL', 'NL'],
    ['nl', 'NL'],
    ['Netherlands', 'NL'],
    ['The Netherlands', 'NL'],
    ['Nederland', 'NL'],
    ['UK', 'GB'],
    ['United Kingdom', 'GB'],
    ['Verenigd Koninkrijk', 'GB'],
    ['USA', 'US'],
    ['Verenigde Staten', 'US'],
    ['Denmark', 'DK'],
    ['Ierland', 'IE'],
    ['België', 'BE'],
    ['Belgie', 'BE'],
    ['Czech Republic', 'CZ'],
    ['Bosnië en Herzegovina', 'BA'],
    ['Bosnia and Herzegovina', 'BA'],
    ['country:FR', 'FR'],
    ['NO', 'NO'],
  ])('reads %s as %s', (text, code) => {
    expect(readCountry(text)).toEqual({ code });
  });
  it.each(['EU', 'EEA', 'EER', 'APAC', 'Global', 'Europa', 'European Union', 'Worldwide', 'Latin America'])('%s is a region', (text) => {
    expect(readCountry(text)).toBe('region');
  });
  it.each(['Atlantis', 'XX', 'no', 'Nl', '', 'ZZ'])('%j is no country', (text) => {
    expect(readCountry(text)).toBeNull();
  });
});

describe('formulas, lists and ids', () => {
  it.each([
    ["'=SUM(A1)", { text: '=SUM(A1)', mark: 'unescaped' }],
    ["'+31 20", { text: '+31 20', mark: 'unescaped' }],
    ['="0123"', { text: '0123', mark: 'unescaped' }],
    [' =A', { text: '=A', mark: 'unescaped' }],
    ['=1+1', { text: '=1+1', mark: 'formula' }],
    ['@SUM(A1)', { text: '@SUM(A1)', mark: 'formula' }],
    ['+cmd|x', { text: '+cmd|x', mark: 'formula' }],
  ])('finds the mark in %j', (cell, cleaned) => {
    expect(cleanFormula(cell)).toEqual(cleaned);
  });
  it.each(['-5', '+31201234567', "'s-Hertogenbosch", '-', ' plain', 'a=b'])('leaves %j alone', (cell) => {
    expect(cleanFormula(cell)).toBeNull();
  });
  it('splits lists at bars, semicolons and line breaks, not at commas', () => {
    expect(splitList('A|B; C\nA')).toEqual(['A', 'B', 'C']);
    expect(splitList('Zaakhost, Inc.')).toEqual(['Zaakhost, Inc.']);
  });
  it('makes ids of source and key that cannot collide', () => {
    expect(makeId('sup', 'a/b', ' Zaakhost B.V. ')).toBe('sup:a%2Fb/Zaakhost%20B.V.');
    expect(makeId('svc', 's', 'Cafe\u0301')).toBe(makeId('svc', 's', 'Caf\u00e9'));
    expect(makeId('svc', 'a', 'b/c')).not.toBe(makeId('svc', 'a/b', 'c'));
  });
});
