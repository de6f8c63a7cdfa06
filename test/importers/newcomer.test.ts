// The walk of a newcomer: a whole importer in one file, made of what `importers/reading` offers; and that nothing else must be touched.
import { describe, expect, it } from 'vitest';
import type { ImportContext, Importer, InputFile } from '../../importers/importer';
import { importers } from '../../importers/list';
import { certain, columnNames, weigh } from '../../importers/reading/certainty';
import { Columns } from '../../importers/reading/columns';
import { countKnown, HeaderMap } from '../../importers/reading/headers';
import { makeId } from '../../importers/reading/ids';
import { ByteCounter } from '../../importers/reading/progress';
import { readTable } from '../../importers/reading/read-table';
import type { TableHead, TableRow } from '../../importers/reading/table-head';
import { tableOf } from '../../importers/reading/table-of';
import { acceptsTables } from '../../importers/reading/table-sample';
import type { Properties } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { productSources } from '../architecture/patterns';
import { inputFile, runImporter } from '../support/input-files';
import { sheetFile, sheetOf } from '../support/table-sources';

type Column = 'code' | 'name';
const headers = new HeaderMap<Column>().add('code', ['Rekencentrumcode']).add('name', ['Naam', 'Name']);
const score = (cells: readonly string[]) => countKnown(cells, headers);

function rowReader(columns: Columns<Column>, context: ImportContext) {
  return (row: TableRow): boolean => {
    const code = columns.stated(row, 'code');
    if (code === '') {
      context.issue(issue('missing-id', row.place, { column: columns.header('code'), value: '' }));
      return false;
    }
    const name = columns.stated(row, 'name');
    const properties: Properties = name === '' ? {} : { name };
    context.claim({ claim: 'node', id: makeId('dc', context.source, code), kind: 'Datacenter', properties, place: row.place });
    return true;
  };
}

const sites: Importer = {
  format: 'sites',
  version: 1,
  title: { en: 'List of sites', nl: 'Lijst van locaties' },
  description: { en: 'One site a row.', nl: 'Eén locatie per rij.' },
  accepts: acceptsTables(score, ({ header, seen }) => {
    const has = (column: Column) => header.some((cell) => headers.get(cell) === column);
    return weigh(
      [
        { isSeen: has('code'), isNeeded: true, missing: columnNames(['Rekencentrumcode']) },
        { isSeen: has('name'), missing: columnNames(['Naam']) },
      ],
      seen,
    );
  }),
  async read(files: readonly InputFile[], context: ImportContext) {
    const open = (head: TableHead) => {
      const columns = new Columns(head, (header) => headers.get(header));
      return { columns, about: ['code', 'name'] as const, take: rowReader(columns, context) };
    };
    const tables = files.map(tableOf);
    const session = { context, counter: new ByteCounter(context), tables };
    for (const one of tables) await readTable(one, session, { format: 'sites', score, open });
  },
};

describe('an importer of a newcomer', () => {
  it('is certain when all its marks are seen, and says what a file misses', () => {
    expect(sites.accepts(inputFile('a.csv', 'Rekencentrumcode;Naam\nA1;Noord\n')).confidence).toBe(certain);
    const half = sites.accepts(inputFile('a.csv', 'Naam;Plaats\nNoord;Hier\n'));
    expect([half.confidence, half.missing.map(({ en }) => en), half.lacks.length]).toEqual([0.5, ['column “Rekencentrumcode”'], 1]);
  });

  it('reads a CSV and a sheet with the same few lines, and accounts for each row', async () => {
    const csv = inputFile('a.csv', 'Register\nRekencentrumcode;Naam;Kleur\nA1;Noord;rood\n;Zuid;\n');
    const sheet = sheetFile(
      sheetOf(
        ['a.xlsx', 'Blad1'],
        [
          ['Name', 'Rekencentrumcode'],
          ['', 'B 2'],
        ],
      ),
    );
    const { nodes, rows, issues } = await runImporter(sites, [csv, sheet], 'gebouwen');
    expect(nodes.map(({ id, properties }) => [id, properties])).toEqual([
      ['dc:gebouwen/A1', { name: 'Noord' }],
      ['dc:gebouwen/B%202', {}],
    ]);
    expect(rows).toEqual({ read: 3, accepted: 2, rejected: 1 });
    expect(issues.map(({ code }) => code)).toEqual(['missing-id', 'unknown-column']);
  });
});

describe('what a new importer touches', () => {
  it('is its own folder and one line of the list: no other file of the product names a format', () => {
    // “table” is a word of many other things too, and what this program writes itself is graph-json.
    const named = importers.map(({ format }) => format).filter((format) => !['table', 'graph-json'].includes(format));
    const elsewhere = productSources()
      .filter(({ path }) => !named.some((format) => path.startsWith(`importers/${format}/`)))
      .filter(({ text }) => named.some((format) => new RegExp(`['"/]${format}['"/]`).test(text)));
    expect(elsewhere.map(({ path }) => path)).toEqual(['importers/list.ts']);
  });
});
