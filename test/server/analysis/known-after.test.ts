// What is known after a scenario awards contracts.
import { expect, it } from 'vitest';
import { completenessOf } from '../../../server/analysis/completeness';
import { knownAfter } from '../../../server/analysis/known-after';
import type { Scenario } from '../../../server/model/scenario';
import { drawn } from '../../support/drawing';

const subject = drawn('svc:s -> con:c\n con:c -> sup:a\n con:c -> dc:1\n con:c is chainDeclared complete\n sup:b');
const award: Scenario = { events: [{ type: 'award', contract: 'con:c', supplier: 'sup:b' }], given: [] };

it('of a contract that is awarded only who delivers is known: not the chain, not the sites', () => {
  const after = knownAfter(subject, [award]);
  expect(completenessOf(subject)).toMatchObject({ withDeclaredChain: 1, withLocation: 1 });
  expect(completenessOf(after)).toMatchObject({ withProvider: 1, withDeclaredChain: 0, withLocation: 0 });
  expect(after.snapshot.graph.relations.filter(({ from }) => from === 'con:c').map(({ to }) => to)).toEqual(['sup:b']);
});

it('the estate itself is not changed, and is the same when nothing is awarded', () => {
  expect(subject.snapshot.graph.relations.filter(({ from }) => from === 'con:c').map(({ to }) => to)).toEqual(['dc:1', 'sup:a']);
  expect(knownAfter(subject, [null, { events: [{ type: 'fail', id: 'sup:a' }], given: [] }])).toBe(subject);
});
