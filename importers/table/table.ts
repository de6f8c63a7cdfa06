// Reads the canonical CSV tables, as people keep them in a spreadsheet: one per node kind and one per relation type. Ids are global.
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import type { ImportContext, Importer, InputFile } from '../importer';
import { DescribedThings } from '../reading/described-things';
import { KnownReferences } from '../reading/node-references';
import { ByteCounter } from '../reading/progress';
import { type ReadingSession, readTable } from '../reading/read-table';
import { tableOf } from '../reading/table-of';
import { acceptsTables } from '../reading/table-sample';
import { nameOfTable, type TableSource } from '../reading/table-source';
import { layOut } from './layout';
import { recogniseTable, scoreHeader } from './recognise';
import { nodeRows, relationRows, type TableImport } from './rows';
import { Targets } from './targets';
import { weighTable } from './weigh';

const format = 'table';

/** Reads one file; throws `wrong-format` when neither header nor file name tells which table it is. */
async function readOne(source: TableSource, shared: TableImport, session: ReadingSession): Promise<void> {
  await readTable(source, session, {
    format,
    score: scoreHeader,
    open: (head) => {
      const recognised = recogniseTable(nameOfTable(source), head.cells);
      if ('fits' in recognised) {
        const names = recognised.fits.map(({ name }) => name).join(', ');
        const reason = reasonIn({
          en: `its columns fit several tables (${names}); give it the name of one of them`,
          nl: `de kolommen passen bij meer dan één tabel (${names}); geef het bestand de naam van een ervan`,
        });
        throw new Fault('wrong-format', 1, { value: source.file, details: { format, ...reason } });
      }
      const { known } = recognised;
      const layout = layOut(known, head, shared);
      const take = known.table.of === 'node' ? nodeRows(known.table.kind, layout, shared) : relationRows(known.table.type, layout, shared);
      return { columns: layout.columns, about: ['id', 'name'], take };
    },
  });
}

async function read(files: readonly InputFile[], context: ImportContext): Promise<void> {
  const counter = new ByteCounter(context);
  const things = new DescribedThings(context);
  const targets = new Targets(context, things);
  const ids = new KnownReferences();
  const tables = files.map(tableOf);
  for (const one of tables) await readOne(one, { context, things, targets, ids }, { context, counter, tables });
  things.finish();
  targets.flush();
}

export const table: Importer = {
  format,
  version: 9,
  title: { en: 'Canonical tables', nl: 'Standaardtabellen' },
  description: {
    en: 'One table per kind and per relation, with the columns of the templates; Dutch and English headers.',
    nl: 'Eén tabel per soort en per relatie, met de kolommen van de sjablonen; Nederlandse en Engelse koppen.',
  },
  accepts: acceptsTables(scoreHeader, weighTable),
  read,
};
