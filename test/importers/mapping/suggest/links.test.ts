// Relations of a row, by what it is about: each is one that the model allows.
import { describe, expect, it } from 'vitest';
import { countryLink, linksOf } from '../../../../importers/mapping/suggest/links';
import { thingTitles } from '../../../../importers/mapping/suggest/titles/things';
import { nodeKindNames, relationTypeSpec } from '../../../../server/model/vocabulary';

const links = (kind: Parameters<typeof linksOf>[0], ...has: readonly string[]) =>
  linksOf(kind, (as) => has.includes(as)).map(({ type, from, to }) => `${type} ${from} → ${to}`);

it('a contract is supplied, its chain is scoped to it', () => {
  expect(links('Contract', 'supplier', 'subcontractor', 'service')).toEqual([
    'SUPPLIED_BY self → supplier',
    'SUBCONTRACTED_TO self → subcontractor',
    'PROVIDED_BY service → self',
  ]);
  expect(linksOf('Contract', () => true)[1]?.properties).toEqual({ recipient: { thing: 'supplier' } });
});

it('suppliers and subcontractors without a contract are unscoped, and that is said', () => {
  const [link] = linksOf('Supplier', (as) => as === 'subcontractor');
  expect(link).toMatchObject({ type: 'SUBCONTRACTED_TO', from: 'self', to: 'subcontractor' });
  expect(link?.reason.en).toContain('all of the supplier fails');
});

it('an item is delivered by its contract and by its supplier', () => {
  expect(links('Component', 'supplier', 'contract')).toEqual(['PROVIDED_BY self → contract', 'PROVIDED_BY self → supplier', 'SUPPLIED_BY contract → supplier']);
});

describe('every relation', () => {
  const kinds = new Map(thingTitles.map(({ as, kind }) => [as, kind]));
  it.each(nodeKindNames)('of a row about %s is one of the model', (kind) => {
    const kindOf = (end: string) => (end === 'self' ? kind : (kinds.get(end) ?? 'Country'));
    const all = [...linksOf(kind, () => true), ...linksOf(kind, (as) => as !== 'contract')];
    const countries = ['ESTABLISHED_IN', 'operation'].flatMap((meaning) => [() => true, () => false].flatMap((has) => countryLink(kind, meaning, has) ?? []));
    for (const { type, from, to } of [...all, ...countries]) {
      const isAllowed = relationTypeSpec(type)?.between.some((pair) => pair.from.includes(kindOf(from)) && pair.to.includes(kindOf(to)));
      expect([type, kindOf(from), kindOf(to), isAllowed]).toEqual([type, kindOf(from), kindOf(to), true]);
    }
  });
});
