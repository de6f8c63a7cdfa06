// Witness paths: the shortest way, of equal ones the smallest ids, over waves only.
import { describe, expect, it } from 'vitest';
import { loseNodes } from '../../../../server/graph/failure/status';
import { WitnessPaths } from '../../../../server/graph/failure/witness';
import { drawn } from '../../../support/drawing';

function pathsIn(text: string, ...causes: string[]) {
  const { estate } = drawn(text);
  const nodeOf = (id: string) => estate.indexOf.get(id) ?? -1;
  const paths = new WitnessPaths(estate, loseNodes(estate, causes.map(nodeOf)));
  return {
    to: (id: string) => paths.pathTo(nodeOf(id)).map((node) => estate.ids[node]),
    length: (id: string) => paths.lengthTo(nodeOf(id)),
  };
}

describe('a witness path', () => {
  it('is the shortest of several', () => {
    const paths = pathsIn('svc:s -> cmp:a\nsvc:s -> cmp:c\ncmp:a -> cmp:b\ncmp:b -> sup:x\ncmp:c -> sup:x', 'sup:x');
    expect(paths.to('svc:s')).toEqual(['sup:x', 'cmp:c', 'svc:s']);
    expect(paths.length('svc:s')).toBe(3);
  });

  it('has of equal ones the smallest id where they first differ, counted from the cause', () => {
    const text = 'svc:s -> cmp:1\nsvc:s -> cmp:2\ncmp:1 -> cmp:9\ncmp:2 -> cmp:8\ncmp:9 -> sup:x\ncmp:8 -> sup:x';
    expect(pathsIn(text, 'sup:x').to('svc:s')).toEqual(['sup:x', 'cmp:8', 'cmp:2', 'svc:s']);
  });

  it('comes from a member that was lost before the group was', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)\ncmp:b -> cmp:c\ncmp:c -> sup:x\ncmp:a -> sup:x';
    expect(pathsIn(text, 'sup:x').to('svc:s')).toEqual(['sup:x', 'cmp:a', 'svc:s']);
  });

  it('starts at the cause that is nearest', () => {
    expect(pathsIn('svc:s -> cmp:a\ncmp:a -> cmp:b', 'cmp:a', 'cmp:b').to('svc:s')).toEqual(['cmp:a', 'svc:s']);
  });

  it('goes on over what degrades, and is empty for what is lost in no way', () => {
    const paths = pathsIn('svc:s -> cmp:a : degrades\ncmp:a -> cmp:b\nsvc:t -> cmp:z', 'cmp:b');
    expect(paths.to('svc:s')).toEqual(['cmp:b', 'cmp:a', 'svc:s']);
    expect([paths.to('svc:t'), paths.length('svc:t')]).toEqual([[], 0]);
  });
});
