// Defines the mapping that an import is read by: the profile with what it is called, and the hash by which two are told apart.
import { createHash } from 'node:crypto';
import { parseProfile } from '../../importers/list';
import type { MappingProfile } from '../model/mapping-profile';

export const mappingOrigins = ['file', 'saved', 'preset', 'remembered'] as const;

/** How a mapping is named in answers and with the import (semantics §6). */
export interface MappingName {
  readonly name: string;
  /** Of a saved one; null: it has no versions. */
  readonly version: number | null;
  /** Of its content, whatever the order of keys. */
  readonly sha256: string;
  readonly origin: (typeof mappingOrigins)[number];
}

/** A mapping that was chosen for an import. */
export interface ChosenMapping extends MappingName {
  readonly profile: MappingProfile;
}

/** A value with the keys of its objects in one order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]));
}

/** The hash of a profile: the same for equal content, however it was written. */
export function profileHash(profile: MappingProfile): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(profile)))
    .digest('hex');
}

/** A mapping of a profile. */
export function chosenMapping(
  profile: MappingProfile,
  { origin, version = null }: Pick<MappingName, 'origin'> & { readonly version?: number | null },
): ChosenMapping {
  return { profile, name: profile.name, version, sha256: profileHash(profile), origin };
}

/** A mapping of data that came with the request. Throws `bad-mapping`. */
export function givenMapping(data: unknown, name: string): ChosenMapping {
  return chosenMapping(parseProfile(data, name), { origin: 'file' });
}

export function nameOfMapping({ name, version, sha256, origin }: ChosenMapping): MappingName {
  return { name, version, sha256, origin };
}
