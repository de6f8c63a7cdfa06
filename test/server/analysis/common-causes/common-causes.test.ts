// Common causes (false redundancy): known answers on drawn estates.
import { describe, expect, test } from 'vitest';
import { commonCauses } from '../../../../server/analysis/common-causes/common-causes';
import { ask, drawn } from '../../../support/drawing';

const causesIn = (text: string, raw: Record<string, unknown> = {}) => ask(commonCauses, drawn(text), raw).commonCauses;

describe('common causes', () => {
  test('are what all members rest on', () => {
    expect(causesIn('svc:s -> 1 of (dc:a, dc:b) as sites\ndc:a -> sup:power\ndc:b -> sup:power')).toEqual([
      { dependent: 'svc:s', group: 'sites', shared: ['sup:power'], ownMembers: [] },
    ]);
  });

  test('a member on which the others rest is said apart', () => {
    expect(causesIn('svc:s -> 1 of (cmp:a, cmp:b) as pair\ncmp:b -> cmp:a')).toEqual([
      { dependent: 'svc:s', group: 'pair', shared: [], ownMembers: ['cmp:a'] },
    ]);
  });

  test('of 2 of 3 defeat two members', () => {
    expect(causesIn('svc:s -> 2 of (cmp:a, cmp:b, cmp:c) as g\ncmp:a -> sup:x\ncmp:b -> sup:x\ncmp:c -> sup:y')[0]?.shared).toEqual(['sup:x']);
  });

  test('are not sought for a group without spare capacity, also when a member is down', () => {
    expect(causesIn('svc:s -> 2 of (cmp:a, cmp:b)\ncmp:a -> sup:x\ncmp:b -> sup:x')).toEqual([]);
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> sup:x\ncmp:b -> sup:x';
    expect(causesIn(text)).toHaveLength(1);
    expect(causesIn(text, { given: ['cmp:b'] })).toEqual([]);
    expect(causesIn(text, { given: ['svc:s'] })).toEqual([]);
  });

  test('leave the dependent itself out', () => {
    expect(causesIn('cmp:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> cmp:s\ncmp:b -> cmp:s')).toEqual([]);
  });

  test('are found for a group that only degrades', () => {
    expect(causesIn('svc:s -> 1 of (cmp:a, cmp:b) as soft : degrades\ncmp:a -> sup:x\ncmp:b -> sup:x')[0]?.shared).toEqual(['sup:x']);
  });

  test('of a group in a contract’s chain name the contract, with the recipient beside it', () => {
    const text = 'con:c -> sup:a\ncon:c => 1 of (sup:b, sup:d) as spare for sup:a\nsup:b => sup:x\nsup:d => sup:x';
    expect(causesIn(text)).toEqual([{ dependent: 'con:c', group: 'spare', shared: ['sup:x'], ownMembers: [], recipient: 'sup:a' }]);
  });

  test('come from the kinds asked for only', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> con:c\ncmp:b -> con:c\ncon:c -> sup:x';
    expect(causesIn(text)[0]?.shared).toEqual(['sup:x']);
    expect(causesIn(text, { among: 'Contract' })[0]?.shared).toEqual(['con:c']);
    expect(causesIn(text, { among: 'Datacenter' })).toEqual([]);
  });

  test('come with the path from each cause to each member lost, on request only', () => {
    const text = 'svc:s -> 1 of (dc:a, dc:b) as sites\ndc:a -> sup:grid\ndc:b -> cmp:ups\ncmp:ups -> sup:grid';
    const found = ask(commonCauses, drawn(text), { paths: true });
    expect(found.commonCauses[0]?.paths).toEqual([
      { cause: 'sup:grid', member: 'dc:a', path: ['sup:grid', 'dc:a'] },
      { cause: 'sup:grid', member: 'dc:b', path: ['sup:grid', 'cmp:ups', 'dc:b'] },
    ]);
    expect(found.pathsLeftOut).toBe(0);
    const plain = JSON.stringify(ask(commonCauses, drawn(text)));
    expect(plain).not.toContain('paths');
  });
});
