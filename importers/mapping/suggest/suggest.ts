// Suggests how tables are mapped: from the first rows of each, never the whole. Each decision says how certain it is and why; what is not
// certain is asked. The same files give the same suggestion, in whatever order their columns stand.
import { Fault } from '../../../server/model/faults';
import { mappingProfile, mostTables } from '../../../server/model/mapping-profile';
import type { Bilingual, NodeKind } from '../../../server/model/vocabulary';
import type { InputFile } from '../../importer';
import { assignTables } from '../assign';
import { refuseDialect } from '../dialect';
import { buildTable } from './build-table';
import { dateOrderOf } from './date-order';
import { Draft } from './draft';
import { type EarlierMapping, earlierTable } from './earlier';
import { filePattern } from './file-pattern';
import { makeRemembered } from './from-remembered';
import { type KindsNamed, KnownNames } from './names';
import { rowsArePersons } from './persons';
import { kindWords, rounded, say, together } from './reasons';
import type { FactsOfFile, RememberedMapping } from './remembered';
import { aliasOf } from './roles';
import { type Choice, type Decision, leastCertainty, type MadeTable, type Sampled, type Suggestion } from './suggestion';
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
  /** How tables are written, by the word of a person. */
  readonly dialects?: readonly DialectOfTable[] | undefined;
}

export interface DialectOfTable extends Dialect {
  readonly file: string;
  readonly sheet: string | null;
}

/** Kinds that a row is asked to be at most. */
const kindsAsked = 4;
/** Less certain than this a kind is no better than leaving the table out. */
const leastWorth = 0.3;
const namesKept = 20_000;

interface Weighed {
  readonly facts: TableFacts;
  readonly topics: readonly Topic[];
}

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

function entryOf({ file, sheet, stated: { delimiter, encoding, headerRow } }: TableFacts, patterns: ReadonlyMap<string, string>) {
  return { file: patterns.get(file) ?? file, sheet, headerRow, delimiter, encoding, decimal: null, dates: null };
}

/** Says whether the day or the month stands first, or asks it. */
function noteDates(columns: TableFacts['columns'], draft: Draft): void {
  const dates = dateOrderOf(columns);
  if (!dates) return;
  if (!dates.isAsked) {
    draft.entry.dates = dates.order;
    draft.note('dates', dates.order ?? 'd-m-y', dates.reason);
    return;
  }
  const { reason } = dates;
  draft.propose('dates', {
    ...{ value: 'd-m-y', use: 'd-m-y', certainty: 0.55, reason: together(reason, say('the day first', 'de dag eerst')) },
    question: say('Does the day or the month stand first in its dates?', 'Staat in de datums de dag of de maand eerst?'),
    others: [{ value: 'm-d-y', certainty: 0.4, reason: together(reason, say('the month first', 'de maand eerst')) }],
    leaveOut: 0.02,
  });
}

/** Says what was found of the way in which the table is written: the profile leaves it open, so that it is found out each time. */
function noteDialect({ headerRow, start, rows, columns, groups, isWhole, unnamed, isHidden, stated }: TableFacts, draft: Draft): void {
  const found = say(
    'found in the file; the profile leaves it open, so it is found out each time',
    'gevonden in het bestand; het profiel laat het open, dus het wordt elke keer gevonden',
  );
  const chosen = say('as a person said', 'zoals een mens zei');
  draft.note('headerRow', String(headerRow), stated.headerRow === null ? found : chosen);
  if (groups.length > 0) {
    const above = say(
      'these titles of groups stand above the columns and tell whose they are',
      'deze groepstitels staan boven de kolommen en zeggen waarvan die zijn',
    );
    draft.note('headerRow', groups.join(', '), above);
  }
  for (const key of ['delimiter', 'encoding'] as const) if (start.seen[key]) draft.note(key, start.seen[key], stated[key] === null ? found : chosen);
  draft.note('decimal', start.decimal, say('where a number can be read in two ways', 'waar een getal op twee manieren te lezen is'));
  noteDates(columns, draft);
  if (isHidden) draft.note('sheet', 'hidden', say('whoever opens the workbook does not see this sheet', 'wie de werkmap opent, ziet dit blad niet'));
  for (const { title, filled } of unnamed)
    draft.note(
      'unused',
      title,
      say(
        `${filled} filled cells stand under a title that is empty or stands there already: they cannot be mapped`,
        `${filled} gevulde cellen staan onder een lege titel of een titel die er al staat: ze zijn niet te koppelen`,
      ),
    );
  if (!isWhole)
    draft.note(
      'rows',
      String(rows.length),
      say(`the first ${rows.length} rows were looked at, not all`, `de eerste ${rows.length} rijen zijn bekeken, niet alle`),
    );
}

interface Making {
  readonly names: KnownNames;
  readonly patterns: ReadonlyMap<string, string>;
  readonly least: number;
  readonly known: readonly EarlierMapping[];
  /** Leave out what is not certain, instead of asking it. */
  readonly leaves?: boolean;
}

function draftFor(facts: TableFacts, topic: Topic, { at, making: { names, patterns, least, leaves } }: { at: number; making: Making }): Draft {
  const draft = new Draft(`tables[${at}]`, entryOf(facts, patterns), { least, leaves });
  noteDialect(facts, draft);
  const dates = draft.entry.dates === 'm-d-y' ? 'm-d-y' : null;
  return buildTable({ facts, topic, names, dialect: { decimal: facts.start.decimal, dates, isDecimalStated: false } }, draft);
}

/** A table that is left out: no thing is made of it. */
function leftOut(facts: TableFacts, patterns: Making['patterns']) {
  return { ...entryOf(facts, patterns), things: [], relations: [], unused: facts.columns.map(({ title }) => title) };
}

function tableName({ file, sheet }: TableFacts): string {
  return sheet === null ? file : `${file}, ${sheet}`;
}

const nothing: Bilingual = say('nothing tells what its rows are: leave the table out', 'niets zegt wat de rijen zijn: laat de tabel weg');

/** The decisions of a table, in which its kind is as certain as what its rows are. */
function withTopic({ decisions }: Draft, table: string, { certainty }: Pick<Topic, 'certainty'>): Decision[] {
  return decisions.map((one) => (one.at === `${table}.things[0].kind` ? { ...one, certainty } : one));
}

/** A table of which it is not certain what its rows are: asked, with what would become of it. */
function asked({ facts, topics }: Weighed, at: number, making: Making): MadeTable {
  const choices = topics.slice(0, kindsAsked).flatMap((topic) => {
    // Who chooses what the rows are has said nothing of what is uncertain within: that is left out.
    const { entry } = draftFor(facts, topic, { at, making: { ...making, least: leastCertainty, leaves: true } });
    if (entry.things.length === 0) return [];
    return {
      topic,
      value: entry,
      certainty: topic.certainty,
      reason: say(`rows are ${kindWords(topic.kind).en}: ${topic.reason.en}`, `rijen zijn ${kindWords(topic.kind).nl}: ${topic.reason.nl}`),
    };
  });
  const best = topics[0]?.certainty ?? 0;
  const out = {
    topic: null,
    value: leftOut(facts, making.patterns),
    certainty: rounded(best < leastWorth ? 0.5 : (1 - best) / 2),
    reason: best < leastWorth ? nothing : say('leave the table out', 'de tabel weglaten'),
  };
  const sorted = [...choices, out].sort((a, b) => b.certainty - a.certainty);
  const question = say(`What is one row of “${tableName(facts)}”?`, `Wat is één rij van “${tableName(facts)}”?`);
  const place = `tables[${at}]`;
  const [first = out] = sorted;
  if (making.least === 0) {
    const taken = first.topic ? draftFor(facts, first.topic, { at, making }) : null;
    const chosen = { at: place, use: first.topic?.kind ?? 'left out', certainty: first.certainty, reason: first.reason };
    return { entry: taken?.entry ?? first.value, decisions: [chosen, ...(taken ? withTopic(taken, place, first) : [])], questions: [] };
  }
  const draft = new Draft(place, entryOf(facts, making.patterns), making);
  noteDialect(facts, draft);
  return {
    entry: draft.entry,
    decisions: draft.decisions,
    questions: [{ at: place, question, choices: sorted.map(({ topic: _, ...choice }): Choice => choice) }],
  };
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
  if (!topic || topic.certainty < leastCertainty) return asked(weighed, at, making);
  const draft = draftFor(weighed.facts, topic, { at, making });
  return { entry: draft.entry, decisions: withTopic(draft, `tables[${at}]`, topic), questions: draft.questions };
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
  const making: Making = { names, patterns: filePattern(found.map(({ file }) => file)), least: all ? 0 : leastCertainty, known };
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
