// The words of a file over what its claims state.
import { expect, it } from 'vitest';
import { headerOver } from '../../../server/model/claims';

it('the word of the file counts; else that of the model', () => {
  expect(headerOver({ headers: { name: 'Naam' } }, 'name')).toBe('Naam');
  expect(headerOver({ headers: { name: 'Naam' } }, 'constructor')).toBe('constructor');
  expect(headerOver({}, 'name')).toBe('name');
});
