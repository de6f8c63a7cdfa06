// Cells that name a node: by an id with a prefix, else by name; equal cells share one object.
import { describe, expect, it } from 'vitest';
import { KnownReferences, NodeReferences } from '../../../importers/reading/node-references';

describe('a cell that names a node', () => {
  it('means an id when it has the prefix of one, else a name among kinds', () => {
    const references = new NodeReferences(['Service']);
    expect(references.read('svc:a')).toEqual({ id: 'svc:a' });
    expect(references.read('Zaaksysteem')).toEqual({ name: 'Zaaksysteem', kinds: ['Service'], mayBeId: true });
    expect(['', '-', 'onbekend'].map((cell) => references.read(cell))).toEqual([null, null, null]);
  });

  it('gives the same object for the same cell; ids are shared between columns, names are not', () => {
    const ids = new KnownReferences();
    const [services, components] = [new NodeReferences(['Service'], ids), new NodeReferences(['Component'], ids)];
    expect(services.read('cmp:a')).toBe(components.read('cmp:a'));
    expect(services.read('A')).toBe(services.read('A'));
    expect(components.read('A')).toMatchObject({ kinds: ['Component'] });
  });
});
