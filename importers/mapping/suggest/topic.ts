// Decides what one row of a table is about: by the name of its file or sheet, its titles, its properties, and a column that classes the rows.
import type { Bilingual, NodeKind } from '../../../server/model/vocabulary';
import { foldHeader } from '../../reading/headers';
import { type Column, repeatsIn, shareOf } from './column-facts';
import { kindWords, rounded, say, together } from './reasons';
import { leastCertainty } from './suggestion';
import type { TableFacts } from './table-facts';
import { readTableName, type TableName } from './table-name';
import { classWords } from './titles/kinds';

export interface Topic {
  readonly kind: NodeKind;
  readonly certainty: number;
  readonly reason: Bilingual;
  /** The column that classes the rows, with what its words mean. */
  readonly classes: { readonly column: Column; readonly values: Readonly<Record<string, NodeKind>>; readonly unknown: readonly string[] } | null;
}

interface Evidence {
  readonly kind: NodeKind;
  readonly weight: number;
  readonly reason: Bilingual;
}

/** A dependent is rather what a row is about than what it depends on. */
const prior: Readonly<Partial<Record<NodeKind, number>>> = {
  Contract: 0.35,
  Component: 0.3,
  Service: 0.28,
  Datacenter: 0.25,
  Supplier: 0.22,
  Technology: 0.2,
  Organisation: 0.15,
};

/** Two kinds that differ by no more than this are as likely. */
const nearly = 0.05;

/** Properties that tell more than others what a row is about; the others 0.2. */
const strengths: Readonly<Record<string, number>> = {
  annualValueEur: 0.35,
  noticeDays: 0.4,
  start: 0.25,
  end: 0.2,
  kvk: 0.35,
  lei: 0.35,
  vat: 0.35,
  title: 0.05,
  version: 0.1,
  city: 0.1,
  users: 0.2,
  criticality: 0.25,
};

const classes = new Map<string, NodeKind>();
for (const [kind, list] of Object.entries(classWords)) for (const word of list) classes.set(foldHeader(word), kind as NodeKind);

function byName({ name, kinds }: TableName): Evidence[] {
  return [...kinds].map(([kind, weight]) => ({
    kind,
    weight: kinds.size > 1 ? weight / 2 : weight,
    reason: say(`“${name}” names ${kindWords(kind).en}`, `“${name}” noemt ${kindWords(kind).nl}`),
  }));
}

/** Roles in which a thing stands beside what a row is about, never as it. */
const besides = new Set(['subcontractor', 'owner', 'user', 'hosting', 'party']);

/** A column of several things a row says what belongs to a row, not what it is about. */
function holdsSeveral(column: Column): boolean {
  return shareOf(column, (cell) => /[;|\n]/.test(cell)) > 0;
}

/**
 * A column that names things: of what the row is about, or of what it depends on. The row is rather about what no other row names, and
 * of things that depend on each other about the one that depends.
 */
function byThings({ columns }: TableFacts): Evidence[] {
  const named = columns.flatMap((column) => {
    const [meaning] = column.meanings;
    if (meaning?.means !== 'thing' || !meaning.kind || besides.has(meaning.as ?? '')) return [];
    return [{ column, as: meaning.as, kind: meaning.kind, certainty: meaning.certainty, isSeveral: holdsSeveral(column) }];
  });
  const candidates = named.filter(({ isSeveral }) => !isSeveral);
  const first = Math.max(0, ...candidates.map(({ kind }) => prior[kind] ?? 0));
  const weighed = named.map(({ column, as, kind, certainty, isSeveral }) => {
    const isOwn = column.cells.length > 1 && repeatsIn(column) === 0;
    const isFirst = !isSeveral && named.length > 1 && prior[kind] === first;
    const bonus = (isOwn ? 0.2 : 0) + (named.length === 1 ? 0.1 : 0) + (isFirst ? 0.15 : 0);
    const weight = (isSeveral ? 0.1 : (prior[kind] ?? 0.1) + bonus) * (certainty / 0.9);
    return { as, kind, weight, reason: say(`there is a column “${column.title}”`, `er is een kolom “${column.title}”`) };
  });
  // A second column of suppliers does not make the row one.
  const sorted = weighed.sort((a, b) => b.weight - a.weight || (a.reason.en < b.reason.en ? -1 : 1));
  return sorted.filter(({ as, kind }, at) => kind !== 'Supplier' || sorted.findIndex((one) => one.as === as && one.kind === kind) === at);
}

/** “Third party type”: what classes a thing is about a row of such things. Who names subcontractors is rather a supplier. */
function byWords({ columns }: TableFacts): Evidence[] {
  return columns.flatMap(({ title, meanings: [meaning] }) => {
    if (meaning?.means === 'class' && meaning.kind)
      return [{ kind: meaning.kind, weight: 0.45, reason: say(`“${title}” classes such rows`, `“${title}” deelt zulke rijen in`) }];
    if (meaning?.as === 'subcontractor')
      return [{ kind: 'Supplier' as const, weight: 0.3, reason: say(`“${title}” are those of a supplier`, `“${title}” zijn die van een leverancier`) }];
    return [];
  });
}

function byKeys({ columns }: TableFacts): Evidence[] {
  return columns.flatMap(({ title, meanings }) => {
    const [meaning] = meanings;
    if (meaning?.means !== 'key' || !meaning.kind || meaning.as === 'subcontractor') return [];
    return [{ kind: meaning.kind, weight: meaning.kind === 'Supplier' ? 0.3 : 0.6, reason: say(`“${title}” is its number`, `“${title}” is het nummer ervan`) }];
  });
}

/** People state these of applications too, though only a service has them. */
const alsoOfComponents = new Set(['criticality', 'users', 'rtoHours', 'rpoHours']);

function byProperties({ columns }: TableFacts): Evidence[] {
  const names = (as: string) => columns.some(({ meanings: [meaning] }) => meaning?.means === 'thing' && meaning.as === as);
  const isOfComponents = names('component') && !names('service');
  return columns.flatMap(({ title, meanings }) => {
    const [meaning] = meanings;
    if (meaning?.means !== 'property' || meaning.certainty < 0.6 || !meaning.property) return [];
    if (isOfComponents && alsoOfComponents.has(meaning.property)) return [];
    // “KvK leverancier” names another thing of the row; without that word a property is rather the row's own.
    const [kind] = meaning.kind ? [meaning.kind] : (meaning.kinds ?? []);
    const weight = (strengths[meaning.property] ?? 0.2) * (meaning.kind === 'Supplier' ? 0.3 : 1);
    return kind ? [{ kind, weight, reason: say(`“${title}” is a property of it`, `“${title}” is er een eigenschap van`) }] : [];
  });
}

/** The column that classes the rows with words of which we know the kind. */
function classesOf({ columns }: TableFacts): Topic['classes'] {
  // The fullest first, whatever the order of columns.
  const sorted = [...columns].sort((a, b) => b.cells.length - a.cells.length || (a.title < b.title ? -1 : 1));
  for (const column of sorted) {
    if (column.meanings[0]?.means !== 'class' || column.meanings[0].kind || column.different.size === 0 || column.different.size > 100) continue;
    const share = shareOf(column, (cell) => classes.has(foldHeader(cell)));
    if (share < 0.5) continue;
    const values: Record<string, NodeKind> = {};
    for (const cell of [...column.different.keys()].sort()) {
      const kind = classes.get(foldHeader(cell));
      if (kind) values[cell] = kind;
    }
    return { column, values, unknown: [...column.different.keys()].filter((cell) => !values[cell]).sort() };
  }
  return null;
}

/** How certain all evidence of a kind makes it together: what one leaves open, the next one lessens. */
function combine(evidence: readonly Evidence[]): number {
  return 1 - evidence.reduce((open, { weight }) => open * (1 - Math.min(0.95, weight)), 1);
}

/** Nothing but names in a single row is too little to tell what a table is for. */
function isScant({ columns, rows }: TableFacts): boolean {
  const tells = columns.some(({ meanings: [meaning] }) => meaning && meaning.means !== 'thing' && meaning.means !== 'name');
  return rows.length < 2 && !tells;
}

/** What a row may be about, the most certain first; none: nothing tells it. */
export function topicsOf(facts: TableFacts): Topic[] {
  const found = classesOf(facts);
  const byClass: Evidence[] = [];
  if (found) {
    const kinds = Object.values(found.values);
    const most = [...new Set(kinds)].sort((a, b) => count(kinds, b) - count(kinds, a) || (a < b ? -1 : 1))[0];
    const reason = say(`“${found.column.title}” says the kind of each row`, `“${found.column.title}” zegt van elke rij de soort`);
    if (most) byClass.push({ kind: most, weight: 0.75, reason });
  }
  const called = readTableName(facts);
  const evidence = [...byClass, ...byName(called), ...byKeys(facts), ...byThings(facts), ...byProperties(facts), ...byWords(facts)];
  const isStrange = called.isForeign || called.isOfPersons;
  const scale = (isStrange ? 0.4 : 1) * (isScant(facts) ? 0.7 : 1);
  const scant = isScant(facts) ? say('there are only names, in a single row', 'er staan alleen namen, in één rij') : null;
  const strange = isStrange ? say(`“${called.name}” names something else`, `“${called.name}” noemt iets anders`) : null;
  const kinds = [...new Set(evidence.map(({ kind }) => kind))];
  const weighed = kinds.map((kind) => {
    const own = evidence.filter((one) => one.kind === kind).sort((a, b) => b.weight - a.weight || (a.reason.en < b.reason.en ? -1 : 1));
    const reason = together(...own.slice(0, 3).map((one) => one.reason), scant, strange);
    return { kind, certainty: rounded(combine(own) * scale), reason, classes: byClass[0]?.kind === kind ? found : null };
  });
  return lessenTies(weighed.sort((a, b) => b.certainty - a.certainty || (a.kind < b.kind ? -1 : 1)));
}

function count<T>(list: readonly T[], wanted: T): number {
  return list.filter((one) => one === wanted).length;
}

/** Two that are nearly as certain: neither is, and each says so. */
function lessenTies(topics: readonly Topic[]): Topic[] {
  const [first, second, ...others] = topics;
  if (!first || !second || first.certainty - second.certainty > nearly) return [...topics];
  const tied = (own: Topic, other: Topic, most: number): Topic => {
    const reason = together(own.reason, say(`they might as well be ${kindWords(other.kind).en}`, `het kunnen ook ${kindWords(other.kind).nl} zijn`));
    return { ...own, certainty: Math.min(own.certainty, most), reason };
  };
  const least = Math.min(second.certainty, leastCertainty - 0.03);
  const lower = others.map((one) => ({ ...one, certainty: Math.min(one.certainty, least) }));
  return [tied(first, second, leastCertainty - 0.02), tied(second, first, least), ...lower];
}
