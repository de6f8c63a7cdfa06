// Which files an import takes: certain ones, or by a person's word; the others are refused with what they miss, or left out and said.
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { type ChooseOptions, chooseFiles } from '../../../server/imports/choose-files';
import { givenMapping } from '../../../server/imports/mapping';
import { describeFault, describeMore, Fault } from '../../../server/model/faults';
import { inputFile } from '../../support/input-files';
import { supplierProfile } from '../../support/profiles';

const suppliers = inputFile('suppliers.csv', 'id;name\nsup:a;A\n');
const services = inputFile('services.csv', 'id;name\nsvc:a;A\n');
const invoices = inputFile('facturen.csv', 'Nummer;Einddatum\nF-1;31-12-2026\n');
const letter = inputFile('brief.txt', 'Dear reader,\nno table here.\n');
const model = inputFile('model.xml', '<?xml version="1.0"?><model><element/></model>');
const list = inputFile('subs.csv', 'Company;Sub-processor\nA;B\n');
const empty = inputFile('leeg.csv', '');
const found = (file: InputFile): InputFile => ({ ...file, isFound: true });

function refused(files: readonly InputFile[], options: ChooseOptions = {}): Fault {
  try {
    chooseFiles(files, options);
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  throw new Error('not refused');
}
const taken = (files: readonly InputFile[], options: ChooseOptions = {}) => {
  const { importer, files: kept, skipped } = chooseFiles(files, options);
  return { as: importer.format, files: kept.map(({ name }) => name), skipped };
};

describe('files by a mapping', () => {
  const mapping = givenMapping(supplierProfile('x'), 'x');
  const mapped = inputFile('lijst.csv', 'Naam;Kolom 0\nA;1\n');
  it('of a folder that it cannot read are left out, and said; one that was named stays, to be refused for what it lacks', () => {
    const skipped = [{ file: 'brief.txt', code: 'nothing-recognised' }];
    expect(taken([mapped, found(letter)], { mapping })).toMatchObject({ as: 'mapping', files: ['lijst.csv'], skipped });
    expect(taken([mapped, letter], { mapping, skipUnknown: true })).toMatchObject({ files: ['lijst.csv'], skipped });
    expect(taken([mapped, letter], { mapping })).toMatchObject({ files: ['lijst.csv', 'brief.txt'], skipped: [] });
  });
  it('of a ZIP that it cannot read are left out, and said, each by itself', () => {
    const whole = inputFile('a.zip', 'PK');
    const inZip = (file: InputFile): InputFile => ({ ...file, name: `a.zip/${file.name}`, isFound: true, whole });
    const files = [mapped, letter, empty].map(inZip);
    const skipped = [
      { file: 'a.zip/brief.txt', code: 'nothing-recognised' },
      { file: 'a.zip/leeg.csv', code: 'file-empty' },
    ];
    for (const skipUnknown of [false, true]) expect(taken(files, { mapping, skipUnknown })).toMatchObject({ files: ['a.zip/lijst.csv'], skipped });
  });
});

describe('files that are certain', () => {
  it('are taken as what they are', () => {
    expect(taken([suppliers, services])).toEqual({ as: 'table', files: ['suppliers.csv', 'services.csv'], skipped: [] });
  });
  it('of several formats are no one import', () => {
    expect(refused([suppliers, list])).toMatchObject({ code: 'several-formats', value: 'table: suppliers.csv; sub-processors: subs.csv' });
  });
});

describe('a file that is not certain', () => {
  it('is refused with its columns, the nearest formats and what each misses', () => {
    const fault = refused([invoices]);
    expect(fault).toMatchObject({ code: 'nothing-recognised', exit: 1, value: 'facturen.csv' });
    const more = describeMore(fault);
    expect(more).toEqual({
      files: [
        {
          ...{ file: 'facturen.csv', sheet: null, what: 'a table', seen: ['Nummer', 'Einddatum'] },
          nearest: [
            { format: 'table', missing: [expect.stringContaining('“contracts.csv”'), 'column “id”'] },
            { format: 'servicenow', missing: ['column “sys_id” or “sys_class_name”', expect.stringContaining('cmdb_ci_server.csv')] },
          ],
          presets: [],
        },
      ],
      command: 'ketenzicht mapping facturen.csv',
    });
    expect(JSON.stringify(describeMore(fault, 'nl'))).toContain('kolom “id”');
    expect(describeFault(fault).message).toContain('it is a table');
    expect(describeFault(fault, 'nl')).toMatchObject({
      message: expect.stringContaining('het is een tabel'),
      remedy: expect.stringContaining('de opdracht mapping'),
    });
  });
  it('is refused with the presets of mappings that fit it, nearest first', () => {
    const fault = refused([inputFile('apps.csv', 'Naam;Leverancier;Land\nZaak;Zaakhost;NL\n')]);
    expect(describeMore(fault, 'nl').files).toMatchObject([
      { presets: [{ name: 'application-list', title: 'Applicatielijst', certainty: 1 }, { name: 'topdesk' }, { name: 'supplier-list' }] },
    ]);
  });
  it('is named alone in a set, and the rest goes in without it when asked', () => {
    const fault = refused([suppliers, invoices, services, model]);
    expect(fault).toMatchObject({ code: 'some-not-recognised', exit: 1, value: 'facturen.csv, model.xml', details: { count: 2, total: 4 } });
    expect(describeMore(fault).files).toMatchObject([{ file: 'facturen.csv' }, { file: 'model.xml', seen: ['model', 'element'], nearest: [] }]);
    expect(describeMore(fault).command).toBe('ketenzicht mapping facturen.csv');
    expect(describeFault(fault).remedy).toMatch(/--skip-unknown.*mapping.*XML/);
    expect(taken([suppliers, invoices, services, model], { skipUnknown: true })).toEqual({
      ...{ as: 'table', files: ['suppliers.csv', 'services.csv'] },
      skipped: [
        { file: 'facturen.csv', code: 'nothing-recognised' },
        { file: 'model.xml', code: 'nothing-recognised' },
      ],
    });
  });
  it('is left out of a folder and said; a folder without a known file is refused', () => {
    expect(taken([found(suppliers), found(letter), found(empty)]).skipped).toEqual([
      { file: 'brief.txt', code: 'nothing-recognised' },
      { file: 'leeg.csv', code: 'file-empty' },
    ]);
    expect(refused([found(letter), found(invoices)])).toMatchObject({ code: 'nothing-recognised', value: 'brief.txt, facturen.csv' });
    expect(refused([found(suppliers), invoices])).toMatchObject({ code: 'some-not-recognised', value: 'facturen.csv' });
  });
  it('leaves nothing to import when all are left out', () => {
    expect(refused([invoices, letter], { skipUnknown: true }).code).toBe('nothing-recognised');
  });
  it('is said to be empty when it is', () => {
    expect(refused([empty])).toMatchObject({ code: 'file-empty', value: 'leeg.csv' });
    expect(refused([suppliers, inputFile('blank.csv', '\ufeff \n')])).toMatchObject({ code: 'file-empty', value: 'blank.csv' });
    expect(taken([suppliers, empty], { skipUnknown: true }).skipped).toEqual([{ file: 'leeg.csv', code: 'file-empty' }]);
  });
  it('is not quoted two hundred times', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ ...invoices, name: `f${at}.csv` }));
    expect(refused(many).value).toBe('f0.csv, f1.csv, f2.csv, f3.csv, f4.csv … (200)');
    expect(describeMore(refused(many)).files).toHaveLength(200);
  });
});

describe('the word of a person', () => {
  it('reads a file as that', () => {
    const contracts = inputFile('export.csv', 'number,ends,sys_id\nC-1,2027-01-01,x\n');
    expect(refused([contracts]).code).toBe('nothing-recognised');
    expect(taken([contracts], { as: 'servicenow' }).as).toBe('servicenow');
  });
  it.each([
    [invoices, 'table', ['“id”', '“contracts.csv”', 'Nummer · Einddatum']],
    [invoices, 'sub-processors', ['Sub-processor', '“Company”']],
    [inputFile('x.csv', 'a;b\n1;2\n'), 'servicenow', ['“name”']],
    [inputFile('algoritmes.csv', 'id;title;organisatie;status\n1;M;U;in\n'), 'table', ['“contracts.csv”']],
    [suppliers, 'graph-json', ['it is a table']],
    [model, 'table', ['it is an XML file']],
  ])('is refused for %o as %s, with the columns that it lacks', (file, as, words) => {
    const fault = refused([file], { as });
    expect(fault).toMatchObject({ code: 'wrong-format', value: file.name, details: { format: as } });
    for (const word of words) expect(describeFault(fault).message).toContain(word);
  });
  it('leaves out of a folder what cannot be that, and of named files only when asked', () => {
    expect(taken([found(suppliers), found(letter)], { as: 'table' })).toMatchObject({ files: ['suppliers.csv'], skipped: [{ file: 'brief.txt' }] });
    expect(taken([suppliers, letter], { as: 'table', skipUnknown: true })).toMatchObject({ skipped: [{ file: 'brief.txt' }] });
    expect(refused([suppliers, letter], { as: 'table' }).code).toBe('wrong-format');
  });
});
