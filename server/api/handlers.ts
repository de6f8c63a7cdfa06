// Who answers a route: a handler gets what the contract declares of the route, checked. Method and path stand nowhere else.
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { type NamedRoutes, namedRoutes, type RouteName, type RouteSpec } from './contract';

/** Parameters of a path: its words in braces. */
type ParametersIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [name in Name]: string } & ParametersIn<Rest>
  : Readonly<Record<never, string>>;

type Read<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A request to a route, what it says in path, query and body by their schemas, and the response to write. */
export interface Exchange<Route extends RouteSpec = RouteSpec> {
  readonly request: Request;
  readonly response: Response;
  readonly path: ParametersIn<Route['path']>;
  readonly query: Read<Route extends { readonly query: infer Query } ? Query : undefined>;
  readonly body: Read<Route extends { readonly body: infer Body } ? Body : undefined>;
}

export type Handler = (request: Request, response: Response) => unknown;

/** A handler for each of these routes. */
export type Handlers<Name extends RouteName = RouteName> = { readonly [name in Name]: (exchange: Exchange<NamedRoutes[name]>) => unknown };

/** Puts a handler at the method and the path of a route. */
export function mount(router: Router, { method, path }: RouteSpec, handler: Handler): void {
  router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), handler);
}

/** A handler of requests as they come in: what they say is checked by the schemas of the route. Throws what these throw. */
export function checked<Route extends RouteSpec>(route: Route, handle: (exchange: Exchange<Route>) => unknown): Handler {
  return (request, response) => {
    const query = route.query?.parse(request.query);
    const body = route.body instanceof z.ZodType ? route.body.parse(request.body) : undefined;
    // The schemas of the route are what its types derive from.
    return handle({ request, response, path: request.params, query, body } as Exchange<Route>);
  };
}

/** Puts the handler of a route at its place. */
export function mountNamed<Name extends RouteName>(router: Router, name: Name, handlers: Handlers<Name>): void {
  mount(router, namedRoutes[name], checked(namedRoutes[name], handlers[name]));
}
