// The document of the API, its list of routes, and what the router really answers are the same.
import type { Router } from 'express';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../../server/analysis/list';
import { routes } from '../../../server/api/contract';
import { makeOpenApi } from '../../../server/api/openapi';
import { makeRouter } from '../../../server/api/router';
import { idleWiring } from './served';

/** Routes of a router and of those within it, as `METHOD /path/{name}`. */
function routesOf(router: Router): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (route) return [...new Set(route.stack.map(({ method }) => method))].map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
    return isRouter(handle) ? routesOf(handle) : [];
  });
}

function isRouter(handle: unknown): handle is Router {
  return typeof handle === 'function' && 'stack' in handle;
}

const document = makeOpenApi('1.2.3');
const paths: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>> = 'paths' in document ? Object(document.paths) : {};

describe('the OpenAPI document', () => {
  const declared = routes.map(({ method, path }) => `${method} ${path}`).sort();

  it('has every route of the contract, once', () => {
    const documented = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(documented.sort()).toEqual(declared);
    expect(new Set(declared).size).toBe(declared.length);
  });

  it('is what the router answers: no route more, none less', () => {
    expect(routesOf(makeRouter(idleWiring).router).sort()).toEqual(declared);
  });

  it('names every operation once, with an answer and problem details', () => {
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(routes.length);
    for (const { responses } of operations) {
      const codes = Object.keys(Object(responses));
      expect(codes).toContain('default');
      expect(codes.filter((code) => code !== '429')).toHaveLength(2);
    }
  });

  it('says of every route that clients take turns on who may ask, and that too much is refused with when to try again', () => {
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({ route: `${method} ${path}`, one })),
    );
    const refuse = operations.filter(({ one }) => '429' in Object(one.responses));
    expect(refuse.map(({ route }) => route).sort()).toEqual(
      routes
        .filter(({ takesTurns }) => takesTurns)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
    for (const { one } of refuse) {
      expect(JSON.stringify(one.parameters)).toContain('"Ketenzicht-Client"');
      expect(Object.keys(Object(Object(one.responses)[429]).headers)).toEqual(['Retry-After']);
    }
  });

  it('says of which routes the answer can be followed, and names the shapes of their events', () => {
    const followed = Object.entries(paths).flatMap(([path, methods]) => (JSON.stringify(methods).includes('"text/event-stream"') ? [path] : []));
    expect(followed).toEqual([...analyses.map(({ name }) => `/analyses/${name}`), '/imports/jobs/{id}/events']);
    const { content } = Object(Object(Object(paths['/analyses/what-if']?.post).responses)[200]);
    expect(Object.keys(content)).toEqual(['application/json', 'text/event-stream']);
    const { schemas } = Object(Object(document).components);
    for (const [, name] of content['text/event-stream'].schema.description.matchAll(/: (\w+)[,;.]/g)) {
      if (name !== 'the') expect(Object.keys(schemas)).toContain(name);
    }
  });

  it('refers only to schemas that it has', () => {
    const text = JSON.stringify(document);
    const named = new Set(Object.keys('components' in document ? Object(Object(document.components).schemas) : {}));
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(named).toContain(name);
  });
});
