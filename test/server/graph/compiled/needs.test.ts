// needs(s) and ranks on drawn estates (semantics §3).
import { describe, expect, test } from 'vitest';
import { needsGraphOf, needsOf, ranksOf } from '../../../../server/graph/compiled/needs';
import { drawn } from '../../../support/drawing';

function ranksIn(text: string, of = 'svc:s'): Record<string, number> {
  const { snapshot, estate } = drawn(text);
  const ranks = ranksOf(needsGraphOf(snapshot.graph, estate), estate.indexOf.get(of) ?? -1);
  return Object.fromEntries([...ranks].map(([node, rank]) => [estate.ids[node] ?? '', rank]));
}

describe('needs', () => {
  test('follow groups and what degrades, but not impact none, makers, fallbacks and owners', () => {
    const text = `
      svc:s -> 1 of (cmp:a, cmp:b)
      svc:s -> cmp:c : degrades
      svc:s -> cmp:d : none
      cmp:a -> tec:t
      tec:t -> sup:maker
      svc:s ~> cmp:e : activationHours 1
      cmp:b -> sup:p
      sup:p owned by sup:owner : share 100`;
    expect(Object.keys(ranksIn(text))).toEqual(['cmp:a', 'cmp:b', 'cmp:c', 'sup:p', 'tec:t']);
  });

  test('leave the node itself out, also on a ring', () => {
    const { snapshot, estate } = drawn('svc:s -> cmp:a\ncmp:a -> svc:s');
    const needs = needsOf(needsGraphOf(snapshot.graph, estate), estate.indexOf.get('svc:s') ?? -1);
    expect([...needs].map((node) => estate.ids[node])).toEqual(['cmp:a']);
  });

  test('take a scoped chain from its contract only', () => {
    const text = 'svc:s -> con:1\ncon:1 -> sup:a\nsvc:t -> con:2\ncon:2 -> sup:a\ncon:2 => sup:b for sup:a';
    expect(Object.keys(ranksIn(text))).toEqual(['con:1', 'sup:a']);
    expect(Object.keys(ranksIn(text, 'svc:t'))).toEqual(['con:2', 'sup:a', 'sup:b']);
  });
});

describe('ranks', () => {
  test('count providers on the shortest way, scoped relations as their rank, stated or derived', () => {
    const text = `
      svc:s -> con:c
      con:c -> sup:1
      con:c => sup:2 for sup:1
      con:c => sup:3 for sup:2
      con:c => sup:5 for sup:3 : rank 5
      con:c => sup:alone`;
    expect(ranksIn(text)).toMatchObject({ 'con:c': 0, 'sup:1': 1, 'sup:2': 2, 'sup:3': 3, 'sup:5': 5, 'sup:alone': 2 });
  });

  test('are the least over all ways', () => {
    expect(ranksIn('svc:s -> con:c\ncon:c -> sup:1\nsup:1 => sup:2\nsvc:s -> cmp:a\ncmp:a -> sup:2')['sup:2']).toBe(1);
  });

  test('give 2 below a recipient that delivers nothing under the contract, or only in a loose ring', () => {
    expect(ranksIn('svc:s -> con:c\ncon:c => sup:b for sup:stranger')['sup:b']).toBe(2);
    expect(ranksIn('svc:s -> con:c\ncon:c => sup:a for sup:b\ncon:c => sup:b for sup:a')).toMatchObject({ 'sup:a': 2, 'sup:b': 2 });
  });

  test('count a step into another organisation as a provider and make it a member', () => {
    const text = `
      svc:s is organisation org:own
      cmp:a is organisation org:other
      svc:s -> cmp:a
      cmp:a -> con:c
      con:c -> sup:p
      org:own
      org:other`;
    expect(ranksIn(text)).toEqual({ 'cmp:a': 1, 'con:c': 1, 'org:other': 1, 'sup:p': 2 });
  });

  test('do not count a step when an organisation is not stated', () => {
    expect(ranksIn('svc:s is organisation org:own\norg:own\nsvc:s -> cmp:a\ncmp:a -> sup:p')).toEqual({ 'cmp:a': 0, 'sup:p': 1 });
  });
});
