// Presets are the data files of their folder: each stands in the file of its name, and is right.
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { presets } from '../../../../importers/mapping/presets/read-presets';
import { profileOfPreset } from '../../../../server/model/mapping-preset';
import { mappingProfile } from '../../../../server/model/mapping-profile';
import { nodeKindSpec, relationTypeSpec } from '../../../../server/model/vocabulary';

const files = readdirSync(new URL('../../../../importers/mapping/presets', import.meta.url)).filter((name) => name.endsWith('.json'));

it('all files are read, each under its own name', () => {
  expect(presets().map(({ name }) => `${name}.json`)).toEqual(files.sort());
  expect(files.length).toBeGreaterThan(8);
});

it.each(presets())('$name is a right profile for any file, with titles in both languages', (preset) => {
  const profile = profileOfPreset(preset);
  expect(mappingProfile.parse(profile)).toEqual(profile);
  expect([preset.title.en, preset.title.nl, preset.about.en, preset.about.nl].every((text) => text.length > 3)).toBe(true);
});

it.each(presets())('$name states only properties that its kinds and relations have', ({ tables }) => {
  for (const { things, relations } of tables) {
    const aliases = things.map(({ as }) => as);
    expect(new Set(aliases).size).toBe(aliases.length);
    for (const { kind, properties = {} } of things) {
      const kinds = typeof kind === 'string' ? [kind] : Object.values(kind.values);
      const known = kinds.flatMap((one) => nodeKindSpec(one)?.properties.map(({ name }) => name) ?? []);
      for (const name of Object.keys(properties)) expect(known).toContain(name);
    }
    for (const { type, from, to, properties = {} } of relations) {
      const known = relationTypeSpec(type)?.properties.map(({ name }) => name) ?? [];
      for (const name of Object.keys(properties)) expect(known).toContain(name);
      for (const end of [from, to]) if (typeof end === 'string') expect(aliases).toContain(end);
    }
  }
});
