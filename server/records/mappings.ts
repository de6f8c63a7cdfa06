// Keeps mappings under a name, each save one version more: as records, so that who and when and all before stay known.
import { Fault } from '../model/faults';
import { type MappingProfile, mappingProfile } from '../model/mapping-profile';
import { normalForm } from '../model/normal-form';
import { compareText } from '../model/text-order';
import type { Viewer } from '../model/viewer';
import type { Store } from '../store/store';
import { type Author, changeRecords, type KeptRecord, type RecordKind, readRecords, sayRecord, withdrawRecord } from './records';

export const savedMappings: RecordKind<MappingProfile> = { name: 'mapping', body: mappingProfile };

/** A mapping as it was saved last. */
export interface SavedMapping {
  readonly name: string;
  /** Grows with each save, and goes on after a removal: a name and a version never mean two profiles. */
  readonly version: number;
  readonly profile: MappingProfile;
  readonly at: string | null;
  readonly by: Viewer | null;
}

const longestName = 100;
const isUnprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Characters of a profile as JSON; one of two hundred tables with a hundred columns each has fewer. */
export const largestProfile = 2_000_000;

/** A name as it is kept: without spaces around it, and in one normal form. Throws `bad-mapping-name`. */
export function mappingName(given: string): string {
  const name = isUnprintable.test(given) ? '' : normalForm(given, 'NFC').trim();
  if (name === '' || name.length > longestName || name === '.' || name === '..') throw new Fault('bad-mapping-name', 2, { value: given });
  return name;
}

function savedOf({ key, body, history }: KeptRecord<MappingProfile>): SavedMapping | undefined {
  const last = history.at(-1);
  if (body === null || !last) return undefined;
  return { name: key, version: history.filter((entry) => entry.body !== null).length, profile: body, at: last.at, by: last.by };
}

/** The mappings that are saved now, by name. */
export async function readMappings(store: Pick<Store, 'revisions'>): Promise<SavedMapping[]> {
  const { records } = await readRecords(store, savedMappings);
  return [...records.values()].flatMap((record) => savedOf(record) ?? []).sort((a, b) => compareText(a.name, b.name));
}

function isSame(a: MappingProfile, b: MappingProfile): boolean {
  return JSON.stringify(mappingProfile.parse(a)) === JSON.stringify(mappingProfile.parse(b));
}

/**
 * Saves a profile under a name as its next version; saying the same again makes none. Of two who save at once each gets a version of
 * its own. Rejects with `bad-mapping-name`, `mapping-too-large` and as a commit does.
 */
export async function saveMapping(
  store: Pick<Store, 'revisions' | 'commit'>,
  { name: given, profile }: { readonly name: string; readonly profile: MappingProfile },
  author: Author,
): Promise<SavedMapping> {
  const key = mappingName(given);
  const size = JSON.stringify(profile).length;
  if (size > largestProfile) throw new Fault('mapping-too-large', 1, { value: key, details: { size, limit: largestProfile } });
  return changeRecords(store, savedMappings, ({ records }) => {
    const record = records.get(key);
    const before = record && savedOf(record);
    if (before && isSame(before.profile, profile)) return { change: null, result: before };
    const version = (record?.history.filter(({ body }) => body !== null).length ?? 0) + 1;
    return { change: sayRecord(savedMappings, { key, body: profile }, author), result: { name: key, version, profile, ...author } };
  });
}

/** Takes a saved mapping away; resolves with what it was, or with undefined when none has that name. Its history stays. */
export async function removeMapping(store: Pick<Store, 'revisions' | 'commit'>, given: string, author: Author): Promise<SavedMapping | undefined> {
  const key = normalForm(given, 'NFC').trim();
  return changeRecords(store, savedMappings, ({ records }) => {
    const record = records.get(key);
    const before = record && savedOf(record);
    return { change: before ? withdrawRecord(savedMappings, key, author) : null, result: before };
  });
}
