// Formats of export: found by name, refused with those that there are, and refused in words when a text cannot be that long.
import { expect, it } from 'vitest';
import { exportFormat, exportNames, exportText } from '../../../server/exports/list';

const nothing = { nodes: [], relations: [] };

it('each format is found by its name, and writes the empty graph', () => {
  for (const name of exportNames) expect(exportText(nothing, exportFormat(name)).length).toBeGreaterThan(20);
  expect(exportNames[0]).toBe('graph-json');
});

it('a name that is none is refused with those that are', () => {
  expect(() => exportFormat('pdf')).toThrow(expect.objectContaining({ code: 'bad-parameter', exit: 2 }));
});

it('a text that is longer than a text can be is refused in words', () => {
  const format = { ...exportFormat('gexf'), write: () => 'x'.repeat(2 ** 30) };
  expect(() => exportText(nothing, format)).toThrow(expect.objectContaining({ code: 'export-too-large' }));
});

it('any other fault stays what it is', () => {
  const format = {
    ...exportFormat('gexf'),
    write: () => {
      throw new TypeError('broken');
    },
  };
  expect(() => exportText(nothing, format)).toThrow(TypeError);
});
