// Looking a node up by name: in its own source first, then in all; never a guess between two.
import { describe, expect, it } from 'vitest';
import { NameIndex } from '../../../server/estate/name-index';
import type { NodeKind } from '../../../server/model/vocabulary';

function index() {
  const names = new NameIndex();
  names.add('own', 'Bever B.V.', { id: 'sup:own', kind: 'Supplier', properties: {} });
  names.add('other', 'Bever B.V.', { id: 'sup:other', kind: 'Supplier', properties: {} });
  names.add('other', 'Ceder', { id: 'sup:ceder', kind: 'Supplier', properties: {} });
  names.add('third', 'Ceder', { id: 'svc:ceder', kind: 'Service', properties: {} });
  names.add('own', 'Kast', { id: 'cmp:1', kind: 'Component', properties: { class: 'server' } });
  names.add('own', 'Kast', { id: 'cmp:2', kind: 'Component', properties: { class: 'switch' } });
  names.add('own', ' ', { id: 'sup:blank', kind: 'Supplier', properties: {} });
  return names;
}

const find = (name: string, kinds: readonly NodeKind[], more: { class?: string; source?: string } = {}) =>
  index().find(more.source ?? 'own', { name, kinds, ...(more.class === undefined ? {} : { class: more.class }) });

describe('a name', () => {
  it('is that of the node of its own source, although others have it too', () => {
    expect(find('bever b.v.', ['Supplier'])).toEqual({ id: 'sup:own', byName: true });
  });

  it('is looked for in all sources when its own has none', () => {
    expect(find('CEDER', ['Supplier'])).toEqual({ id: 'sup:ceder', byName: true });
    expect(find('Ceder', ['Service'])).toEqual({ id: 'svc:ceder', byName: true });
  });

  it('of an organisation is one of a supplier as well', () => {
    expect(find('Ceder', ['Organisation'])).toEqual({ id: 'sup:ceder', byName: true });
  });

  it('that several have is none of them, and they are named in their order', () => {
    expect(find('Bever B.V.', ['Supplier'], { source: 'third' })).toEqual({ candidates: ['sup:other', 'sup:own'] });
    expect(find('Kast', ['Component'])).toEqual({ candidates: ['cmp:1', 'cmp:2'] });
    expect(find('Kast', ['Component'], { class: 'switch' })).toEqual({ id: 'cmp:2', byName: true });
  });

  it('that nobody has, or that is no name, is nothing', () => {
    for (const name of ['Den', '', ' ']) expect(find(name, ['Supplier'])).toEqual({ candidates: [] });
    expect(find('Bever B.V.', ['Service'])).toEqual({ candidates: [] });
  });
});

describe('a name that thousands of nodes have', () => {
  it('is looked up by thousands of cells without looking at each of them every time', () => {
    let looks = 0;
    const names = new NameIndex();
    const nodes = 2_000;
    for (let at = 0; at < nodes; at += 1) {
      const named = {
        id: `sup:${at}`,
        get kind(): NodeKind {
          looks += 1;
          return 'Supplier';
        },
        properties: {},
      };
      names.add('own', 'Zelfde', named);
    }
    const found = Array.from({ length: 2_000 }, (_, cell) => names.find(cell % 2 === 0 ? 'own' : 'other', { name: 'zelfde', kinds: ['Supplier'] }));
    expect(found.every((one) => 'candidates' in one && one.candidates.length === nodes)).toBe(true);
    expect(looks).toBeLessThanOrEqual(4 * nodes);
  });

  it('is looked up anew when one more has it', () => {
    const names = index();
    expect(names.find('own', { name: 'Kast', kinds: ['Component'] })).toEqual({ candidates: ['cmp:1', 'cmp:2'] });
    names.add('own', 'Kast', { id: 'cmp:3', kind: 'Component', properties: { class: 'switch' } });
    expect(names.find('own', { name: 'Kast', kinds: ['Component'] })).toEqual({ candidates: ['cmp:1', 'cmp:2', 'cmp:3'] });
    expect(names.find('own', { name: 'Kast', kinds: ['Service'] })).toEqual({ candidates: [] });
  });
});
