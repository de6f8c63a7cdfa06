// What a preset decides about a file, in words: its things, relations, columns left out, and columns that it does not know.
import { expect, it } from 'vitest';
import { presetDecisions } from '../../../../importers/mapping/presets/decisions';
import { findPreset, fitPreset } from '../../../../importers/mapping/presets/fit';
import { inputFile } from '../../../support/input-files';

it('are told part by part, each with its place in the profile', () => {
  const preset = findPreset('application-list');
  if (!preset) throw new Error('no preset');
  const files = [inputFile('apps.csv', 'Naam;Leverancier;Telefoon;Kleur\na;b;c;d\n')];
  const decisions = presetDecisions(preset, fitPreset(preset, files), files);
  expect(decisions.map(({ at, use }) => [at, use])).toEqual([
    ['tables[0].things[0]', 'Component: Naam'],
    ['tables[0].things[1]', 'Supplier: Leverancier'],
    ['tables[0].relations[0]', 'PROVIDED_BY'],
    ['tables[0].unused[0]', 'Telefoon'],
    ['unused', 'Kleur'],
  ]);
  expect(decisions[0]?.reason.nl).toContain('Applicatielijst');
  expect(decisions.at(-1)?.reason.en).toContain('does not know');
});
