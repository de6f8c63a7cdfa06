// The canonical tables: which table a file is, and how certain that is.
import { describe, expect, it } from 'vitest';
import { tableTemplates } from '../../../importers/list';
import { table } from '../../../importers/table/table';
import { nodeKinds, relationTypes } from '../../../server/model/vocabulary';
import { inputFile, runImporter } from '../../support/input-files';

const run = (files: Readonly<Record<string, string>>) =>
  runImporter(
    table,
    Object.entries(files).map(([name, text]) => inputFile(name, text)),
  );
const tableOf = (name: string, header: string) => table.accepts(inputFile(name, `${header}\n`)).seen.table;

describe('which table a file is', () => {
  it('has one template per kind and per type, and recognises each by its own name and header', () => {
    const templates = tableTemplates();
    expect(templates.map(({ what }) => what)).toEqual([...nodeKinds.map(({ kind }) => kind), ...relationTypes.map(({ type }) => type)]);
    for (const { name, csv, columns } of templates) {
      const recognised = table.accepts(inputFile(`${name}.csv`, csv));
      expect([recognised.seen.table, recognised.confidence, columns.length > 1]).toEqual([name, 1, true]);
      for (const { title, description } of columns) expect([title.en, title.nl, description.en, description.nl].every((text) => text !== '')).toBe(true);
    }
  });

  it.each([
    ['leveranciers.csv', 'id;naam', 'suppliers'],
    ['Export diensten 2026-10.csv', 'id;naam', 'services'],
    ['DEPENDS_ON.csv', 'from;to', 'depends-on'],
    ['hangt af van.csv', 'van;naar', 'depends-on'],
    ['C:\\map\\hosted-in.csv', 'from;to', 'hosted-in'],
    ['export.csv', 'id;naam;Jaarwaarde (EUR);Leverancier', 'contracts'],
    ['export.csv', 'van;naar;aandeel (%)', 'owned-by'],
    ['suppliers.csv', 'id;titel;jaarwaarde (EUR);einddatum;leverancier;escrow', 'contracts'],
  ])('%s with %s is %3$s', (name, header, expected) => {
    expect(tableOf(name, header)).toBe(expected);
  });

  it('does not choose when header and name fit several', async () => {
    const refused = run({ 'export.csv': 'from;to\na;b\n' });
    await expect(refused).rejects.toMatchObject({ code: 'wrong-format', details: { reason: expect.stringContaining('depends-on') } });
    const { confidence, lacks } = table.accepts(inputFile('export.csv', 'from;to\n'));
    expect([confidence < 1, lacks.map(({ en }) => en)]).toEqual([true, [expect.stringContaining('as file name')]]);
  });

  it.each([
    ['suppliers.csv', 'id;name\nsup:a;A\n'],
    ['Export leveranciers 2026.csv', 'Id;Naam;KvK;Opmerking;Gewijzigd op\nsup:a;A;12345678;;\n'],
    ['contracts.csv', 'Contractregister 2026;;;\n;;;\nid;title;supplier;end\ncon:1;Hosting;sup:a;31-12-2027\n'],
    ['depends-on.csv', 'from;to\nsvc:a;cmp:b\n'],
    ['services.csv', 'id;note\nsvc:a;x\n'],
    ['services.csv', 'id\nsvc:a\n'],
  ])('is certain of %s with %j, and can read it', async (name, text) => {
    expect(table.accepts(inputFile(name, text))).toMatchObject({ confidence: 1, missing: [] });
    expect((await run({ [name]: text })).rows).toEqual({ read: 1, accepted: 1, rejected: 0 });
  });

  it.each([
    ['algoritmes.csv', 'id;title;organisatie;status\n11136893;Matching;Utrecht;in_gebruik\n', ['“contracts.csv”', '11136893']],
    ['export.csv', 'id;naam;Jaarwaarde (EUR);Leverancier\ncon:1;A;5;B\n', ['“contracts.csv”']],
    ['facturen.csv', 'Nummer;Einddatum\nF-1;31-12-2026\n', ['as file name', '“id”']],
    ['leveranciers.csv', 'Naam;Land\nA;NL\n', ['“id”']],
    ['leveranciers.csv', 'Name;ID;Country\nA;3;NL\n', ['“3”']],
    ['depends-on.csv', 'from;to\n17;18\n', ['“17”']],
    ['suppliers.csv', 'id;name;a;b;c\nsup:a;A;1;2;3\n', ['2 of the 5']],
    ['suppliers.csv', 'id;name;;;\nsup:a;A;1;2;3\n', ['2 of the 5']],
    ['suppliers.csv', 'from;name\na;b\n', ['“id”']],
    ['uses.csv', 'from;name\na;b\n', ['“to”']],
  ])('is not certain of %s with %j, and says what it misses', (name, text, words) => {
    const { confidence, missing } = table.accepts(inputFile(name, text));
    expect(confidence).toBeLessThan(1);
    expect(missing.map(({ en }) => en)).toEqual(words.map((word) => expect.stringContaining(word)));
    expect(missing.every(({ nl }) => nl !== '')).toBe(true);
  });

  it('is a matter of the name, whoever says that it is a table, unless one table has all its columns', () => {
    const lacks = (text: string) => table.accepts(inputFile('export.csv', text)).lacks.map(({ en }) => en);
    expect(lacks('id;title;organisatie;status\n11136893;Matching;Utrecht;in_gebruik\n')).toEqual([expect.stringContaining('as file name')]);
    expect(lacks('id;naam;Jaarwaarde (EUR);Leverancier\ncon:1;A;5;B\n')).toEqual([]);
    expect(lacks('Naam;Status\nA;Actief\n')).toEqual([expect.stringContaining('as file name'), expect.stringContaining('“id”')]);
  });

  it.each([
    ['notes.txt', 'Dear reader,\nnothing here\n'],
    ['image.csv', '\u0089PNG\u0000\u0000'],
    ['empty.csv', ''],
  ])('does not accept %s', (name, text) => {
    expect(table.accepts(inputFile(name, text)).confidence).toBe(0);
  });
});
