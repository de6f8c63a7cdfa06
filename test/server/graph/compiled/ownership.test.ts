// Who owns whom in the end (semantics §2).
import { describe, expect, test } from 'vitest';
import { controlledBy, ownershipOf } from '../../../../server/graph/compiled/ownership';
import { drawn } from '../../../support/drawing';

function owners(text: string): Record<string, string> {
  const { snapshot, estate } = drawn(text);
  const { ultimate } = ownershipOf(snapshot.graph, estate);
  return Object.fromEntries(estate.ids.map((id, node) => [id, estate.ids[ultimate[node] ?? -1] ?? '']));
}

describe('the ultimate parent', () => {
  test('is found over the largest controlling share, without multiplying', () => {
    expect(owners('sup:a owned by sup:b : share 60\nsup:a owned by sup:c : share 40\nsup:b owned by sup:d : share 50')['sup:a']).toBe('sup:d');
  });
  test('is the company itself below half', () => {
    expect(owners('sup:a owned by sup:b : share 49.9')['sup:a']).toBe('sup:a');
  });
  test('counts an unknown share as control, after every known one', () => {
    expect(owners('sup:a owned by sup:b')['sup:a']).toBe('sup:b');
    expect(owners('sup:a owned by sup:b\nsup:a owned by sup:c : share 50')['sup:a']).toBe('sup:c');
  });
  test('is the smaller id of two equal shares', () => {
    expect(owners('sup:a owned by sup:z : share 50\nsup:a owned by sup:y : share 50')['sup:a']).toBe('sup:y');
  });
  test('of a ring is its smallest id, also for who is owned by the ring', () => {
    const found = owners(
      'sup:c owned by sup:b : share 100\nsup:b owned by sup:d : share 100\nsup:d owned by sup:c : share 100\nsup:a owned by sup:d : share 100',
    );
    expect(found).toEqual({ 'sup:a': 'sup:b', 'sup:b': 'sup:b', 'sup:c': 'sup:b', 'sup:d': 'sup:b' });
  });
});

test('control reaches through owners, each company once', () => {
  const { snapshot, estate } = drawn(
    'sup:a owned by sup:b : share 50\nsup:b owned by sup:c\nsup:x owned by sup:c : share 10\nsup:c owned by sup:a : share 100',
  );
  const found = controlledBy(ownershipOf(snapshot.graph, estate), [estate.indexOf.get('sup:c') ?? -1]);
  expect(found.map((node) => estate.ids[node])).toEqual(['sup:a', 'sup:b', 'sup:c']);
});
