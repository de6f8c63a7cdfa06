// What the views of all answers share: names, paths, and what an answer rests on.
import { describe, expect, it } from 'vitest';
import { drawPath, footing, labelOf, listNames, type Names, nodeCells } from '../../../server/cli/answer-view';

const names: Names = {
  nameOf: (id) => ({ 'sup:1': 'Bever', 'sup:2': 'Bever', 'sup:3': 'Ceder' })[id] ?? id,
  isShared: (id) => id !== 'sup:3',
  kindOf: () => 'Supplier',
};

describe('a name', () => {
  it('has its id behind it as a label, unless it is its id', () => {
    expect([labelOf('sup:3', names), labelOf('dc:1', names)]).toEqual(['Ceder (sup:3)', 'dc:1']);
  });

  it('in a row has its id only where another is called the same', () => {
    expect(listNames(['sup:1', 'sup:3', 'sup:2'], names)).toBe('Bever (sup:1), Ceder, Bever (sup:2)');
    expect(listNames([], names)).toBe('');
  });

  it('stands in a table with id and kind', () => {
    expect(nodeCells('sup:3', names)).toEqual(['sup:3', 'Supplier', 'Ceder']);
  });
});

describe('a path', () => {
  const path = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  it('is drawn whole when it is short', () => {
    expect(drawPath(path.slice(0, 6), names)).toBe('a → b → c → d → e → f');
    expect(drawPath([], names)).toBe('');
  });

  it('leaves out the middle when it is long, and says how much', () => {
    const drawn = drawPath(path, names);
    expect(drawn).toBe('a → b → c → d → e → … 2 more … → h');
    // All of it is drawn or counted.
    expect(drawn.split(' → ').length - 1 + 2).toBe(path.length);
  });
});

it('what an answer rests on says what is known of how many, and that the rest is unknown', () => {
  const completeness = { services: 3, withProvider: 2, withDeclaredChain: 0, withLocation: 1, withOwnership: 0 };
  const text = footing({ snapshot: 'f'.repeat(64), asOf: null, completeness } as Parameters<typeof footing>[0]);
  expect(text).toContain('Rests on 3 services; known of these: a provider 2, a declared chain 0, a location 1, ownership 0.');
  expect(text).toContain('unknown, not none');
  expect(text).toContain(`Snapshot ${'f'.repeat(12)}, as of unknown.`);
});

it('an answer without a service in the data says that nothing is said of services, not that 0 of 0 are known', () => {
  const completeness = { services: 0, withProvider: 0, withDeclaredChain: 0, withLocation: 0, withOwnership: 0 };
  const text = footing({ snapshot: 'f'.repeat(64), asOf: null, completeness } as Parameters<typeof footing>[0]);
  expect(text).toContain('There is no service in the data, so nothing can be said of services. Import a list of services');
  expect(text).not.toContain('0 services');
  expect(text).toContain(`Snapshot ${'f'.repeat(12)}, as of unknown.`);
});
