// Numbers of an answer in the unit of their key.
import { expect, it } from 'vitest';
import { formatsOf } from '../../../../web/i18n/format';
import { numberText } from '../../../../web/views/questions/names';

const format = formatsOf('nl');
const shown = (key: string, value: number) => numberText(key, { value, format }).replaceAll('\u00a0', ' ');

it.each([
  ['hiddenShare', 0.25, '25 %'],
  ['hiddenShare', 0, '0 %'],
  // A small share keeps digits that say something.
  ['hiddenShare', 0.0004, '0,04 %'],
  ['hiddenShare', 0.9999, '> 99,9 %'],
  ['failureProbability', 0.00175, '0,175 %'],
  ['activationHours', 48, '48 u'],
  ['no-such-key', 1234, '1.234'],
  ['no-such-key', 0.001234, '0,00123'],
  ['no-such-key', 12.345, '12,35'],
  ['constructor', 2, '2'],
])('%s of %d is %s', (key, value, text) => {
  expect(shown(key, value)).toBe(text);
});
