// Reads what the title of a column may mean: a thing, a property, a number, a person. Titles are data; parts of a title are put together
// (“KvK-nummer leverancier” is the KvK number of the supplier).
import { type NodeKind, nodeKinds } from '../../../server/model/vocabulary';
import { foldHeader } from '../../reading/headers';
import { type Mark, markTitles } from './titles/marks';
import { ownerFragments, ownerTitles, personFragments, personTitles } from './titles/persons';
import { propertyTitles } from './titles/properties';
import { companyEndings, thingTitles } from './titles/things';

/** One thing that a title may mean. */
export interface Meaning {
  readonly means: 'thing' | 'property' | 'person' | 'owner' | Mark;
  /** Alias and kind of the thing that the title names; absent: that of the row, or of whatever fits. */
  readonly as?: string;
  readonly kind?: NodeKind;
  /** Kinds that have the property. */
  readonly kinds?: readonly NodeKind[];
  readonly property?: string;
  /** How certain by the title alone, 0 to 1. */
  readonly certainty: number;
}

const sure = { exact: 0.9, together: 0.85, loose: 0.5 } as const;
/** Longer titles are sentences: they mean nothing that we know. */
const longestTitle = 80;

const exact = new Map<string, Meaning[]>();
const attributes = new Map<string, Meaning[]>();

function add(titles: readonly string[], meaning: Meaning, map = exact): void {
  for (const title of titles) {
    const folded = foldHeader(title);
    const known = map.get(folded) ?? [];
    const isSaid = known.some(({ means, as, property }) => means === meaning.means && as === meaning.as && property === meaning.property);
    if (!isSaid) map.set(folded, [...known, meaning]);
  }
}

function addProperty(titles: readonly string[], { kinds, property }: Required<Pick<Meaning, 'kinds' | 'property'>>, certainty: number): void {
  const meaning: Meaning = { means: 'property', kinds, property, certainty };
  add(titles, meaning);
  add(titles, meaning, attributes);
}

for (const { as, kind, titles, loose = [] } of thingTitles) {
  add(titles, { means: 'thing', as, kind, certainty: sure.exact });
  add(loose, { means: 'thing', as, kind, certainty: sure.loose });
}
for (const { kinds, property, titles, loose = [] } of propertyTitles) {
  addProperty(titles, { kinds, property }, sure.exact);
  addProperty(loose, { kinds, property }, sure.loose);
}
/** Properties that are read as something else: a name, a reference, a state. */
const ownMarks = new Set(['name', 'aliases', 'externalIds', 'state', 'organisation', 'parent', 'class', 'code', 'sector']);
for (const { kind, properties } of nodeKinds) {
  for (const { name, title } of properties) {
    // What names a thing above a column does so also where the model calls a property so: “Overeenkomst”.
    const titles = [name, title.en, title.nl].filter((one) => !exact.get(foldHeader(one))?.some(({ means }) => means === 'thing'));
    if (!ownMarks.has(name)) addProperty(titles, { kinds: [kind], property: name }, sure.exact);
  }
}
for (const [mark, titles] of Object.entries(markTitles) as [Mark, readonly string[]][]) {
  add(titles, { means: mark, certainty: sure.exact });
  add(titles, { means: mark, certainty: sure.together }, attributes);
}
for (const title of personTitles) exact.set(foldHeader(title), [{ means: 'person', certainty: sure.exact }]);
for (const title of ownerTitles) exact.set(foldHeader(title), [{ means: 'owner', certainty: sure.exact }]);

const folded = thingTitles.flatMap(({ as, kind, titles }) => titles.map((title) => ({ as, kind, word: foldHeader(title) })));
/** The longest first: “subleverancier” before “leverancier”. */
const things = folded.filter(({ word }) => word.length > 3).sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
const fragments = personFragments.map(foldHeader);
const owners = ownerFragments.map(foldHeader);
const companies = companyEndings.map(foldHeader);

/** What is left of a title without the name of the thing in it: “kvknr” of “kvknrleverancier”; null: the thing is not named at an end. */
function restOf(title: string, word: string): string | null {
  if (title.startsWith(word)) return title.slice(word.length).replace(/^(?:s(?=naam|name|nummer|nr|code|id|status|typ|art)|of|van)/, '');
  if (title.endsWith(word)) return title.slice(0, -word.length).replace(/(?:vande|vanhet|van|ofthe|of|de|het)$/, '');
  return null;
}

function together(title: string): Meaning[] {
  for (const { as, kind, word } of things) {
    const rest = restOf(title, word);
    const found = rest === null ? undefined : attributes.get(rest);
    if (found) return found.map((meaning) => ({ ...meaning, as, kind, certainty: Math.min(meaning.certainty, sure.together) }));
  }
  return [];
}

/** What is said beside a title and changes nothing of what it means: tax, currency, how to fill it in. */
const asides = [
  /\(?\b(?:excl|incl|exclusief|inclusief|ex|in)\.?\s*(?:b\.?t\.?w|vat|tax)\b\.?\)?/gi,
  /\((?:in )?(?:€|eur|euro)\)|\bin (?:euro|eur)\b|€/gi,
  /\((?:verplicht|optioneel|required|optional|dd[-/]mm[-/]jjjj|dd[-/]mm[-/]yyyy|j\/n|ja\/nee|y\/n|yes\/no)\)|\*/gi,
];

/** What a title may mean, in the order of the data; none: nothing that we know. */
export function readTitle(title: string): readonly Meaning[] {
  if (title.length > longestTitle) return [];
  const known = readFolded(foldHeader(title));
  if (known.length > 0) return known;
  const bare = asides.reduce((text, aside) => text.replace(aside, ' '), title);
  return bare === title ? [] : readFolded(foldHeader(bare));
}

function readFolded(text: string): readonly Meaning[] {
  const known = exact.get(text);
  if (known) return known;
  if (fragments.some((part) => text.includes(part))) return [{ means: 'person', certainty: sure.together }];
  if (owners.some((part) => text.includes(part))) return [{ means: 'owner', certainty: sure.together }];
  const said = together(text);
  if (said.length > 0) return said;
  return companies.some((ending) => text.endsWith(ending)) ? [{ means: 'thing', as: 'party', kind: 'Supplier', certainty: sure.loose }] : [];
}

/** What a title may mean below the title of a group of columns: “Naam” below “Leverancier” is the name of the supplier. */
export function readGrouped(title: string, group: string): readonly Meaning[] {
  const own = readTitle(title);
  // What names its thing itself needs no group; a group that says nothing tells nothing.
  if (group === '' || own.some(({ as, means }) => as !== undefined || means === 'person')) return own;
  const both = readTitle(`${group} ${title}`);
  return both.some(({ as, means }) => as !== undefined || means === 'person') ? both : own;
}

/** How many of the cells are titles that we know: what a header is found by. */
export function countTitles(cells: readonly string[]): number {
  return new Set(cells.filter((cell) => readTitle(cell).length > 0).map(foldHeader)).size;
}
