// Presets: each fits files of its shape in every language that it says, uses only columns that they have, and leaves persons out.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { findPreset, fitPreset, fittingPresets } from '../../../../importers/mapping/presets/fit';
import { presets } from '../../../../importers/mapping/presets/read-presets';
import { mappingProfile } from '../../../../server/model/mapping-profile';
import { refusalOf } from '../../../support/faults';
import { inputFile } from '../../../support/input-files';
import { shapes } from './shapes';

const opened = (files: Readonly<Record<string, string>>) => Object.entries(files).map(([name, text]) => inputFile(name, text));

function presetOf(name: string) {
  const preset = findPreset(name);
  if (!preset) throw new Error(`no preset ${name}`);
  return preset;
}

const titles = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'column' && typeof one === 'string' ? [one] : titles(one)));
};

describe.each(shapes)('a list of the shape $preset in $language', ({ preset, files }) => {
  it('is fitted by it, before all others', () => {
    const [first] = fittingPresets(opened(files));
    expect(first).toMatchObject({ name: preset });
    expect(first?.certainty).toBeGreaterThanOrEqual(0.8);
  });

  it.each(Object.entries(files))('is known by the columns of %s alone, also where one that it mostly has is gone', (name, text) => {
    const rows = text.split('\r\n').map((line) => line.split(/[;,]/));
    const less = (rows[0] ?? []).map((_, gone) => rows.map((cells) => cells.filter((__, at) => at !== gone).join(';')).join('\r\n'));
    const own = (list: string) => fittingPresets([inputFile(name, list)]).find((one) => one.name === preset);
    for (const list of [text, ...less.filter((one) => own(one))]) {
      const [first, second] = fittingPresets([inputFile(name, list)]);
      // Without what tells them apart, two presets may be as near.
      if (list === text || first?.certainty !== second?.certainty) expect([list, first?.name]).toEqual([list, preset]);
    }
  });

  it('gives a profile that is right, with columns that its files have', () => {
    const profile = fitPreset(presetOf(preset), opened(files));
    expect(mappingProfile.parse(profile)).toEqual(profile);
    const all = Object.values(files).join('\n');
    expect(titles(profile).filter((title) => !all.includes(title))).toEqual([]);
    expect(profile.tables).toHaveLength(Object.keys(files).length);
  });
});

it('each preset has files of its shape here in every language that it says, and is in the file of its name', () => {
  const shown = new Set(shapes.map(({ preset, language }) => `${preset} ${language}`));
  const said = presets().flatMap(({ name, languages }) => languages.map((language) => `${name} ${language}`));
  expect([...shown].sort()).toEqual(said.sort());
});

describe('lists that are like those of several presets', () => {
  it.each([
    ['contract-register', 'Contractnr;Titel;Leverancier;Einddatum'],
    ['glpi', 'Name;Entity;Status;Type;Manufacturer;Location;User;Last update;Associated items'],
    ['glpi', 'Nom;Entité;Statut;Fabricant;Numéro de série;Type;Modèle;Lieu;Dernière modification;Utilisateur'],
    ['application-list', 'Applicatie;Leverancier;Beheerder;Info;Opmerking;Bereikbaar;Kosten'],
    ['sub-processor-list', 'Verwerker;Subverwerker;Locatie verwerking;Doel'],
  ])('%s comes first for %s', (preset, header) => {
    expect(fittingPresets([inputFile('lijst.csv', `${header}\n${header.replaceAll(/[^;\n]+/g, 'x')}\n`)])[0]?.name).toBe(preset);
  });
});

describe('field files', () => {
  const field = async (path: string) => inputFile(path.split('/').at(-1) ?? '', await readFile(new URL(`../../../field/${path}`, import.meta.url)));
  it.each([
    ['topdesk/Assets-export 2026-11-27.csv', 'topdesk'],
    ['topdesk/Leveranciers.csv', 'topdesk'],
    ['contract-register-rijk/open-data-lijst-contracten-peildatum-1-juni-2026.csv', 'contract-register-rijk'],
    ['same-number-two-sources/glpi-suppliers.csv', 'glpi'],
  ])('%s is named as %s', async (path, name) => {
    expect(fittingPresets([await field(path)])[0]?.name).toBe(name);
  });

  it.each(['invoices/facturen.csv', 'buildings/gebouwen.csv'])('%s is fitted by none', async (path) => {
    expect(fittingPresets([await field(path)])).toEqual([]);
  });
});

describe('the profile for a file', () => {
  it('holds the titles of the file, and nothing about columns that it lacks', () => {
    const { tables } = fitPreset(presetOf('application-list'), [inputFile('apps.csv', 'naam;LEVERANCIER\na;b\n')]);
    expect(tables[0]?.things.map(({ as, name }) => [as, name])).toEqual([
      ['application', { column: 'naam' }],
      ['supplier', { column: 'LEVERANCIER' }],
    ]);
    expect(tables[0]?.relations).toEqual([{ type: 'PROVIDED_BY', from: 'application', to: 'supplier' }]);
  });

  it('reads the month first where a date of the file says so', () => {
    const of = (end: string) =>
      fitPreset(presetOf('contract-register'), [inputFile('c.csv', `Contractnr;Leverancier;Begindatum;Einddatum\n1;a;01/02/2026;${end}\n`)]);
    expect(of('12/31/2026').tables[0]?.dates).toBe('m-d-y');
    expect(of('31/12/2026').tables[0]?.dates).toBeNull();
  });

  it('leaves out columns of persons on purpose', () => {
    const file = inputFile('c.csv', 'Contractnummer;Leverancier;Contracteigenaar;Telefoon;Kleur\n1;a;b;c;d\n');
    expect(fitPreset(presetOf('contract-register'), [file]).tables[0]?.unused).toEqual(['Contracteigenaar', 'Telefoon']);
  });

  it('fits next month’s file name too, but never two files of one import', () => {
    const one = inputFile('Apps 2026-11.csv', 'Naam;Leverancier\na;b\n');
    expect(fitPreset(presetOf('application-list'), [one]).tables.map(({ file }) => file)).toEqual(['Apps *.csv']);
    const two = { ...one, name: 'Apps 2026-12.csv' };
    expect(fitPreset(presetOf('application-list'), [one, two]).tables.map(({ file }) => file)).toEqual([one.name, two.name]);
  });

  it('leaves out what is no list of its shape when that was asked, or when nobody named it', () => {
    const list = inputFile('apps.csv', 'Naam;Leverancier\na;b\n');
    const other = inputFile('x.csv', 'Nummer;Einddatum\n1;2\n');
    const files = (more: object) => [list, { ...other, ...more }];
    expect(fitPreset(presetOf('application-list'), files({}), true).tables).toHaveLength(1);
    expect(fitPreset(presetOf('application-list'), files({ isFound: true })).tables).toHaveLength(1);
    // One in a ZIP was not named either.
    expect(fitPreset(presetOf('application-list'), files({ isFound: true, whole: inputFile('a.zip', 'PK') })).tables).toHaveLength(1);
    expect(() => fitPreset(presetOf('application-list'), files({}))).toThrow(expect.objectContaining({ code: 'mapping-column', value: 'x.csv' }));
    expect(() => fitPreset(presetOf('application-list'), [other], true)).toThrow(expect.objectContaining({ code: 'mapping-column' }));
  });

  it('is refused for a list of another shape, with what it lacks and has', async () => {
    const refusal = await refusalOf(async () => fitPreset(presetOf('topdesk'), [inputFile('x.csv', 'Nummer;Einddatum\n1;2\n')]));
    expect(refusal).toMatchObject({ code: 'mapping-column', exit: 1, text: expect.stringContaining('Naam / Name') });
    expect(refusal.text).toContain('Nummer · Einddatum');
  });

  it('is refused as what it is when it is no table', async () => {
    const refusal = await refusalOf(async () => fitPreset(presetOf('topdesk'), [inputFile('a.pdf', '%PDF-1.7\n')]));
    expect(refusal).toMatchObject({ code: 'no-table', exit: 1, text: expect.stringContaining('a.pdf') });
  });

  it('is refused, for a ZIP, with what the nearest of its files lacks: never a picture', () => {
    const files = [inputFile('foto.png', '\u0000\u0001'), inputFile('x.csv', 'Nummer;Einddatum\n1;2\n')].map((file) => ({ ...file, isFound: true }));
    expect(() => fitPreset(presetOf('application-list'), files)).toThrow(expect.objectContaining({ code: 'mapping-column', value: 'x.csv' }));
  });
});
