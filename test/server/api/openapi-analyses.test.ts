// In the document each analysis has a path of its own, with its own parameters and its own answer: a client made from it is typed.
import { describe, expect, it } from 'vitest';
import { analyses } from '../../../server/analysis/list';
import { makeOpenApi } from '../../../server/api/openapi';

interface Shape {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
}
interface Operation {
  readonly requestBody: { readonly content: { readonly 'application/json': { readonly schema: Shape } } };
  readonly responses: { readonly 200: { readonly content: { readonly 'application/json': { readonly schema: Shape } } } };
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}

const { paths, components } = makeOpenApi('0.0.0') as Document;
const operationOf = (name: string) => paths[`/analyses/${name}`]?.post;

describe.each(analyses)('$name', ({ name, parameters, result }) => {
  const body = operationOf(name)?.requestBody.content['application/json'].schema;
  const answer = components.schemas[operationOf(name)?.responses[200].content['application/json'].schema.$ref?.split('/').at(-1) ?? ''];

  it('takes the parameters that it declares and the reference date, and no others', () => {
    expect(Object.keys(body?.properties ?? {})).toEqual([...parameters.map((one) => one.name).filter((one) => one !== 'asOf'), 'asOf']);
    expect(body?.additionalProperties).toBe(false);
    expect(body?.required ?? []).toEqual(parameters.filter(({ required }) => required).map((one) => one.name));
  });

  it('answers with what it declares', () => {
    for (const key of Object.keys(result.shape)) expect(Object.keys(answer?.properties ?? {})).toContain(key);
  });
});

it('kinds and words to choose from are named, so that a client cannot ask for others', () => {
  const among = operationOf('single-points')?.requestBody.content['application/json'].schema.properties?.among?.anyOf?.[0]?.items;
  expect(among?.$ref).toBe('#/components/schemas/NodeKind');
  const by = operationOf('measures')?.requestBody.content['application/json'].schema.properties?.by?.anyOf?.[0];
  expect(by?.enum).toContain('betweenness');
});
