// What one change would spare of what a failure takes down.
import { describe, expect, it } from 'vitest';
import { Pace } from '../../../../server/graph/compiled/pace';
import { downFromTheStart } from '../../../../server/graph/kernel/failure';
import { Sparing } from '../../../../server/graph/sets/sparing';
import { drawn } from '../../../support/drawing';

/** Per node that a change keeps up: the targets that it spares when `cause` fails. */
function sparedBy(text: string, cause: string, targets: readonly string[]): Record<string, string[]> {
  const { estate } = drawn(text);
  const nodeOf = (id: string) => estate.indexOf.get(id) ?? -1;
  const isTarget = new Uint8Array(estate.vertexCount);
  for (const target of targets) isTarget[nodeOf(target)] = 1;
  const sparing = new Sparing(estate, { down: downFromTheStart(estate), given: [], isTarget, pace: new Pace() });
  sparing.fail(nodeOf(cause));
  const found: Record<string, string[]> = {};
  sparing.eachSpared({ kept: new Uint8Array(estate.vertexCount).fill(1) }, (change, target) => {
    const id = estate.ids[change] ?? '?';
    found[id] = [...(found[id] ?? []), estate.ids[target] ?? '?'].sort();
  });
  return found;
}

describe('a change that keeps one node up', () => {
  it('spares what lies above it on a chain', () => {
    const text = 'svc:s -> cmp:a\ncmp:a -> cmp:b\ncmp:b -> sup:x';
    expect(sparedBy(text, 'sup:x', ['svc:s'])).toEqual({ 'svc:s': ['svc:s'], 'cmp:a': ['svc:s'], 'cmp:b': ['svc:s'], 'sup:x': ['svc:s'] });
  });

  it('spares nothing when another way from the cause goes round it', () => {
    const text = 'svc:s -> cmp:a\nsvc:s -> cmp:b\ncmp:a -> sup:x\ncmp:b -> sup:x';
    expect(Object.keys(sparedBy(text, 'sup:x', ['svc:s'])).sort()).toEqual(['sup:x', 'svc:s']);
  });

  it('spares a group when enough of its members stay', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> sup:x\ncmp:b -> sup:x';
    expect(Object.keys(sparedBy(text, 'sup:x', ['svc:s'])).sort()).toEqual(['cmp:a', 'cmp:b', 'sup:x', 'svc:s']);
    const strict = 'svc:s -> 2 of (cmp:a, cmp:b, cmp:c)\ncmp:a -> sup:x\ncmp:b -> sup:x\ncmp:c -> sup:x';
    expect(Object.keys(sparedBy(strict, 'sup:x', ['svc:s'])).sort()).toEqual(['sup:x', 'svc:s']);
  });

  it('is not held back by a group that lost members and holds', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:z)\nsvc:s -> cmp:b\ncmp:a -> sup:x\ncmp:b -> sup:x';
    expect(Object.keys(sparedBy(text, 'sup:x', ['svc:s'])).sort()).toEqual(['cmp:b', 'sup:x', 'svc:s']);
  });

  it('spares each target that only it stands before', () => {
    const text = 'svc:s -> cmp:a\nsvc:t -> cmp:b\ncmp:b -> cmp:a\ncmp:a -> sup:x';
    expect(sparedBy(text, 'sup:x', ['svc:s', 'svc:t'])).toMatchObject({ 'cmp:a': ['svc:s', 'svc:t'], 'cmp:b': ['svc:t'] });
  });
});
