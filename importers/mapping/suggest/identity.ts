// Says what makes a row one thing: its number, else its name, with how many rows fall together by it.
import { foldName } from '../../../server/model/normal-form';
import type { Bilingual } from '../../../server/model/vocabulary';
import { trimCell } from '../../reading/texts';
import type { Column } from './column-facts';
import { say } from './reasons';
import type { Role } from './role';
import type { Choice } from './suggestion';
import type { TableFacts } from './table-facts';

export interface Identity {
  /** Columns of the key; undefined: the name alone. */
  readonly key: readonly Column[] | undefined;
  readonly certainty: number;
  readonly reason: Bilingual;
  readonly others: readonly Choice[];
}

/** That so many rows have no number. */
function haveNone(rows: number) {
  return rows === 1 ? say('1 row has none', '1 regel heeft er geen') : say(`${rows} rows have none`, `${rows} regels hebben er geen`);
}

/** Columns that are offered as a key. */
const mostCandidates = 5;

const keyOf = (columns: readonly Column[]) => columns.map(({ title }) => ({ column: title }));

function cellsOf({ rows }: TableFacts, { at }: Column): string[] {
  return rows.map(({ cells }) => trimCell(cells[at] ?? ''));
}

/** Rows by what the columns say together; rows where all of them are empty are left out. */
function groupsBy(facts: TableFacts, columns: readonly Column[]): number[][] {
  const cells = columns.map((column) => cellsOf(facts, column));
  const groups = new Map<string, number[]>();
  for (const row of facts.rows.keys()) {
    const parts = cells.map((column) => column[row] ?? '');
    if (parts.every((part) => part === '')) continue;
    const key = parts.map(foldName).join('\u0000');
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

const sum = (groups: readonly (readonly number[])[]) => groups.reduce((total, { length }) => total + length, 0);

/** Rows of one name that say something else of what they are related to: several rows about one thing. */
function isOneThing(rows: readonly number[], related: readonly (readonly string[])[]): boolean {
  return related.some((cells) => new Set(rows.map((row) => cells[row])).size > 1);
}

/** A column that counts the rows: 1, 2, 3. A row may get another number in the next export. */
function countsRows({ title, cells }: Column): boolean {
  return (
    /^(?:nr|no|num|nummer|number|#|rij|regel|volgnummer|volgnr)\.?$/i.test(title.trim()) &&
    cells.length > 2 &&
    cells.every((cell, at) => cell === String(at + 1))
  );
}

/** The key that a column is, by how far its cells repeat. */
export function byNumber(facts: TableFacts, { column, certainty, reason }: Role): Identity {
  const { cells, different } = column;
  const [all, own] = [cells.length, different.size];
  const repeats = all - own;
  const none = say('no filled cell in the rows looked at', 'geen gevulde cel in de bekeken rijen');
  const en =
    all === 0 ? none.en : repeats === 0 ? `all ${all} are different` : `${all} rows have ${own} different ones: rows with the same one describe one thing`;
  const nl =
    all === 0
      ? none.nl
      : repeats === 0
        ? `alle ${all} zijn verschillend`
        : `${all} rijen hebben er ${own} verschillende: rijen met hetzelfde beschrijven één ding`;
  const isKey = own * 2 > all || all < 4;
  const empty = facts.rows.length - all;
  const gaps = empty === 0 || all === 0 ? say('', '') : say(`; ${haveNone(empty).en}`, `; ${haveNone(empty).nl}`);
  const isCount = countsRows(column);
  const counted = isCount ? say('; it may only count the rows of this list', '; het telt misschien alleen de rijen van deze lijst') : say('', '');
  return {
    key: [column],
    certainty: isKey && !isCount ? certainty : Math.min(certainty, 0.5),
    reason: say(`${reason.en}; ${en}${gaps.en}${counted.en}`, `${reason.nl}; ${nl}${gaps.nl}${counted.nl}`),
    others: [],
  };
}

/**
 * The key with the lot in it: each lot of a contract is one. Where a row has no lot, the mapping makes nothing of it, so then it is asked.
 */
export function withLot(facts: TableFacts, identity: Identity, lot: Column): Identity {
  const key = [...(identity.key ?? []), lot];
  const lots = cellsOf(facts, lot);
  const empty = lots.filter((cell) => cell === '').length;
  const count = groupsBy(facts, key).length;
  const together = say(
    `${identity.reason.en}; “${lot.title}” is a part of each, so it belongs to the number: ${count} different ones`,
    `${identity.reason.nl}; “${lot.title}” is er een deel van, dus het hoort bij het nummer: ${count} verschillende`,
  );
  if (empty === 0) return { ...identity, key, certainty: Math.max(identity.certainty, 0.7), reason: together };
  const reason = say(
    `${together.en}; ${haveNone(empty).en} and would make nothing`,
    `${together.nl}; ${haveNone(empty).nl} en ${empty === 1 ? 'zou' : 'zouden'} niets maken`,
  );
  const alone = say(`all lots of one number are one contract`, `alle percelen van één nummer zijn één contract`);
  return { key, certainty: 0.45, reason, others: [{ value: keyOf(identity.key ?? []), certainty: 0.4, reason: alone }] };
}

/** Columns that every row fills with something else: each could be the number of the row. */
function uniqueColumns(facts: TableFacts, taken: readonly Column[]): Column[] {
  const all = facts.rows.length;
  return facts.columns.filter((column) => all > 1 && column.different.size === all && !taken.includes(column)).slice(0, mostCandidates);
}

/**
 * What makes rows without a number one thing: their name, with their class where there is one. `related`: columns that name other things,
 * by which several rows may well describe one.
 */
export function byName(facts: TableFacts, name: Column, { classes, related }: { classes: Column | undefined; related: readonly Column[] }): Identity {
  const columns = classes ? [classes, name] : [name];
  const byNameOnly = groupsBy(facts, [name]).filter(({ length }) => length > 1);
  const cells = related.map((column) => cellsOf(facts, column));
  const together = groupsBy(facts, columns).filter((rows) => rows.length > 1 && !isOneThing(rows, cells));
  const named = facts.rows.length;
  if (byNameOnly.length === 0)
    return {
      key: undefined,
      certainty: 0.8,
      reason: say(
        `no column with a number of its own; the names of ${named} rows are all different`,
        `geen kolom met een eigen nummer; de namen van ${named} rijen zijn alle verschillend`,
      ),
      others: [],
    };
  if (together.length === 0) {
    const reason = say(
      `no column with a number of its own; ${sum(byNameOnly)} rows share a name and differ in what they name: they describe one thing`,
      `geen kolom met een eigen nummer; ${sum(byNameOnly)} rijen delen een naam en verschillen in wat ze noemen: ze beschrijven één ding`,
    );
    return { key: undefined, certainty: 0.7, reason, others: [] };
  }
  const count = sum(together);
  const [en, nl] = classes ? ['class and name', 'klasse en naam'] : ['a name', 'een naam'];
  const counted = together.length === 1 ? ['one', 'één'] : [String(together.length), String(together.length)];
  const reason = say(
    `${count} rows share ${en} and have no number: counted as ${counted[0]}`,
    `${count} rijen delen ${nl} en hebben geen nummer: geteld als ${counted[1]}`,
  );
  const others = uniqueColumns(facts, columns).map((column) => keyChoice(column, 0.45));
  return { key: columns, certainty: count * 5 > named || others.length > 0 ? 0.5 : 0.62, reason, others };
}

/** The columns that could make a row one thing where no title says so: different in every row that fills it, and nearly all do. */
export function candidates(facts: TableFacts, isTaken: (column: Column) => boolean): Column[] {
  const isOwn = ({ cells, different }: Column) => cells.length > 0 && different.size === cells.length && cells.length * 5 >= facts.rows.length * 4;
  const wanted = facts.columns.filter((column) => !isTaken(column) && isOwn(column));
  return wanted.sort((a, b) => b.cells.length - a.cells.length || (a.title < b.title ? -1 : 1)).slice(0, mostCandidates);
}

/** The choice of a column as the key. */
export function keyChoice(column: Column, certainty: number): Choice {
  return { value: keyOf([column]), certainty, reason: say(`“${column.title}” is different in every row`, `“${column.title}” is in elke rij anders`) };
}

export { keyOf };
