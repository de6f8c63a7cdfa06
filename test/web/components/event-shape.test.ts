// Whether a text is an event of a scenario.
import { describe, expect, it } from 'vitest';
import type { ScenarioEvent } from '../../../server/model/scenario';
import { eventTypes, readEvent } from '../../../web/components/event-shape';

const relation = { type: 'DEPENDS_ON', from: 'a', to: 'b' };
const whole: Readonly<Record<string, object>> = {
  fail: { id: 'x' },
  'fail-group': { id: 'x' },
  'country-outage': { code: 'NL' },
  'country-sanction': { code: 'nl' },
  disable: { relation },
  'add-member': { relation },
  award: { contract: 'c', supplier: 's' },
  takeover: { supplier: 's', owner: 'o', country: 'US' },
  'split-off': { supplier: 's', contracts: ['c'], to: 't' },
} satisfies Record<ScenarioEvent['type'], object>;

describe.each(eventTypes)('an event of type %s', (type) => {
  const event = { type, ...whole[type] };

  it('is read when it is whole', () => {
    expect(readEvent(JSON.stringify(event))).toEqual({ event });
  });

  it('says which field it lacks, whichever that is', () => {
    for (const field of Object.keys(whole[type] ?? {})) {
      for (const value of [undefined, '', null, 7, []]) expect(readEvent(JSON.stringify({ ...event, [field]: value }))).toEqual({ flaw: 'eventLacks', field });
    }
  });
});

it.each([
  ['{', 'notJson'],
  ['', 'notJson'],
  ['[]', 'notJson'],
  ['null', 'notJson'],
  ['"fail"', 'notJson'],
  ['{}', 'noEventType'],
  ['{"type":"explode"}', 'noEventType'],
  ['{"type":"toString"}', 'noEventType'],
  ['{"type":"disable","relation":{"type":"NO","from":"a","to":"b"}}', 'eventLacks'],
  ['{"type":"country-outage","code":"NLD"}', 'eventLacks'],
  ['{"type":"split-off","supplier":"s","contracts":["c",""],"to":"t"}', 'eventLacks'],
])('%s is none: %s', (text, flaw) => {
  expect(readEvent(text)).toMatchObject({ flaw });
});
