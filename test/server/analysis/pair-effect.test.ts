// What it changes that two suppliers are one.
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../server/analysis/analysis';
import { jointEffect, pairEffect } from '../../../server/analysis/pair-effect';
import { compileEstate } from '../../../server/graph/compiled/compile';
import type { Claim } from '../../../server/model/claims';
import type { Verdict } from '../../../server/model/judgements';
import { graphOf, node, relation, source } from '../../support/estate';

const suppliers = ['sup:a', 'sup:b'].map((id) => node(id, 'Supplier'));
const provided = (service: string, ...by: string[]): Claim[] => [
  node(service, 'Service'),
  ...by.map((to) => relation([service, 'PROVIDED_BY', to], by.length > 1 ? { group: 'g', required: 1 } : {})),
];

function subjectOf(claims: readonly Claim[], verdict?: Verdict): Subject {
  const judgements = verdict === undefined ? [] : [{ a: 'sup:a', b: 'sup:b', verdict }];
  const graph = graphOf({ sources: [source('s', claims)], judgements });
  return { snapshot: { id: String(verdict), asOf: null, graph }, estate: compileEstate(graph), asOf: null };
}

const effect = (claims: readonly Claim[], before: Verdict | undefined, after: Verdict | undefined) =>
  pairEffect({ a: 'sup:a', b: 'sup:b', before: subjectOf(claims, before), after: subjectOf(claims, after) }, () => undefined);

describe('that two are one', () => {
  const both = [
    ...suppliers,
    ...provided('svc:spared', 'sup:a', 'sup:b'),
    ...provided('svc:a', 'sup:a'),
    ...provided('svc:b', 'sup:b'),
    ...provided('svc:none'),
  ];

  it('shows redundancy that was none: what both spared falls with the one, which becomes a single point', () => {
    const changed = effect([...suppliers, ...provided('svc:spared', 'sup:a', 'sup:b')], undefined, 'same');
    expect(changed).toEqual({
      relianceShare: [1, 1, 1],
      directShare: [1, 1, 1],
      services: [[], ['svc:spared'], []],
      takesDown: [[], [], ['svc:spared']],
      singlePoints: [0, 1],
    });
  });

  it('adds up shares and services of each, of both, and together', () => {
    expect(effect(both, undefined, 'same')).toEqual({
      relianceShare: [0.5, 0.5, 0.75],
      directShare: [0.5, 0.5, 0.75],
      services: [['svc:a'], ['svc:spared'], ['svc:b']],
      takesDown: [['svc:a'], ['svc:b'], ['svc:a', 'svc:b', 'svc:spared']],
      singlePoints: [2, 1],
    });
  });

  it('says the same when it is taken back, with the single points the other way round', () => {
    expect(effect(both, 'same', 'not-same')).toEqual({ ...effect(both, undefined, 'same'), singlePoints: [1, 2] });
  });

  it('is asked of two that stay two as well: together is both failing', () => {
    expect(effect(both, undefined, 'unsure')).toMatchObject({ takesDown: [['svc:a'], ['svc:b'], ['svc:a', 'svc:b', 'svc:spared']], singlePoints: [2, 2] });
  });

  it('is asked of an id that is gone: nothing hangs on it', () => {
    const subject = subjectOf(both);
    expect(pairEffect({ a: 'sup:a', b: 'sup:gone', before: subject, after: subject }, () => undefined)).toMatchObject({
      relianceShare: [0.5, 0, 0.5],
      services: [['svc:a', 'svc:spared'], [], []],
      takesDown: [['svc:a'], [], ['svc:a']],
    });
  });

  it('has no share where there are no services', () => {
    expect(effect(suppliers, undefined, 'same').relianceShare).toEqual([null, null, null]);
  });
});

describe('the share of services', () => {
  it('is direct where it is a provider of rank 1, and hidden behind others', () => {
    const claims = [
      ...suppliers,
      node('con:1', 'Contract'),
      node('svc:1', 'Service'),
      relation(['svc:1', 'PROVIDED_BY', 'con:1']),
      relation(['con:1', 'SUPPLIED_BY', 'sup:a']),
      relation(['con:1', 'SUBCONTRACTED_TO', 'sup:b'], { recipient: 'sup:a' }),
      ...provided('svc:b', 'sup:b'),
    ];
    expect(effect(claims, undefined, 'same')).toMatchObject({ relianceShare: [0.5, 1, 1], directShare: [0.5, 0.5, 1] });
  });
});

describe('several judgements together', () => {
  it('make fewer parties of more, on which services hang that are counted once, and change the single points', () => {
    const claims = [
      ...suppliers,
      ...provided('svc:spared', 'sup:a', 'sup:b'),
      node('svc:vital', 'Service', { criticality: 'vital' }),
      relation(['svc:vital', 'PROVIDED_BY', 'sup:a']),
    ];
    const joint = (before?: Verdict, after?: Verdict) =>
      jointEffect({ ids: ['sup:a', 'sup:b'], before: subjectOf(claims, before), after: subjectOf(claims, after) }, () => undefined);
    expect(joint(undefined, 'same')).toEqual({ nodes: [2, 1], services: 2, vital: 1, singlePoints: [1, 1] });
    expect(joint('same', undefined)).toEqual({ nodes: [1, 2], services: 2, vital: 1, singlePoints: [1, 1] });
  });
});
