// The shortest path from a service past a direct provider to a party, and of equal ones the smallest ids.
import { describe, expect, it } from 'vitest';
import { needsGraphOf } from '../../../../server/graph/compiled/needs';
import { ownershipOf } from '../../../../server/graph/compiled/ownership';
import { companiesBelow, PathsTo } from '../../../../server/graph/layers/paths-to';
import { PathsVia } from '../../../../server/graph/layers/paths-via';
import { drawn } from '../../../support/drawing';

function pathIn(text: string, { via, to, services }: { via: string[]; to: string; services: string[] }) {
  const { snapshot, estate } = drawn(text);
  const nodeOf = (id: string) => estate.indexOf.get(id) ?? -1;
  const needs = needsGraphOf(snapshot.graph, estate);
  const ownership = ownershipOf(snapshot.graph, estate);
  const target = new PathsTo(needs, nodeOf(to), { ownership, below: companiesBelow(ownership) });
  const search = new PathsVia(needs, ownership, target);
  const ask = () => search.shortest({ passages: via.map(nodeOf), services: new Set(services.map(nodeOf)) })?.map((node) => estate.ids[node]);
  const first = ask();
  expect(ask()).toEqual(first);
  return first;
}

describe('a path past a provider', () => {
  it('goes past it, though a shorter way goes round it', () => {
    const text = 'svc:s -> sup:a\nsup:a -> sup:b\nsup:b -> sup:x\nsvc:s -> sup:x';
    expect(pathIn(text, { via: ['sup:a'], to: 'sup:x', services: ['svc:s'] })).toEqual(['svc:s', 'sup:a', 'sup:b', 'sup:x']);
  });

  it('starts at the service that is nearest, of equally near ones at the smallest', () => {
    const text = 'svc:u -> cmp:c\ncmp:c -> sup:a\nsvc:t -> sup:a\nsvc:s -> sup:a\nsup:a -> sup:x';
    expect(pathIn(text, { via: ['sup:a'], to: 'sup:x', services: ['svc:s', 'svc:t', 'svc:u'] })).toEqual(['svc:s', 'sup:a', 'sup:x']);
    expect(pathIn(text, { via: ['sup:a'], to: 'sup:x', services: ['svc:u'] })).toEqual(['svc:u', 'cmp:c', 'sup:a', 'sup:x']);
  });

  it('has the smallest ids of several that are as short', () => {
    const text = 'svc:s -> sup:a\nsup:a -> sup:c\nsup:a -> sup:b\nsup:b -> sup:x\nsup:c -> sup:x';
    expect(pathIn(text, { via: ['sup:a'], to: 'sup:x', services: ['svc:s'] })).toEqual(['svc:s', 'sup:a', 'sup:b', 'sup:x']);
  });

  it('has them one after another: a smaller id later on makes up for no larger one before', () => {
    const text = 'svc:s -> sup:a\nsup:a -> sup:b\nsup:a -> sup:c\nsup:b -> sup:w\nsup:c -> sup:d\nsup:w -> sup:x\nsup:d -> sup:x';
    expect(pathIn(text, { via: ['sup:a'], to: 'sup:x', services: ['svc:s'] })).toEqual(['svc:s', 'sup:a', 'sup:b', 'sup:w', 'sup:x']);
  });

  it('goes over owners to an ultimate parent at the end', () => {
    const text = 'svc:s -> sup:a\nsup:a -> sup:b\nsup:b owned by sup:c : share 60\nsup:c owned by sup:x : share 100';
    expect(pathIn(text, { via: ['sup:a'], to: 'sup:x', services: ['svc:s'] })).toEqual(['svc:s', 'sup:a', 'sup:b', 'sup:c', 'sup:x']);
  });

  it('is none where nothing leads past the provider', () => {
    expect(pathIn('svc:s -> sup:a\nsvc:s -> sup:x', { via: ['sup:a'], to: 'sup:x', services: ['svc:s'] })).toBeUndefined();
  });
});
