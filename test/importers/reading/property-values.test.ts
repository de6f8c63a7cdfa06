// The cell of a property as its declared type: what is used, what is noted, and what rejects the row.
import { describe, expect, it } from 'vitest';
import { allowedWords, fitsNumber, readRequired, readValue } from '../../../importers/reading/property-values';
import { nodeKindSpec, relationTypeSpec } from '../../../server/model/vocabulary';

const specs = [
  ...(nodeKindSpec('Supplier')?.properties ?? []),
  ...(nodeKindSpec('Contract')?.properties ?? []),
  ...(relationTypeSpec('DEPENDS_ON')?.properties ?? []),
];
const read = (name: string, cell: string) => {
  const spec = specs.find((one) => one.name === name);
  if (!spec) throw new Error(name);
  return readValue(spec, cell, ',');
};

describe('the value of a property', () => {
  it('reads required as a count or a percentage', () => {
    expect([readRequired('2'), readRequired('50%'), readRequired('50 %'), readRequired('100%')]).toEqual([2, '50%', '50%', '100%']);
    expect([readRequired('0'), readRequired('101%'), readRequired('1.5'), readRequired('x')]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    ['start', '31-12-2026', '2026-12-31'],
    ['noticeDays', '90', 90],
    ['annualValueEur', '1.234,50', 1234.5],
    ['escrow', 'Ja', 'yes'],
    ['impact', 'none', 'none'],
    ['required', '50 %', '50%'],
    ['kvk', '01234567', '01234567'],
    ['title', 'Beheer', 'Beheer'],
  ])('%s reads %s', (name, cell, value) => {
    expect(read(name, cell)).toEqual({ value });
  });

  it.each([
    ['start', 'soon', 'invalid-date'],
    ['noticeDays', 'veel', 'invalid-number'],
    ['escrow', 'misschien', 'invalid-value'],
    ['kvk', '123', 'invalid-identifier'],
    ['kvk', '1234567', 'padded-identifier'],
    ['required', '0', 'bad-required'],
  ])('%s does not take %s: %s', (name, cell, code) => {
    const { note } = read(name, cell);
    expect([note?.code, note?.rejects]).toEqual([code, code === 'bad-required' ? true : undefined]);
  });

  it('says of a number in doubt how it was read, and uses it', () => {
    expect(read('annualValueEur', '1.234')).toMatchObject({ value: 1234, note: { code: 'ambiguous-number' } });
  });

  it.each(['start', 'noticeDays', 'escrow', 'kvk'])('states nothing in %s by a word for unknown', (name) => {
    expect(read(name, 'onbekend')).toEqual({});
  });

  it('states no date by words for a contract without an end', () => {
    expect([read('end', 'onbepaald'), read('end', 'Unbefristet')]).toEqual([{}, {}]);
  });

  it('fits a number between its bounds, whole where it must be', () => {
    expect([
      fitsNumber(5, { type: 'integer', minimum: 0 }),
      fitsNumber(1.5, { type: 'integer', minimum: 0 }),
      fitsNumber(-1, { type: 'number', minimum: 0 }),
    ]).toEqual([true, false, false]);
  });

  it('names what is allowed', () => {
    expect(allowedWords({ type: 'choice', values: ['yes', 'no'] })).toContain('yes');
  });
});
