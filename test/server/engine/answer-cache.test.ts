// Answers are kept for one version, and what was used longest ago goes first when there is no room.
import { expect, it } from 'vitest';
import { AnswerCache } from '../../../server/engine/answer-cache';

it('gives what was kept of this version, and of no other', () => {
  const cache = new AnswerCache(100);
  cache.set(1, 'a', 'one');
  expect([cache.get(1, 'a'), cache.get(2, 'a'), cache.get(1, 'b')]).toEqual(['one', undefined, undefined]);
  cache.set(2, 'b', 'two');
  expect([cache.get(1, 'a'), cache.get(2, 'a'), cache.get(2, 'b')]).toEqual([undefined, undefined, 'two']);
});

it('forgets what was not asked for longest, until there is room', () => {
  const cache = new AnswerCache(12);
  for (const key of ['a', 'b', 'c', 'd']) cache.set(1, key, key.repeat(3));
  expect(cache.get(1, 'a')).toBe('aaa');
  cache.set(1, 'e', 'eee');
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(1, key))).toEqual(['a', 'c', 'd', 'e']);
});

it('does not keep an answer that would push out most others', () => {
  const cache = new AnswerCache(12);
  cache.set(1, 'a', 'aaa');
  cache.set(1, 'long', 'llll');
  expect([cache.get(1, 'a'), cache.get(1, 'long')]).toEqual(['aaa', undefined]);
});

it('counts an answer once, however often it is set', () => {
  const cache = new AnswerCache(12);
  for (let times = 0; times < 10; times += 1) cache.set(1, 'a', 'aaa');
  for (const key of ['b', 'c', 'd']) cache.set(1, key, key.repeat(3));
  expect(cache.get(1, 'a')).toBe('aaa');
});
