// Reading the properties of a node.
import { expect, it } from 'vitest';
import { nameOf, numberOf, textOf } from '../../../server/model/graph';

const properties = { name: 'Bever', users: 0, alsoKnownAs: ['B'], empty: '' };

it('a property is read as what it is, and as nothing else', () => {
  expect([textOf(properties, 'name'), textOf(properties, 'users'), textOf(properties, 'alsoKnownAs'), textOf(properties, 'gone')]).toEqual([
    'Bever',
    undefined,
    undefined,
    undefined,
  ]);
  expect([numberOf(properties, 'users'), numberOf(properties, 'name')]).toEqual([0, undefined]);
});

it('a property that every object has is none of a node', () => {
  expect([textOf({}, 'toString'), numberOf({}, 'constructor')]).toEqual([undefined, undefined]);
});

it('a node is called by its name, else by its id', () => {
  expect(nameOf({ id: 'sup:b', properties })).toBe('Bever');
  expect(nameOf({ id: 'sup:b', properties: {} })).toBe('sup:b');
  expect(nameOf({ id: 'sup:b', properties: { name: '' } })).toBe('sup:b');
  expect(nameOf({ id: 'con:b', properties: { title: 'Hosting' } })).toBe('Hosting');
  expect(nameOf({ id: 'con:b', properties: { name: 'C-1', title: 'Hosting' } })).toBe('C-1');
});
