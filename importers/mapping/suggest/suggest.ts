// Suggests how tables are mapped: from the first rows of each, never the whole. Each decision says how certain it is and why; what is not
// certain is asked. The same files give the same suggestion, in whatever order their columns stand.
import { Fault } from '../../../server/model/faults';
import { mappingProfile, mostTables } from '../../../server/model/mapping-profile';
import type { Bilingual, NodeKind } from '../../../server/model/vocabulary';
import type { InputFile } from '../../importer';
import { assignTables } from '../assign';
import { refuseDialect } from '../dialect';
import { askServices, askTable, leastWorth, type Weighed, withTopic } from './ask-table';
import { draftFor, entryOf, leftOut, type Making } from './draft-table';
import { type EarlierMapping, earlierTable } from './earlier';
import { filePattern } from './file-pattern';
import { makeRemembered } from './from-remembered';
import { type KindsNamed, KnownNames } from './names';
import { rowsArePersons } from './persons';
import { say } from './reasons';
import type { FactsOfFile, RememberedMapping } from './remembered';
import { aliasOf } from './roles';
import { leastCertainty, type MadeTable, type Sampled, type Suggestion } from './suggestion';
import { type Dialect, factsOf, type TableFacts } from './table-facts';
import { viewOf } from './table-view';
import { type Topic, topicsOf } from './topic';

export interface SuggestOptions {
  /** Take every suggestion, the uncertain ones too. */
  readonly all?: boolean | undefined;
  /** Name of the profile; absent: that of the first file. */
  readonly name?: string | undefined;
  /** Mappings that were saved: a table that one of them maps is mapped so again. */
  readonly known?: readonly EarlierMapping[] | undefined;
  /** The mapping by which the source was read last: the suggestion starts from it. */
  readonly remembered?: RememberedMapping | undefined;
  /** The kinds of what has a name in the graph as it is now. */
  readonly kindsNamed?: KindsNamed | undefined;
  /** The graph has no service yet; absent: that is not known, or it has. */
  readonly hasNoService?: boolean | undefined;
  /** How tables are written, by the word of a person. */
  readonly dialects?: readonly DialectOfTable[] | undefined;
}

export interface DialectOfTable extends Dialect {
  readonly file: string;
  readonly sheet: string | null;
}

const namesKept = 20_000;

/** Whether a column may name what the rows are about. */
function namesRows({ meanings }: TableFacts['columns'][number], { kind }: Topic): boolean {
  return meanings.some((one) => (one.means === 'name' && one.as === undefined) || (one.means === 'thing' && one.kind === kind && one.as === aliasOf(kind)));
}

const fuller = (a: TableFacts['columns'][number], b: TableFacts['columns'][number]) =>
  (b.meanings[0]?.certainty ?? 0) - (a.meanings[0]?.certainty ?? 0) || b.cells.length - a.cells.length || (a.title < b.title ? -1 : 1);

/** What names the rows of a table. */
function addNames({ facts, topics: [topic] }: Weighed, names: KnownNames): void {
  if (!topic || topic.certainty < leastWorth || rowsArePersons(facts)) return;
  const [name] = facts.columns.filter((column) => namesRows(column, topic)).sort(fuller);
  if (!name) return;
  const { classes } = topic;
  for (const { cells } of facts.rows.slice(0, namesKept)) {
    const text = (cells[name.at] ?? '').trim();
    if (text !== '') names.add(text, classes?.values[(cells[classes.column.at] ?? '').trim()] ?? topic.kind);
  }
}

/** Whether rows of a table are services, as far as is known. */
function makesServices({ topics: [topic] }: Weighed): boolean {
  return topic?.kind === 'Service' || (topic?.classes !== null && topic?.classes !== undefined && Object.values(topic.classes.values).includes('Service'));
}

/** The rows are of this kind: that is known. */
function topicAs(facts: TableFacts, kind: NodeKind): Topic {
  return topicsOf(facts).find((one) => one.kind === kind) ?? { kind, certainty: 1, reason: say('as it was', 'zoals het was'), classes: null };
}

/** A table of persons is left out, whoever takes every suggestion too. */
function withoutPersons(facts: TableFacts, reason: Bilingual, { at, patterns }: { at: number; patterns: Making['patterns'] }): MadeTable {
  return { entry: leftOut(facts, patterns), decisions: [{ at: `tables[${at}]`, use: 'left out', certainty: 0.9, reason }], questions: [] };
}

function make(weighed: Weighed, at: number, making: Making): MadeTable {
  const earlier = earlierTable(weighed.facts, making.known);
  if (earlier) {
    const { file, sheet, ...written } = entryOf(weighed.facts, making.patterns);
    const said = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
    return { entry: { ...earlier.table, ...said, file, sheet }, decisions: [{ at: `tables[${at}]`, ...earlier.decision }], questions: [] };
  }
  const persons = rowsArePersons(weighed.facts);
  if (persons) return withoutPersons(weighed.facts, persons, { at, patterns: making.patterns });
  const [topic] = weighed.topics;
  if (!topic || topic.certainty < leastCertainty) return askTable(weighed, at, making);
  const draft = draftFor(weighed.facts, topic, { at, making });
  const questions = [...askServices(weighed, { draft, at, making }), ...draft.questions];
  return { entry: draft.entry, decisions: withTopic(draft, `tables[${at}]`, topic), questions };
}

/** A table that is not written as the mapping says that reads it is still shown: what it is refused for, the import says. */
function factsRemembered(file: InputFile, { delimiter, encoding, headerRow }: Dialect): TableFacts | null {
  const stated = { delimiter, encoding, headerRow };
  try {
    const facts = factsOf(file, stated);
    if (facts) return facts;
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'mapping-dialect') throw error;
  }
  const facts = factsOf(file);
  return facts && { ...facts, stated };
}

/** What is known of each file, written as the person says, else as the mapping says that reads it. Throws `mapping-dialect` when it is not written as the person says. */
function readFacts(files: readonly InputFile[], { dialects = [], remembered }: SuggestOptions): FactsOfFile[] {
  const assigned = new Map(remembered && assignTables(remembered.profile, files).files.map(({ file, tables }) => [file, tables[0]?.table]));
  return files.flatMap((file): FactsOfFile[] => {
    const said = dialects.find((one) => one.file === file.name && one.sheet === (file.table?.sheet ?? null));
    const table = assigned.get(file);
    const facts = !said && table ? factsRemembered(file, table) : factsOf(file, said);
    if (said && !facts) refuseDialect(file.name, { en: 'read so there is no table in it', nl: 'zo gelezen staat er geen tabel in' });
    return facts ? [{ file, facts }] : [];
  });
}

/** Suggests a profile for these tables together. A file in which no table can be read is left out of it; null: none of them can. Throws `too-many-tables` and `mapping-dialect`. */
export function suggestProfile(files: readonly InputFile[], options: SuggestOptions = {}): Suggestion | null {
  const { all = false, known = [], kindsNamed, remembered } = options;
  const read = readFacts(files, options);
  const found = read.map(({ facts }) => facts);
  const [first] = found;
  if (!first) return null;
  if (found.length > mostTables) throw new Fault('too-many-tables', 1, { value: first.file, details: { count: found.length, limit: mostTables } });
  const weighed = found.map((facts): Weighed => ({ facts, topics: topicsOf(facts) }));
  const names = new KnownNames(kindsNamed);
  for (const one of weighed) addNames(one, names);
  const hasNoService = options.hasNoService === true && !weighed.some(makesServices);
  const making: Making = { names, patterns: filePattern(found.map(({ file }) => file)), least: all ? 0 : leastCertainty, known, hasNoService };
  const fresh = (facts: TableFacts, at: number) => make({ facts, topics: topicsOf(facts) }, at, making);
  // What takes the place of a column that is gone is never taken on a guess, whatever else is.
  const about = (facts: TableFacts, at: number, kind: NodeKind) => draftFor(facts, topicAs(facts, kind), { at, making: { ...making, least: leastCertainty } });
  const { patterns } = making;
  const made = remembered ? makeRemembered({ remembered, found: read, names, patterns, fresh, about }) : weighed.map((one, at) => make(one, at, making));
  const name = options.name ?? remembered?.profile.name ?? first.file.replace(/\.[a-z0-9]{1,5}$/i, '');
  const profile = mappingProfile.parse({
    ...{ format: 'ketenzicht-mapping', version: 1, name },
    tables: made.map(({ entry }) => entry),
    open: [],
  });
  return {
    profile,
    decisions: made.flatMap(({ decisions }) => decisions),
    open: made.flatMap(({ questions }) => questions),
    tables: found.map(viewOf),
    sampled: found.map(({ file, sheet, rows, isWhole }): Sampled => ({ file, sheet, rows: rows.length, all: isWhole })),
  };
}
