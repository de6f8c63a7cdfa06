// Makes the OpenAPI document from the route list of the contract.
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiOverride, type ZodOpenApiPathsObject } from 'zod-openapi';
import { clientHeader, longestClient } from './client';
import { answerSchemas, eventSchemas, problem, type RouteSpec, routes } from './contract';

const problems = {
  description: 'Refused: problem details (RFC 9457)',
  content: { 'application/problem+json': { schema: problem } },
};

/** What a client calls itself; see `client.ts`. */
const client = z.object({
  [clientHeader]: z
    .string()
    .max(longestClient)
    .optional()
    .describe('Who asks: any text. Clients take turns, and each has limits; all requests without it count as one client. The pages send one name a browser.'),
});

const tooMany = {
  ...problems,
  description: 'Too many requests of this client, or of all, wait already: nothing was started. Problem details (RFC 9457)',
  headers: z.object({ 'Retry-After': z.int().describe('Seconds after which it makes sense to try again.') }),
};

function pathParameters(path: string): z.ZodObject | undefined {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  return names.length === 0 ? undefined : z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
}

function answerContent({ answer, events }: RouteSpec) {
  const stream = events === undefined ? {} : { 'text/event-stream': { schema: z.string().describe(events) } };
  if (typeof answer !== 'string') return { 'application/json': { schema: answer }, ...stream };
  const schema = answer === 'application/json' ? z.record(z.string(), z.unknown()) : z.string();
  return { [answer]: { schema } };
}

function bodyContent(body: NonNullable<RouteSpec['body']>) {
  if (body === 'binary') return { 'application/octet-stream': { schema: z.string().meta({ override: { type: 'string', format: 'binary' } }) } };
  return { 'application/json': { schema: body } };
}

function operationId({ method, path }: RouteSpec): string {
  const words = path.replaceAll(/[{}]/g, '').split(/[/.-]/).filter(Boolean);
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

function describeRoute(route: RouteSpec): ZodOpenApiOperationObject {
  const path = pathParameters(route.path);
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [route.tag],
    requestParams: { ...(path ? { path } : {}), ...(route.query ? { query: route.query } : {}), ...(route.takesTurns ? { header: client } : {}) },
    ...(route.body ? { requestBody: { required: true, content: bodyContent(route.body) } } : {}),
    responses: {
      [`${route.status ?? 200}`]: { description: 'Answered', content: answerContent(route) },
      ...(route.takesTurns ? { 429: tooMany } : {}),
      default: problems,
    },
  };
}

/** Answers may get new keys within a version (semantics §6), so no client may be told that there are none. */
const mayGrow: ZodOpenApiOverride = ({ jsonSchema, io }) => {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
};

/** The document of all routes; answers of analyses are named by their own schemas. */
export function makeOpenApi(programVersion: string): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: describeRoute(route) };
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Ketenzicht',
        version: programVersion,
        description: 'What services hang on: questions, answers with evidence, and imports. Served on this machine only.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/api/v1' }],
      paths: paths satisfies ZodOpenApiPathsObject,
      components: { schemas: Object.fromEntries([...answerSchemas, ...eventSchemas].map(([name, schema]) => [schema.meta()?.id ?? name, schema])) },
    },
    { override: mayGrow },
  );
}
