// The same rows through a mapping and through `table`: what it costs to read a file into claims, and what memory the claims take.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Importer } from '../../importers/importer';
import { mappingImporter } from '../../importers/mapping/mapping';
import { table } from '../../importers/table/table';
import { openInputFile } from '../../server/imports/input-files';
import { FileSet, readFiles } from '../../server/imports/read-files';
import type { ImportHooks } from '../../server/imports/result';
import type { MappingProfile } from '../../server/model/mapping-profile';
import { count, duration, heapInUse, ratio } from './measure';

const column = (title: string) => ({ column: title });

/** Contracts with their suppliers, as the table `contracts` has them. */
export const contractsProfile: MappingProfile = {
  ...{ format: 'ketenzicht-mapping', version: 1, name: 'bench', open: [] },
  tables: [
    {
      ...{ file: '*', sheet: null, headerRow: null, delimiter: null, encoding: null, decimal: null, dates: null, unused: [] },
      things: [
        {
          ...{ as: 'contract', kind: 'Contract', key: [column('id')] },
          properties: { title: column('title'), end: column('end'), annualValueEur: column('annualValueEur') },
        },
        { as: 'supplier', kind: 'Supplier', name: column('supplier') },
      ],
      relations: [{ type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' }],
    },
  ],
};

/** Writes contracts, one a row, each with one of so many suppliers. */
export function writeContracts(path: string, rows: number): void {
  const lines = ['id;title;end;annualValueEur;supplier'];
  for (let at = 0; at < rows; at += 1) lines.push(`con:${at};Contract ${at};31-12-2027;${at % 9_000};Leverancier ${at % 5_000}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
}

interface Reading {
  readonly processor: number;
  readonly claims: number;
  /** Heap that what was read takes, MiB. */
  readonly heapMiB: number;
}

async function readOnce(path: string, importer: Importer, hooks: ImportHooks): Promise<Reading> {
  const set = new FileSet([await openInputFile(path)]);
  const heap = heapInUse();
  const before = process.cpuUsage();
  const read = await readFiles(set, { importer, source: 'bench', maxRows: 2_000_000 }, hooks);
  const { user } = process.cpuUsage(before);
  const heapMiB = heapInUse() - heap;
  // Counted last, so that the claims are still there when the heap is measured.
  return { processor: user / 1000, heapMiB, claims: read.content.claims.length };
}

/** Reads the file by both in turn, three times each; tells the middle times and their ratio. */
export async function measureMapping(
  { folder, rows, hooks }: { folder: string; rows: number; hooks: ImportHooks },
  tell: (row: string[]) => void,
): Promise<void> {
  const path = join(folder, 'contracts.csv');
  writeContracts(path, rows);
  const [byTable, byMapping]: [Reading[], Reading[]] = [[], []];
  for (let turn = 0; turn < 3; turn += 1) {
    byTable.push(await readOnce(path, table, hooks));
    byMapping.push(await readOnce(path, mappingImporter(contractsProfile), hooks));
  }
  const middle = (all: readonly Reading[]) => [...all].sort((a, b) => a.processor - b.processor)[1] as Reading;
  const [first, second] = [middle(byTable), middle(byMapping)];
  const row = (work: string, { processor, claims, heapMiB }: Reading) => [
    work,
    duration(processor),
    count(heapMiB),
    `${count(rows)} rows, ${count(claims)} claims`,
  ];
  tell([...row('rows through table (processor time; heap)', first), '']);
  tell([...row('the same through a mapping (goal: ≤ 1.3×)', second), ratio(second.processor / first.processor)]);
}
