// Which properties of a node are stated, and which nobody states.
import { expect, it } from 'vitest';
import { nodeKindSpec } from '../../../../server/model/vocabulary';
import { splitProperties } from '../../../../web/views/entity/properties';

const stated = (...names: readonly string[]) => names.map((property) => ({ property, value: 'x', claims: [] }));

it('stated ones come in the order of the vocabulary, those it does not have last', () => {
  const { known, unknown } = splitProperties({ kind: 'Service', stated: stated('own', 'criticality', 'name') });
  const order = nodeKindSpec('Service')?.properties.map(({ name }) => name) ?? [];
  expect(known.map(({ property }) => property)).toEqual([...order.filter((name) => name === 'name' || name === 'criticality'), 'own']);
  expect(unknown).not.toContain('name');
  expect(unknown).toContain('organisation');
});

it('a property with a default is not unknown when nobody states it', () => {
  const withDefault = nodeKindSpec('Service')?.properties.filter(({ defaultValue }) => defaultValue !== undefined) ?? [];
  expect(withDefault.length).toBeGreaterThan(0);
  for (const { name } of withDefault) expect(splitProperties({ kind: 'Service', stated: [] }).unknown).not.toContain(name);
});

it('a kind that is none has only what is stated', () => {
  expect(splitProperties({ kind: 'Spaceship' as never, stated: stated('a') })).toMatchObject({ known: [{ property: 'a' }], unknown: [] });
});
