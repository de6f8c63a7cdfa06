// What the vocabulary declares of a property decides how its value is written.
import { expect, it } from 'vitest';
import { isKvk, specOf } from '../../../web/components/value-text';

it('a property is looked up in its kind; one outside the model has no declaration', () => {
  expect(specOf('Contract', 'end')?.value.type).toBe('date');
  expect(specOf('Service', 'end')).toBeUndefined();
  expect(specOf('Spaceship', 'name')).toBeUndefined();
});

it('a KvK number is one by its scheme, and no other number is', () => {
  expect(isKvk(specOf('Supplier', 'kvk'))).toBe(true);
  expect(isKvk(specOf('Supplier', 'lei'))).toBe(false);
  expect(isKvk(undefined)).toBe(false);
});
