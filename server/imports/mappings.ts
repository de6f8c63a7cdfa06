// Lists the mappings that can be used by their name, with the sources that remember them; presets after those that were saved.
import type { InputFile } from '../../importers/importer';
import { findPreset, fitPreset, presets } from '../../importers/list';
import { Fault } from '../model/faults';
import type { Language } from '../model/issues';
import { profileOfPreset } from '../model/mapping-preset';
import type { MappingProfile } from '../model/mapping-profile';
import { nearestWords } from '../model/nearest';
import { normalForm } from '../model/normal-form';
import { refuseUnopened } from './choose-files';
import { type ChosenMapping, chosenMapping } from './mapping';
import type { Estate } from './open-estate';

/** A mapping that a person saved, as the records have it. */
export interface NamedProfile {
  readonly name: string;
  readonly version: number;
  readonly profile: MappingProfile;
  readonly at: string | null;
}

/** One entry of the answer `mappings` (semantics §6). */
export interface ListedMapping {
  readonly name: string;
  readonly origin: 'saved' | 'preset';
  /** Null: a preset has no versions. */
  readonly version: number | null;
  readonly title: string;
  /** What a preset makes of a row and leaves out; null: a saved one. */
  readonly about: string | null;
  /** Sources that were read by it last, whatever its version was: they keep what they were read by. */
  readonly sources: readonly string[];
  /** When it was saved last, UTC; null: a preset, or not known. */
  readonly at: string | null;
}

/** Of a record’s moment, what answers show: without fractions of a second. */
export const shownTime = (at: string): string => at.replace(/\.\d+Z$/, 'Z');

/** The sources that remember a mapping, in order of name. */
export function sourcesOfMapping({ mappings }: Pick<Estate, 'mappings'>, name: string, origin: 'saved' | 'preset'): string[] {
  return [...mappings].flatMap(([source, mapping]) => (mapping.origin === origin && mapping.name === name ? [source] : [])).sort();
}

interface ListOptions {
  readonly estate: Pick<Estate, 'mappings'>;
  readonly language?: Language;
}

/** Saved mappings and presets, each sorted by name. */
export function listMappings(saved: readonly NamedProfile[], { estate, language = 'en' }: ListOptions): readonly ListedMapping[] {
  const kept = saved.map(({ name, version, profile, at }) => {
    const sources = sourcesOfMapping(estate, name, 'saved');
    return { name, origin: 'saved' as const, version, title: profile.name, about: null, sources, at: at === null ? null : shownTime(at) };
  });
  const given = presets().map(({ name, title, about }) => {
    const sources = sourcesOfMapping(estate, name, 'preset');
    return { name, origin: 'preset' as const, version: null, title: title[language], about: about[language], sources, at: null };
  });
  return [...kept, ...given];
}

/** Names that are offered instead of one that is none. */
const nearestNamed = 3;

/** The refusal of a word that names no mapping, with the nearest names. */
export function unknownMapping(word: string, saved: readonly Pick<NamedProfile, 'name'>[]): Fault {
  const nearest = nearestWords(word, [...new Set([...saved, ...presets()].map(({ name }) => name))], nearestNamed);
  return new Fault('unknown-mapping', 2, { value: word, details: { nearest: nearest.join(', ') }, more: { nearest } });
}

/** The mapping that a name means: a saved one, else a preset, which is fitted to the files when these are there. Throws `unknown-mapping`. */
export function mappingNamed(word: string, saved: readonly NamedProfile[]): ChosenMapping {
  const name = normalForm(word, 'NFC').trim();
  const own = saved.find((one) => one.name === name);
  if (own) return { ...chosenMapping(own.profile, { origin: 'saved', version: own.version }), name };
  const preset = findPreset(name);
  if (!preset) throw unknownMapping(word, saved);
  return { ...chosenMapping(profileOfPreset(preset), { origin: 'preset' }), name };
}

/** The mapping for exactly these files. Throws `mapping-column` when a preset does not fit one, and `cannot-open`. */
export function fittedMapping(mapping: ChosenMapping, files: readonly InputFile[], skipUnknown = false): ChosenMapping {
  const preset = mapping.origin === 'preset' ? findPreset(mapping.name) : undefined;
  if (!preset) return mapping;
  if (!skipUnknown) refuseUnopened(files);
  return { ...chosenMapping(fitPreset(preset, files, skipUnknown), { origin: 'preset' }), name: mapping.name };
}

/** Why a name cannot be removed: it is a preset, or nothing. */
export function notSaved(name: string, saved: readonly Pick<NamedProfile, 'name'>[]): Fault {
  return presets().some((one) => one.name === name) ? new Fault('mapping-is-preset', 1, { value: name }) : unknownMapping(name, saved);
}
