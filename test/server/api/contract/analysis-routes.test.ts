// One route for each analysis, whose request is what the analysis declares.
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { analyses } from '../../../../server/analysis/list';
import { analysisRoutes } from '../../../../server/api/contract/analysis-routes';

/** The shape of a request; a route of an analysis has one. */
function bodyOf(name: string): z.ZodType {
  const body = analysisRoutes.get(name)?.body;
  if (!body || body === 'binary') throw new Error(`${name} takes no JSON`);
  return body;
}

describe.each(analyses)('the route of $name', ({ name, parameters }) => {
  const body = bodyOf(name);

  it('takes what it asks for, and refuses what it does not know', () => {
    const required = parameters.filter((one) => one.required);
    expect(body.safeParse({}).success).toBe(required.length === 0);
    expect(body.safeParse({ noSuchParameter: 1 }).success).toBe(false);
  });

  it('takes null for whatever need not be given, and its own defaults', () => {
    const given = Object.fromEntries(
      parameters.filter((one) => one.required).map((one) => [one.name, one.type === 'scenario' ? { events: [], given: [] } : 'x:1']),
    );
    const nulls = Object.fromEntries(parameters.filter((one) => !one.required).map((one) => [one.name, null]));
    expect(body.safeParse({ ...given, ...nulls }).error).toBeUndefined();
    const defaults = Object.fromEntries(parameters.filter((one) => !one.required).map((one) => [one.name, one.defaultValue]));
    expect(body.safeParse({ ...given, ...defaults }).error).toBeUndefined();
  });
});

it.each([
  ['what-if', { scenario: { events: [{ type: 'explode', id: 'x' }], given: [] } }],
  ['cut-sets', { service: 'svc:s', maxOrder: 1.5 }],
  ['single-points', { among: ['Spaceship'] }],
  ['single-points', { asOf: 'today' }],
])('%s refuses %j', (name, body) => {
  expect(bodyOf(name).safeParse(body).success).toBe(false);
});
