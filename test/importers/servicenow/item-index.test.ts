// ItemIndex by sys_id and by name: the one that a cell means, or none when several fit.
import { describe, expect, it } from 'vitest';
import { type Item, ItemIndex, isSysId } from '../../../importers/servicenow/item-index';

const item = (id: string, more: Partial<Item> = {}): Item => ({ id, name: id, kind: 'Component', class: 'Server', outOfUse: null, ...more });
const sysId = (digit: string) => digit.repeat(32);
const anyOf = { kinds: ['Component', 'Service'], className: '', unknownId: (id: string) => `cmp:x/${id}` } as const;

function records(...items: readonly (readonly [Item, string])[]): ItemIndex {
  const all = new ItemIndex();
  for (const [one, key] of items) all.add(one, { sysId: key, names: [one.name] });
  return all;
}

describe('a sys_id', () => {
  it('is 32 hexadecimal digits', () => {
    expect([sysId('a'), sysId('F'), sysId('g'), 'a'.repeat(31)].map(isSysId)).toEqual([true, true, false, false]);
  });
});

describe('the record that a cell names', () => {
  it('is found by sys_id in any case; one that no file has gets the id that it would have', () => {
    const all = records([item('a'), sysId('a')]);
    expect(all.find(sysId('A'), anyOf)).toMatchObject({ reference: { id: 'a' }, byName: false });
    expect(all.find(sysId('b'), anyOf)).toEqual({ reference: { id: `cmp:x/${sysId('b')}` }, item: null, byName: false });
  });

  it('is found by its one name, in any case; of several none is taken', () => {
    const all = records([item('a', { name: 'Zaak' }), ''], [item('b', { name: 'Dubbel' }), ''], [item('c', { name: 'dubbel', class: 'Database' }), '']);
    expect(all.find('ZAAK', anyOf)).toMatchObject({ reference: { id: 'a' }, byName: true });
    expect(all.find('Dubbel', anyOf)).toMatchObject({ reference: { name: 'Dubbel' }, item: null });
    expect(all.find('Dubbel', { ...anyOf, className: 'Database' })).toMatchObject({ reference: { id: 'c' } });
  });

  it('is out of use when no other of that name is in use', () => {
    const all = records(
      [item('a', { name: 'Oud', outOfUse: 'Retired' }), sysId('a')],
      [item('b', { name: 'Half', outOfUse: 'Retired' }), ''],
      [item('c', { name: 'Half' }), ''],
    );
    expect([all.find('oud', anyOf), all.find(sysId('a'), anyOf)]).toEqual([{ outOfUse: 'Retired' }, { outOfUse: 'Retired' }]);
    expect(all.find('Half', anyOf)).toMatchObject({ reference: { id: 'c' } });
    expect([all.has('Half', 'Component'), all.has('Oud', 'Component'), all.has('Half', 'Datacenter')]).toEqual([true, false, false]);
  });

  it('keeps the class of a component that is looked up in other sources', () => {
    expect(records().find('X', { ...anyOf, className: 'Server' })).toMatchObject({ reference: { name: 'X', class: 'Server' } });
    expect(records().find('X', { ...anyOf, className: 'Application Service' })).toEqual({
      reference: { name: 'X', kinds: anyOf.kinds },
      item: null,
      byName: false,
    });
  });
});
