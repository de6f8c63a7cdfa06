// Shapes of objects have numbers, and come back by them.
import { expect, it } from 'vitest';
import { BadColumns } from '../../../../server/model/columns/columns';
import { jsonColumn } from '../../../../server/model/columns/json';
import { Shapes, ShapeWriter, setOwn } from '../../../../server/model/columns/shapes';

it('are one number for the same names and types in the same order', () => {
  const writer = new ShapeWriter<'a' | 'b'>(['a', 'b']);
  const of = (...names: [string, 'a' | 'b'][]) => names.reduce((shape, [name, type]) => writer.step(shape, name, type), 0);
  const codes = [of(), of(['x', 'a'], ['y', 'b']), of(['x', 'a'], ['y', 'a']), of(['y', 'b'], ['x', 'a']), of(['x', 'a'], ['y', 'b'])];
  expect(new Set(codes).size).toBe(4);
  expect(codes[4]).toBe(codes[1]);
  const shapes = new Shapes(new Map([['s', writer.column()]]), 's');
  expect(shapes.at(0)).toEqual([]);
  expect(shapes.at(codes[1] ?? -1)).toEqual([['x', 'a'], ['y', 'b']]); // biome-ignore format: one line
  const places = shapes.placesOf('y', 'b');
  expect(codes.map((code) => places?.[code])).toEqual([-1, 1, -1, 0, 1]);
  expect(shapes.placesOf('z', 'b')).toBeUndefined();
});

it.each([[[[1, 'x', 'a']]], [[]]])('of no number, or that follow on themselves, are refused: %j', (steps) => {
  expect(() => new Shapes(new Map([['s', jsonColumn(steps)]]), 's').at(1)).toThrow(BadColumns);
});

it('give an object any name, also that of its prototype', () => {
  const object: Record<string, number> = {};
  setOwn(object, '__proto__', 1);
  setOwn(object, 'x', 2);
  expect(Object.entries(object)).toEqual([['__proto__', 1], ['x', 2]]); // biome-ignore format: one line
});
