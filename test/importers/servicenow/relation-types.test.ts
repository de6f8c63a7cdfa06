// Types of relations in two halves: which half stands at the dependent, whichever way round they are written.
import { describe, expect, it } from 'vitest';
import { readType } from '../../../importers/servicenow/relation-types';

describe('a type of relation', () => {
  it.each([
    ['Depends on::Used by', { reading: 'dependency', isReversed: false }],
    ['Used by::Depends on', { reading: 'dependency', isReversed: true }],
    [' hosted  ON :: hosts ', { reading: 'dependency', isReversed: false }],
    ['Contained by::Contains', { reading: 'containment', isReversed: true }],
    ['Members::Member of', { reading: 'members', isReversed: false }],
    ['Exchanges data with::Exchanges data with', { reading: 'other', isReversed: false }],
  ])('%j is read', (text, read) => {
    expect(readType(text)).toEqual(read);
  });

  it.each(['', 'Depends on', 'Depends on::Hosts', 'Depends on::Used by::x', '::'])('%j is not known', (text) => {
    expect(readType(text)).toBeNull();
  });
});
