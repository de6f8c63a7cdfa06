// The ends of a relation, and its recipient, found or not.
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../server/model/claims';
import { graphOf, node, relation } from '../../support/estate';

const estate = [
  node('con:c', 'Contract'),
  node('sup:a', 'Supplier', { name: 'Aardvark' }),
  node('sup:b', 'Supplier', { name: 'Bever' }),
  node('svc:s', 'Service'),
];
const made = (...claims: readonly Claim[]) => graphOf([...estate, ...claims]);

describe('a relation', () => {
  it('by names is inferred, and by ids declared', () => {
    const byName = made(relation(['con:c', 'SUPPLIED_BY', { name: 'aardvark', kinds: ['Supplier'] }]));
    expect(byName.relations).toMatchObject([{ to: 'sup:a', claims: [{ inferred: 'linked-by-name' }] }]);
    expect(made(relation(['con:c', 'SUPPLIED_BY', 'sup:a'])).relations).toMatchObject([{ claims: [{ inferred: null }] }]);
  });

  it.for([
    ['to a node that nobody knows', ['con:c', 'SUPPLIED_BY', 'sup:gone'], 'dangling-reference'],
    ['from a node that nobody knows', ['con:gone', 'SUPPLIED_BY', 'sup:a'], 'dangling-reference'],
    ['that the model does not allow', ['svc:s', 'SUPPLIED_BY', 'sup:a'], 'relation-not-allowed'],
  ] as const)('%s is none, and that is said', ([, ends, code]) => {
    const { relations, issues } = made(relation(ends));
    expect(relations).toEqual([]);
    expect(issues).toMatchObject([{ code, severity: 'error' }]);
  });
});

describe('the recipient of a subcontract', () => {
  const subcontract = (recipient: string) => made(relation(['con:c', 'SUPPLIED_BY', 'sup:a']), relation(['con:c', 'SUBCONTRACTED_TO', 'sup:b'], { recipient }));

  it('is a node', () => {
    expect(subcontract('sup:a').relations.find(({ type }) => type === 'SUBCONTRACTED_TO')?.properties.recipient).toBe('sup:a');
  });

  it('that nobody knows keeps its text: the failure of the subcontractor still hits the contract', () => {
    expect(subcontract('A. Typo').relations.find(({ type }) => type === 'SUBCONTRACTED_TO')?.properties.recipient).toBe('A. Typo');
  });
});
