// The list of routes: each once, those of the analyses behind the list of analyses, every word of a path a parameter.
import { expect, it } from 'vitest';
import { analyses } from '../../../server/analysis/list';
import { namedRoutes, routes } from '../../../server/api/contract';

it('has every route once, with those of the analyses where they are listed', () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toHaveLength(Object.keys(namedRoutes).length + analyses.length);
  const first = addresses.indexOf('get /analyses') + 1;
  expect(addresses.slice(first, first + analyses.length)).toEqual(analyses.map(({ name }) => `post /analyses/${name}`));
});
