// Saved mappings: each save a version, by whom and when; two at once both count; names and sizes are bounded.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mappingName, readMappings, removeMapping, saveMapping } from '../../../server/records/mappings';
import type { Store } from '../../../server/store/store';
import { author } from '../../conformance/made-records';
import { storeKind } from '../../conformance/store-kinds';
import { refusalOf } from '../../support/faults';
import { supplierProfile } from '../../support/profiles';

let store: Store;
let other: Store;
let close: () => Promise<void>;
beforeEach(async () => {
  const kept = await storeKind('embedded').create();
  store = await kept.open();
  other = await kept.open();
  close = async () => {
    await store.close();
    await other.close();
    await kept.destroy();
  };
});
afterEach(() => close());

const listed = async () => (await readMappings(store)).map(({ name, version, profile }) => [name, version, profile.name]);

describe('a saved mapping', () => {
  it('gets a version at each save that says something new, with who and when', async () => {
    expect(await saveMapping(store, { name: 'register', profile: supplierProfile('een') }, author)).toMatchObject({ version: 1, ...author });
    expect(await saveMapping(store, { name: 'register', profile: supplierProfile('een') }, author)).toMatchObject({ version: 1 });
    expect(await saveMapping(store, { name: 'register', profile: supplierProfile('twee') }, author)).toMatchObject({ version: 2 });
    expect(await listed()).toEqual([['register', 2, 'twee']]);
    expect(await store.version()).toBe(2);
  });

  it('can be removed, keeps its history, and never has a version twice', async () => {
    await saveMapping(store, { name: 'register', profile: supplierProfile('een') }, author);
    expect(await removeMapping(store, 'register', author)).toMatchObject({ name: 'register', version: 1 });
    expect(await listed()).toEqual([]);
    expect(await removeMapping(store, 'register', author)).toBeUndefined();
    expect((await store.revisions('mapping')).revisions).toHaveLength(2);
    expect(await saveMapping(store, { name: 'register', profile: supplierProfile('een') }, author)).toMatchObject({ version: 2 });
  });

  it('of two saves at once both are kept, each a version of its own', async () => {
    const saves = [store, other].map((one, at) => saveMapping(one, { name: 'register', profile: supplierProfile(`nr ${at}`) }, author));
    const saved = await Promise.all(saves);
    expect(saved.map(({ version }) => version).sort()).toEqual([1, 2]);
    expect((await store.revisions('mapping')).revisions).toHaveLength(2);
  });

  it('is refused above the bound, and nothing is kept', async () => {
    const refusal = await refusalOf(() => saveMapping(store, { name: 'groot', profile: supplierProfile('groot', 250_000) }, author));
    expect(refusal).toMatchObject({ code: 'mapping-too-large', exit: 1 });
    expect(await store.version()).toBe(0);
  });
});

describe('its name', () => {
  it.each(['a/b', 'é', 'topdesk', '100% "quoted"', '😀', '../x', '__proto__'])('may be “%s”', async (name) => {
    await saveMapping(store, { name: ` ${name} `, profile: supplierProfile('p') }, author);
    expect(await listed()).toEqual([[name, 1, 'p']]);
  });

  it('is one in every normal form', () => {
    expect(mappingName('e\u0301')).toBe('\u00e9');
  });

  it.each(['', '  ', '.', '..', 'a\nb', 'a\u0000', 'x'.repeat(101), '\ud800'])('may not be %j', (name) => {
    expect(() => mappingName(name)).toThrow(expect.objectContaining({ code: 'bad-mapping-name', exit: 2 }));
  });
});
