// Reads a CSV of pairs that came back judged (semantics §6): columns a, b and judgement, whatever else it has.

import type { InputFile } from '../../importers/importer';
import { csvTable, unguardCell } from '../../importers/list';
import { Fault } from '../model/faults';
import { type Issue, issue, reasonIn } from '../model/issues';
import { type Verdict, verdicts } from '../model/judgements';
import type { PlacedSaying, RowPlace } from './judge-all';

const wanted = ['a', 'b', 'judgement'] as const;
type Column = (typeof wanted)[number];

/** Words that people write for a judgement, to the one that is kept; `withdraw` takes back what was said. */
const words: ReadonlyMap<string, Verdict | null> = new Map<string, Verdict | null>([...verdicts.map((one) => [one, one] as const), ['withdraw', null]]);

export interface JudgedRows {
  readonly sayings: readonly PlacedSaying[];
  readonly issues: readonly Issue[];
}

/** Rows that one file may have: what is judged is held as a whole. */
const mostRows = 1_000_000;

function columnsIn(header: readonly string[]): Record<Column, number> | undefined {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = Object.fromEntries(wanted.map((column) => [column, names.indexOf(column)])) as Record<Column, number>;
  return wanted.every((column) => at[column] >= 0) ? at : undefined;
}

/** What each row says; an empty judgement says nothing. Rejects with `wrong-format` when a, b or judgement is no column, `too-many-rows`, and what reading rejects with. */
export async function readJudgedRows(file: InputFile, checkpoint: () => void): Promise<JudgedRows> {
  const tables = await csvTable(file).open({ format: 'CSV', onBytes: checkpoint });
  const table = tables.find((one) => columnsIn(one.first(1)[0]?.cells ?? []) !== undefined);
  const at = columnsIn(table?.first(1)[0]?.cells ?? []);
  if (!table || !at) throw new Fault('wrong-format', 1, { value: file.name, details: { format: 'CSV', ...missingColumns } });
  const sayings: PlacedSaying[] = [];
  const issues: Issue[] = [];
  let row = -1;
  for await (const { records } of table.batches()) {
    for (const { cells, line, sheetRow } of records) {
      row += 1;
      if (row === 0) continue;
      if (row > mostRows) throw new Fault('too-many-rows', 1, { value: String(mostRows) });
      const cell = (column: Column) => unguardCell(cells[at[column]] ?? '').trim();
      const word = cell('judgement').toLowerCase();
      if (word === '') continue;
      const place: RowPlace = { file: file.name, row, line };
      const verdict = words.get(word);
      if (verdict === undefined)
        issues.push(
          issue(
            'judged-word',
            { ...place, file: file.name, sheet: null, sheetRow },
            { column: 'judgement', value: word, details: { allowed: [...words.keys()].join(', ') } },
          ),
        );
      else sayings.push({ a: cell('a'), b: cell('b'), verdict, place });
    }
  }
  return { sayings, issues };
}

const missingColumns = reasonIn({ en: 'the columns a, b and judgement are not all there', nl: 'de kolommen a, b en judgement staan er niet alle drie in' });
