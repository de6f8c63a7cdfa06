// A handler stands at the method and path of its route, and gets what the route declares, checked.
import { type Request, type Response, Router } from 'express';
import { describe, expect, it } from 'vitest';
import { ZodError, z } from 'zod';
import type { RouteSpec } from '../../../server/api/contract';
import { checked, mount } from '../../../server/api/handlers';

const route = {
  method: 'post',
  path: '/nodes/{id}/files/{name}.csv',
  tag: 'graph',
  summary: '',
  query: z.object({ limit: z.coerce.number().int().default(20) }),
  body: z.strictObject({ ids: z.array(z.string()) }),
  answer: 'text/csv',
} as const satisfies RouteSpec;

const asked = (query: object, body: unknown) => ({ query, body, params: { id: 'a', name: 'b' } }) as unknown as Request;
const response = {} as Response;

describe('a handler', () => {
  it('stands at the path of its route, its words in braces as parameters', () => {
    const router = Router();
    mount(router, route, () => undefined);
    const [layer] = router.stack;
    expect(layer?.route?.path).toBe('/nodes/:id/files/:name.csv');
    expect(layer?.route?.stack[0]?.method).toBe('post');
  });

  it('gets path, query and body as their schemas read them', () => {
    const handler = checked(route, ({ path, query, body }) => [path.id, path.name, query.limit, body.ids]);
    expect(handler(asked({ limit: '7' }, { ids: ['x'] }), response)).toEqual(['a', 'b', 7, ['x']]);
    expect(handler(asked({}, { ids: [] }), response)).toEqual(['a', 'b', 20, []]);
  });

  it('is not called with what its route does not allow', () => {
    const handler = checked(route, () => expect.unreachable());
    expect(() => handler(asked({ limit: 'many' }, { ids: [] }), response)).toThrow(ZodError);
    expect(() => handler(asked({}, { ids: [], more: 1 }), response)).toThrow(ZodError);
  });

  it('reads no body where the route takes a file, or none', () => {
    const bytes = { ...route, body: 'binary' } as const;
    expect(checked(bytes, ({ body }) => body)(asked({}, 'anything'), response)).toBeUndefined();
    const { body: _body, ...without } = route;
    expect(checked(without, ({ body }) => body)(asked({}, 'anything'), response)).toBeUndefined();
  });
});
