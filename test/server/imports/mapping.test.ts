// The mapping of an import: its name and its hash.
import { expect, it } from 'vitest';
import { chosenMapping, givenMapping, nameOfMapping, profileHash } from '../../../server/imports/mapping';
import { named, profileOf } from '../../support/mapping';

const profile = profileOf({ things: [named] });

it('equal content has one hash, whatever the order of keys and whether defaults are written', () => {
  const [table] = profile.tables;
  const written = { open: [], tables: [{ ...table, relations: [], unused: [] }], name: 'Test', version: 1, format: 'ketenzicht-mapping' };
  expect(profileHash(givenMapping(written, 'x').profile)).toBe(profileHash(profile));
  expect(profileHash({ ...profile, name: 'Other' })).not.toBe(profileHash(profile));
  expect(profileHash(profileOf({ file: 'a', things: [named] }))).not.toBe(profileHash(profile));
});

it('an answer names it by four keys', () => {
  expect(nameOfMapping(chosenMapping(profile, { origin: 'saved', version: 3 }))).toEqual({
    name: 'Test',
    version: 3,
    sha256: profileHash(profile),
    origin: 'saved',
  });
  expect(givenMapping(profile, 'x')).toMatchObject({ name: 'Test', version: null, origin: 'file' });
});
