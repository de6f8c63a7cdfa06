// Identifiers with a check digit, a fixed length or a fixed shape, with what is refused beside it.
import { describe, expect, it } from 'vitest';
import { readIdentifier } from '../../../importers/reading/identifiers';

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
