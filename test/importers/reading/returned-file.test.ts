// The marks of a file that came back, whatever it holds.
import { expect, it } from 'vitest';
import { returnedContents, shapeOfReturned } from '../../../importers/reading/returned-file';
import { inputFile } from '../../support/input-files';

const reason = 'why #1-0a1b2c3d [imp-2]';

it.each([
  [
    'table',
    inputFile('a', `id;ketenzicht-reason\nx;${reason}\ny;\n`),
    [
      [{ cells: ['x'] }, 'imp-2'],
      [{ cells: ['y'] }, undefined],
    ],
  ],
  ['list', inputFile('a', JSON.stringify([{ id: 1, 'ketenzicht-reason': reason }])), [[{ element: { id: 1 } }, 'imp-2']]],
] as const)('a %s gives its rows with their marks', async (shape, file, expected) => {
  const found: unknown[] = [];
  for await (const { content, mark } of returnedContents(file, () => undefined)) found.push([content, mark?.import]);
  expect([shapeOfReturned(file), found]).toEqual([shape, expected]);
});

it.each([inputFile('a.csv', 'id;reason\nx;y\n'), inputFile('a.json', '{"format":"ketenzicht-graph"}'), inputFile('a.bin', new Uint8Array([0, 1, 2]))])(
  'others have no shape',
  (file) => {
    expect(shapeOfReturned(file)).toBeNull();
  },
);
