// Starts a suggestion from a remembered mapping: each of its tables as it was, or carried over where the columns are others now.
import type { MappedTable } from '../../../server/model/mapping-profile';
import type { NodeKind } from '../../../server/model/vocabulary';
import { carryOver, type FreshTable } from './changed-table';
import type { KnownNames } from './names';
import { personsIn } from './persons';
import { asLastTime, type FactsOfFile, type RememberedMapping, readingFile, tablesRemembered } from './remembered';
import type { MadeTable } from './suggestion';
import type { TableFacts } from './table-facts';

interface Starting {
  readonly remembered: RememberedMapping;
  readonly found: readonly FactsOfFile[];
  readonly names: KnownNames;
  /** The pattern of each file. */
  readonly patterns: ReadonlyMap<string, string>;
  /** A table as it is suggested when nothing is remembered of it. */
  readonly fresh: (facts: TableFacts, at: number) => MadeTable;
  /** The same for rows of a kind that is known. */
  readonly about: (facts: TableFacts, at: number, kind: NodeKind) => FreshTable;
}

function personsOf({ columns }: TableFacts, names: KnownNames) {
  const isOrganisation = (name: string) => names.kindsOf(name).includes('Organisation');
  return new Map(
    columns.flatMap((column) => {
      const persons = personsIn(column, isOrganisation);
      return persons ? [[column.title, persons.reason] as const] : [];
    }),
  );
}

/** What its rows are about in the first place. */
function kindOf({ things: [first] }: MappedTable): NodeKind {
  const kinds = typeof first?.kind === 'object' ? Object.values(first.kind.values) : [first?.kind];
  return kinds[0] ?? 'Component';
}

function carried(table: MappedTable, facts: TableFacts, { at, starting }: { at: number; starting: Starting }): MadeTable {
  const { remembered, names, about } = starting;
  const place = `tables[${at}]`;
  const change = remembered.changes.find(({ file, sheet }) => file === facts.file && sheet === facts.sheet);
  const last = asLastTime(remembered, place);
  if (!change) return { entry: table, decisions: [last], questions: [] };
  const suggested = about(facts, at, kindOf(table));
  const next = carryOver(table, { at: place, header: facts.header, added: change.added, fresh: suggested, persons: personsOf(facts, names) });
  return { ...next, decisions: [last, ...next.decisions] };
}

type ByPlace = (at: number) => MadeTable;

/** How one table of the mapping is made of the tables at hand that it reads: as it is, or a copy for each. */
function copiesOf(table: MappedTable, facts: readonly TableFacts[], starting: Starting): ByPlace[] {
  const { patterns, remembered } = starting;
  const isChanged = (one: TableFacts) => remembered.changes.some(({ file, sheet }) => file === one.file && sheet === one.sheet);
  if (facts.length > 1 && facts.some(isChanged))
    return facts.map((one) => (at) => carried({ ...table, file: patterns.get(one.file) ?? one.file, sheet: one.sheet }, one, { at, starting }));
  const [first] = facts;
  if (!first) return [(at) => ({ entry: table, decisions: [asLastTime(remembered, `tables[${at}]`)], questions: [] })];
  const { delimiter, encoding, headerRow } = first.stated;
  const own = readingFile(table, first, patterns.get(first.file) ?? first.file);
  const isSaid = own.delimiter === delimiter && own.encoding === encoding && own.headerRow === headerRow;
  return [(at) => carried(isSaid ? own : { ...own, delimiter, encoding, headerRow }, first, { at, starting })];
}

/** The tables of the profile: those of the remembered mapping in its order, then those that it never read. */
export function makeRemembered(starting: Starting): MadeTable[] {
  const { remembered, found, fresh } = starting;
  const read = tablesRemembered(remembered.profile, found);
  const known = remembered.profile.tables.flatMap((table) => {
    const facts = found.flatMap((one) => (read.get(one.facts)?.includes(table) ? [one.facts] : []));
    return copiesOf(table, facts, starting);
  });
  const isAnyRead = [...read.values()].some((tables) => tables.length > 0);
  const isNew = ({ file, sheet }: TableFacts) => !isAnyRead || remembered.changes.some((one) => one.file === file && one.sheet === sheet);
  const others = found.flatMap(({ facts }): ByPlace[] => (read.get(facts)?.length === 0 && isNew(facts) ? [(at) => fresh(facts, at)] : []));
  return [...known, ...others].map((make, at) => make(at));
}
