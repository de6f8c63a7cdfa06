// Services that are down at each moment.
import { expect, it } from 'vitest';
import { moments } from '../../../server/analysis/timeline';
import { whatIf } from '../../../server/analysis/what-if/what-if';
import { ask, drawn } from '../../support/drawing';

const timeline = (text: string) => ask(whatIf, drawn(text), { scenario: { events: [{ type: 'fail', id: 'cmp:a' }], given: [] } }).timeline;

it('a service is down from the hour at which its tolerance ends, and back by measures that are known', () => {
  const tested = 'activationHours 24, testedOn 2026-10-01, testResult passed';
  const found = timeline(`svc:now -> cmp:a\n svc:later -> cmp:a : toleranceHours 100\n cmp:a ~> cmp:b : ${tested}`);
  expect(found.map(({ hours, servicesDown }) => [hours, servicesDown])).toEqual(moments.map((hours) => [hours, hours >= 100 ? 2 : 1]));
  expect(found.map(({ servicesDownTested }) => servicesDownTested)).toEqual([1, 1, 0, 0, 0, 0]);
});

it('measures never make it worse, and tested ones help no more than all on paper', () => {
  for (const moment of timeline('svc:s -> cmp:a\n svc:t -> cmp:a\n cmp:a ~> cmp:b : activationHours 4')) {
    expect(moment.servicesDownOnPaper).toBeLessThanOrEqual(moment.servicesDownTested);
    expect(moment.servicesDownTested).toBeLessThanOrEqual(moment.servicesDown);
  }
});
