// What comes of an import, in sentences; what it changes, as a table.
import { describe, expect, it } from 'vitest';
import { printConsequences, printDifferences } from '../../../server/cli/consequence-text';
import type { Concerned, Consequence } from '../../../server/model/consequences';
import type { Difference } from '../../../server/model/differences';

const service = (name: string, criticality: string | null = null): Concerned => ({ id: `svc:${name}`, kind: 'Service', name, criticality });
const some = (over: Partial<Consequence>): Consequence => ({ code: 'loses-only-supplier', count: 1, ids: [], vital: 0, critical: 0, first: [], ...over });

describe('a consequence', () => {
  it('of services counts them and names vital ones first', () => {
    const first = [service('Meldkamer', 'vital'), service('Loket', 'critical'), ...['a', 'b', 'c', 'd'].map((name) => service(name))];
    expect(printConsequences([some({ count: 12, vital: 1, critical: 1, first })])).toBe(
      '\nWhat comes of it\n  12 services lose their only supplier, of them 1 vital and 1 critical: Meldkamer (vital), Loket (critical), a, b, c, and 7 more.\n',
    );
  });

  it('of one is told of one', () => {
    const lines = printConsequences([
      some({ first: [service('a')] }),
      some({ code: 'gains-single-point', first: [service('b')] }),
      some({ code: 'loses-declared-chain', first: [{ ...service('C'), kind: 'Contract' }] }),
    ]);
    expect(lines).toContain('1 service loses its only supplier: a.\n');
    expect(lines).toContain('1 service gains a single point of failure: b.\n');
    expect(lines).toContain('1 contract has its chain no longer declared complete: C.\n');
  });

  it.each([
    ['lei:529900T8BM49AURSDO55', ' by an equal LEI (529900T8BM49AURSDO55)'],
    ['external:system:1', ' by an equal external id (system:1)'],
    [null, ' because a person judged them the same'],
  ])('of two that become one says why: %s', (by, why) => {
    const first: Concerned[] = [{ id: 'sup:a', kind: 'Supplier', name: 'A', criticality: null, earlier: ['sup:a', 'sup:b'], by }];
    expect(printConsequences([some({ code: 'becomes-one', first })])).toContain(`  2 of kind Supplier become one${why}: A; it was sup:a and sup:b.\n`);
  });

  it('that there is none of says nothing', () => {
    expect(printConsequences([])).toBe('');
  });
});

describe('differences', () => {
  const nowhere = { file: null, sheet: null, row: 1, sheetRow: 7 };
  const node: Difference = {
    ...{ id: 'con:a', kind: 'Contract', name: 'C-1', change: 'changed' },
    ...{ fields: [{ property: 'end', before: null, after: '2027-01-01' }], ...nowhere },
  };

  it('tell old and new of what changed, with its row', () => {
    const shown = printDifferences([node]);
    expect(shown).toMatch(/changed +Contract +C-1 \(con:a\) +end: unknown → 2027-01-01 +7/);
  });

  it('tell a relation by the names of its ends', () => {
    const relation = { type: 'SUPPLIED_BY', from: 'con:a', to: 'sup:b' } as const;
    const one: Difference = { relation, kind: 'SUPPLIED_BY', change: 'removed', fields: [], names: { from: 'C-1', to: 'Vlierbos' }, ...nowhere };
    expect(printDifferences([one])).toMatch(/removed +relation +C-1 SUPPLIED_BY Vlierbos/);
  });

  it('that are many are counted', () => {
    expect(printDifferences(Array.from({ length: 1_050 }, () => node))).toContain('… and 1,010 more; --json has all');
    expect(printDifferences([])).toBe('');
  });
});
