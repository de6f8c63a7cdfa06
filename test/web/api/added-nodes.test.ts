// Names for what a scenario adds.
import { expect, it } from 'vitest';
import type { ScenarioEvent } from '../../../server/model/scenario';
import { addedNodes } from '../../../web/api/added-nodes';
import { wordsOf } from '../../../web/i18n/words';

const relation = { type: 'DEPENDS_ON', from: 'svc:s', to: 'new:component' } as const;
const names = (...events: readonly ScenarioEvent[]) =>
  [...addedNodes([{ events: [...events], given: [] }], wordsOf('nl'))].map(([id, { kind, name }]) => [id, kind, name].join(' | '));

it('a member, a buyer and a part have names of their own', () => {
  expect(
    names(
      { type: 'add-member', relation, kind: 'Component' },
      { type: 'add-member', relation: { ...relation, to: 'new:component-2' }, kind: 'Component' },
      { type: 'takeover', supplier: 'a', owner: 'sup:buyer', country: 'US' },
      { type: 'split-off', supplier: 'a', contracts: ['c'], to: 'new:supplier' },
    ),
  ).toEqual([
    'new:component | Component | Component (nieuw)',
    'new:component-2 | Component | Component 2 (nieuw)',
    'sup:buyer | Supplier | sup:buyer (nieuw)',
    'new:supplier | Supplier | Leverancier (nieuw)',
  ]);
});

it('what joins a group and is there already is not added, nor is what fails', () => {
  expect(names({ type: 'add-member', relation }, { type: 'fail', id: 'sup:a' })).toEqual([]);
});

it('scenarios side by side add what either adds, once', () => {
  const events: ScenarioEvent[] = [{ type: 'takeover', supplier: 'a', owner: 'sup:buyer', country: 'US' }];
  expect(
    addedNodes(
      [
        { events, given: [] },
        { events, given: [] },
      ],
      wordsOf('en'),
    ).size,
  ).toBe(1);
});
