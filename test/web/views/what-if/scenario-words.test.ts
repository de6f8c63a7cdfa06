// A scenario as the title of its page.
import { expect, it } from 'vitest';
import type { ScenarioEvent } from '../../../../server/model/scenario';
import { headingOf } from '../../../../web/views/what-if/scenario-words';

const t = ((key: string, words: object = {}) => `${key} ${JSON.stringify(words)}`) as never;
const naming = { nodeOf: (id: string) => ({ name: `<${id}>` }), language: 'en' } as never;
const heading = (...events: readonly ScenarioEvent[]) => headingOf(events, { naming, t });

const change: ScenarioEvent = { type: 'takeover', supplier: 'a', owner: 'b', country: 'US' };

it('one failure is named, and several say how many more', () => {
  expect(heading({ type: 'fail', id: 'sup:a' })).toBe('heading {"name":"<sup:a>"}');
  expect(heading({ type: 'fail', id: 'sup:a' }, change)).toBe('headingMore {"name":"<sup:a>","count":1}');
  expect(heading(change, { type: 'fail', id: 'sup:a' })).toMatch(/^headingMore .*sup:a/);
});

it('changes alone let nothing fail, and nothing at all has the title of the page', () => {
  expect(heading(change, change)).toBe('headingChange {"count":2}');
  expect(heading()).toBe('title {}');
});

it('an outage and a sanction name their country', () => {
  expect(heading({ type: 'country-outage', code: 'DE' })).toMatch(/^headingCountry .*Germany/);
  expect(heading({ type: 'country-sanction', code: 'DE' })).toMatch(/^headingSanction .*Germany/);
});
