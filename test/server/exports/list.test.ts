// Formats of export: found by name, refused with those that there are, and refused in words when a text cannot be that long.
import { expect, it } from 'vitest';
import { exportFile, exportFormat, exportNames } from '../../../server/exports/list';

const nothing = { nodes: [], relations: [] };

it('each format is found by its name, and writes the empty graph', async () => {
  for (const name of exportNames) expect((await exportFile(nothing, exportFormat(name))).length).toBeGreaterThan(20);
  expect(exportNames[0]).toBe('graph-json');
});

it('a name that is none is refused with those that are', () => {
  expect(() => exportFormat('pdf')).toThrow(expect.objectContaining({ code: 'bad-parameter', exit: 2 }));
});

it('a text that is longer than a text can be is refused in words', async () => {
  const format = { ...exportFormat('gexf'), pieces: () => ['x'.repeat(2 ** 29 - 24), 'x'] };
  await expect(exportFile(nothing, format)).rejects.toThrow(expect.objectContaining({ code: 'export-too-large' }));
});

it('any other fault stays what it is', async () => {
  const format = {
    ...exportFormat('gexf'),
    pieces: () => {
      throw new TypeError('broken');
    },
  };
  await expect(exportFile(nothing, format)).rejects.toThrow(TypeError);
});
