// Places in a profile.
import { expect, it } from 'vitest';
import { setAt } from '../../../../importers/mapping/suggest/place';

it('sets what is there, and makes what is not', () => {
  const entry = { things: [{ as: 'a' }] };
  setAt(entry, 'things[0].properties.end', { column: 'Einde' });
  setAt(entry, 'things[5]', { as: 'b' });
  setAt(entry, 'relations[2]', 'r');
  expect(entry).toEqual({ things: [{ as: 'a', properties: { end: { column: 'Einde' } } }, { as: 'b' }], relations: ['r'] });
});

it('a text that is no place is refused', () => {
  expect(() => setAt({}, '', 1)).toThrow(RangeError);
  expect(() => setAt({}, 'constructor.prototype.x', 1)).toThrow(RangeError);
});
