// Groups in the resolved graph: what members that disagree come to, and what is said about it (semantics §1 “Redundancy”).
import { describe, expect, test } from 'vitest';
import { resolveEstate } from '../../../server/estate/resolve';
import type { Claim, PropertyValue } from '../../../server/model/claims';
import { describeIssue } from '../../../server/model/issues';
import { node, relation, source } from '../../support/estate';

type Member = readonly [to: string, properties: Record<string, PropertyValue>];

/** Relations of `s` to components, as resolved, and the codes of the issues. */
function settled(members: readonly Member[]) {
  const ids = [...new Set(members.map(([to]) => to))];
  const claims: Claim[] = [
    node('s', 'Service'),
    ...ids.map((id) => node(id, 'Component')),
    ...members.map(([to, properties]) => relation(['s', 'DEPENDS_ON', to], properties)),
  ];
  const { graph } = resolveEstate({ sources: [source('test', claims)], judgements: [] });
  const codes = graph.issues.map(({ code }) => code);
  return { codes, effective: graph.relations.map(({ to, properties }) => [to, properties.required ?? 1, properties.impact ?? 'fails']) };
}

describe('members that state different things', () => {
  test('the highest number counts, for all of them', () => {
    const found = settled([
      ['a', { group: 'g', required: 1 }],
      ['b', { group: 'g', required: 2 }],
      ['c', { group: 'g' }],
    ]);
    expect(found.effective.map(([, required]) => required)).toEqual([2, 2, 2]);
    expect(found.codes).toEqual(['group-conflict']);
  });

  test('numbers and percentages are compared by what they come to', () => {
    const three = (first: PropertyValue, second: PropertyValue) =>
      settled([
        ['a', { group: 'g', required: first }],
        ['b', { group: 'g', required: second }],
        ['c', { group: 'g', required: second }],
      ]).effective[0]?.[1];
    expect(three('50%', 1)).toBe('50%');
    expect(three('30%', 2)).toBe(2);
    // Equal for three: the percentage stays strict when the group grows, the highest most.
    expect(three(2, '50%')).toBe('50%');
    expect(three('40%', '60%')).toBe('60%');
  });

  test('fails comes before degrades; impact none is no member and keeps what it says', () => {
    const found = settled([
      ['a', { group: 'g', impact: 'degrades' }],
      ['b', { group: 'g' }],
      ['c', { group: 'g', impact: 'none' }],
    ]);
    expect(found.effective).toEqual([
      ['a', 1, 'fails'],
      ['b', 1, 'fails'],
      ['c', 1, 'none'],
    ]);
    expect(found.codes).toEqual(['group-conflict']);
  });
});

describe('members that state the same in other words', () => {
  test('are told: today it comes to the same, and no more when a member comes', () => {
    const found = settled([
      ['a', { group: 'g', required: '50%' }],
      ['b', { group: 'g', required: 1 }],
    ]);
    expect(found).toMatchObject({
      codes: ['group-conflict'],
      effective: [
        ['a', '50%'],
        ['b', '50%'],
      ].map((one) => [...one, 'fails']),
    });
  });

  test('and those that say nothing contradict nobody', () => {
    expect(
      settled([
        ['a', { group: 'g', required: 2 }],
        ['b', { group: 'g' }],
      ] as const).codes,
    ).toEqual([]);
  });
});

describe('a group that asks for more than it has', () => {
  const nodes = [node('c', 'Contract'), node('t', 'Component'), node('nl', 'Country', { code: 'NL' }), ...['a', 'b', 'x'].map((id) => node(id, 'Supplier'))];
  const remedies = (...claims: Claim[]) => {
    const { graph } = resolveEstate({ sources: [source('test', [...nodes, ...claims])], judgements: [] });
    return graph.issues.filter(({ code }) => code === 'group-unsatisfiable').map((one) => [describeIssue(one).remedy, describeIssue(one, 'nl').remedy]);
  };
  const two = { group: 'g', required: 2 };
  const supplied = relation(['c', 'SUPPLIED_BY', 'a']);

  test.for([
    ['its dependent down', [relation(['t', 'PROVIDED_BY', 'a'], two)], 't counts as already down', 'geldt t als al uitgevallen'],
    [
      'its dependent degraded',
      [relation(['t', 'PROVIDED_BY', 'a'], { ...two, impact: 'degrades' })],
      't counts as already degraded',
      'geldt t als al verzwakt',
    ],
    [
      'down what is delivered under a contract',
      [supplied, relation(['c', 'SUBCONTRACTED_TO', 'b'], { ...two, recipient: 'a' })],
      'what a delivers under c counts as already down',
      'geldt wat a onder c levert als al uitgevallen',
    ],
    [
      'down the contract, under which its recipient hangs',
      [supplied, relation(['c', 'SUBCONTRACTED_TO', 'b'], { ...two, recipient: 'typo' })],
      'c counts as already down',
      'geldt c als al uitgevallen',
    ],
    [
      'nobody down for its countries',
      [relation(['a', 'OPERATES_FROM', 'nl'], two)],
      'a is lost with any one of its countries',
      'valt a uit met elk van de landen',
    ],
  ] as const)('says that it makes %s', ([, claims, en, nl]) => {
    expect(remedies(...claims)).toEqual([
      [`Correct “required” or add the missing members; until then ${en}.`, `Verbeter “required” of voeg leden toe; tot dan ${nl}.`],
    ]);
  });
});

test('a group under a recipient that hangs spares nothing that the contract needs alone', () => {
  const under = (to: string, properties: Record<string, PropertyValue> = {}) => relation(['c', 'SUBCONTRACTED_TO', to], properties);
  const claims = [node('c', 'Contract'), ...['a', 'b', 'x'].map((id) => node(id, 'Supplier')), relation(['c', 'SUPPLIED_BY', 'a'])];
  const codes = (recipient: string) => {
    const group = [under('b', { group: 'g', recipient }), under('x', { group: 'g', recipient })];
    return resolveEstate({ sources: [source('test', [...claims, ...group, under('b')])], judgements: [] }).graph.issues.map(({ code }) => code);
  };
  expect(codes('typo')).toEqual(['broken-chain', 'group-pointless']);
  expect(codes('a')).toEqual([]);
});

describe('odd groups', () => {
  test('one that asks for more than it has is accepted, with a warning', () => {
    expect(settled([['a', { group: 'g', required: 2 }]]).codes).toEqual(['group-unsatisfiable']);
    expect(settled([['a', { group: 'g', required: '100%' }]]).codes).toEqual([]);
  });

  test.each([[{}], [{ impact: 'fails' }]])('one beside a relation to the same target alone (%j) spares nothing there', (alone) => {
    const found = settled([
      ['a', alone],
      ['a', { group: 'g' }],
      ['b', { group: 'g' }],
    ]);
    expect(found.codes).toEqual(['group-pointless']);
  });

  test.each([[{ impact: 'degrades' }], [{ impact: 'none' }]])('one beside a relation alone that fails nobody (%j) is no such thing', (alone) => {
    expect(
      settled([
        ['a', alone],
        ['a', { group: 'g' }],
        ['b', { group: 'g' }],
      ]).codes,
    ).toEqual([]);
  });

  test('a relation alone needs its one target, whatever it says is required', () => {
    expect(settled([['a', { required: 3 }]])).toEqual({ codes: [], effective: [['a', 1, 'fails']] });
  });
});
