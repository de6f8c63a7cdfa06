// Asks what the rows of a table are, where that is not certain, or where a list of applications would leave the graph without a service. Each
// choice says what would become of the table, and what is to be asked within it.
import type { Bilingual } from '../../../server/model/vocabulary';
import { foldHeader } from '../../reading/headers';
import { Draft } from './draft';
import { draftFor, entryOf, leftOut, type Making, noteDialect } from './draft-table';
import type { Meaning } from './read-title';
import { kindWords, rounded, say } from './reasons';
import { type Choice, type Decision, leastCertainty, type MadeTable, type Question } from './suggestion';
import type { TableFacts } from './table-facts';
import { readTableName } from './table-name';
import { applicationWords, hostWords } from './titles/kinds';
import type { Topic } from './topic';

/** Kinds that a row is asked to be at most. */
const kindsAsked = 4;
/** Less certain than this a kind is no better than leaving the table out. */
export const leastWorth = 0.3;

function tableName({ file, sheet }: TableFacts): string {
  return sheet === null ? file : `${file}, ${sheet}`;
}

const nothing: Bilingual = say('nothing tells what its rows are: leave the table out', 'niets zegt wat de rijen zijn: laat de tabel weg');

/** The decisions of a table, in which its kind is as certain as what its rows are. */
export function withTopic({ decisions }: Draft, table: string, { certainty }: Pick<Topic, 'certainty'>): Decision[] {
  return decisions.map((one) => (one.at === `${table}.things[0].kind` ? { ...one, certainty } : one));
}

/** A table with what its rows may be about. */
export interface Weighed {
  readonly facts: TableFacts;
  readonly topics: readonly Topic[];
}

/**
 * The table read as rows of one kind. What is uncertain within is not in it, so that it can be used as it is: its columns are told by the
 * import, as nobody decided about them. `asks`: the same table with what is to be asked within; null: nothing can be made of it.
 */
function readAs(topic: Topic, facts: TableFacts, { at, making }: { at: number; making: Making }): Pick<Choice, 'value' | 'asks'> | null {
  const certain = { ...making, least: leastCertainty };
  const { entry: value } = draftFor(facts, topic, { at, making: { ...certain, leaves: true } });
  if (value.things.length === 0) return null;
  const { entry, questions } = draftFor(facts, topic, { at, making: certain });
  return questions.length === 0 ? { value } : { value, asks: { value: entry, open: questions } };
}

/** A table of which it is not certain what its rows are: asked, with what would become of it. */
export function askTable({ facts, topics }: Weighed, at: number, making: Making): MadeTable {
  const choices = topics.slice(0, kindsAsked).flatMap((topic) => {
    const read = readAs(topic, facts, { at, making });
    const reason = say(`rows are ${kindWords(topic.kind).en}: ${topic.reason.en}`, `rijen zijn ${kindWords(topic.kind).nl}: ${topic.reason.nl}`);
    return read ? { topic, ...read, certainty: topic.certainty, reason } : [];
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

/** Whether the rows are applications, and not the servers and databases beneath them: what people often count as services. */
function areApplications({ facts, topics: [topic] }: Weighed): boolean {
  if (topic?.kind !== 'Component') return false;
  const { classes } = topic;
  const named = facts.columns.filter(({ meanings: [first] }) => first?.means === 'thing' && first.kind === 'Component').map(({ title }) => title);
  const words = classes ? Object.keys(classes.values) : [...named, readTableName(facts).name];
  const holds = (list: readonly string[]) => (word: string) => list.some((one) => foldHeader(word).includes(one));
  const isOther = classes !== null && !words.every(holds(applicationWords));
  return words.some(holds(applicationWords)) && !words.some(holds(hostWords)) && !isOther;
}

/** The same table where what names an application names a service. */
function withServices(facts: TableFacts): TableFacts {
  const meant = ({ as, ...meaning }: Meaning): Meaning =>
    as === 'component' ? { ...meaning, as: 'service', kind: 'Service' } : { ...meaning, ...(as && { as }) };
  return { ...facts, columns: facts.columns.map((column) => ({ ...column, meanings: column.meanings.map(meant) })) };
}

/**
 * Asks of a list of applications, where nothing else is a service, whether these are the services that an organisation counts: of
 * components alone no page can say which services fail. The table stands as components until it is answered.
 */
export function askServices(weighed: Weighed, { draft, at, making }: { draft: Draft; at: number; making: Making }): Question[] {
  const { facts, topics } = weighed;
  const isThere = facts.columns.some(({ meanings: [first] }) => first?.as === 'service');
  if (!making.hasNoService || making.least === 0 || isThere || !areApplications(weighed)) return [];
  const service = topics.find(({ kind }) => kind === 'Service') ?? { kind: 'Service', certainty: 0.45, reason: say('', ''), classes: null };
  const asServices = readAs({ ...service, classes: null }, withServices(facts), { at, making });
  const [topic] = topics;
  const asParts = topic && readAs(topic, facts, { at, making });
  if (!asServices || !asParts) return [];
  const name = tableName(facts);
  const question = say(
    `Are the rows of “${name}” the services you count (what the organisation uses), or parts beneath services?`,
    `Zijn de rijen van “${name}” de diensten die u telt (wat de organisatie gebruikt), of onderdelen onder diensten?`,
  );
  const services = say(
    'each row is a service: questions and figures about services count it',
    'elke rij is een dienst: vragen en cijfers over diensten tellen die mee',
  );
  const parts = say(
    'each row is a component: nothing counts as a service until another list says which services use it',
    'elke rij is een component: niets telt als dienst tot een andere lijst zegt welke diensten het gebruiken',
  );
  const choices: Choice[] = [
    { ...asParts, ...(draft.questions.length > 0 && { asks: { value: draft.entry, open: draft.questions } }), certainty: 0.5, reason: parts },
    { ...asServices, certainty: 0.45, reason: services },
  ];
  return [{ at: `tables[${at}]`, question, choices }];
}
