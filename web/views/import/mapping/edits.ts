// Changes a profile as a whole: open questions, things and relations of a row, constants, which rows count. Each gives a copy.
import type { MappedEnd, MappedRelation, MappedTable, MappedThing, MappingProfile, OpenQuestion, RowCondition } from '../../../../server/model/mapping-profile';
import type { NodeKind } from '../../../../server/model/vocabulary';
import { readAt, writeAt } from './profile-path';
import { allowedTypes, kindsOf } from './relations';
import { chooseTarget, freeAlias, propertiesOf, rowsOf } from './rows';
import { usesOf } from './uses';

/** A table in place of another. */
export function withTable(profile: MappingProfile, at: number, table: MappedTable): MappingProfile {
  return profile.tables[at] === table ? profile : { ...profile, tables: profile.tables.with(at, table) };
}

/** Titles of columns that stand anywhere in a value of a profile. */
function columnsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(columnsIn);
  return Object.entries(value).flatMap(([name, child]) => (name === 'column' ? [child].flat().map(String) : columnsIn(child)));
}

/** Columns that were asked about and are used by nothing in the end are left out on purpose. */
function withAskedUnused(profile: MappingProfile, { at: place, choices }: OpenQuestion): MappingProfile {
  const at = Number(/^tables\[(\d+)\]\./.exec(place)?.[1]);
  const table = profile.tables[at];
  if (!table) return profile;
  const used = new Set([...usesOf(table).flatMap(({ columns }) => columns), ...profile.open.flatMap((one) => columnsIn(one.choices))]);
  const left = [...new Set(columnsIn(choices))].filter((title) => !used.has(title) && !table.unused.includes(title));
  return left.length === 0 ? profile : withTable(profile, at, { ...table, unused: [...table.unused, ...left] });
}

const kindIn = (table: unknown) => JSON.stringify(readAt(table, 'things[0].kind'));

/** A whole table is chosen: with the questions within it. Of the one that stands there already nothing is lost that was decided. */
function chooseTable(profile: MappingProfile, { at: place }: OpenQuestion, { value, asks }: OpenQuestion['choices'][number]): MappingProfile {
  const chosen = asks?.value ?? value;
  if (kindIn(readAt(profile, place)) === kindIn(chosen) && kindIn(chosen) !== undefined) return profile;
  const others = profile.open.filter(({ at }) => !at.startsWith(`${place}.`));
  const within = (asks?.open ?? []).map((one) => ({ ...one, at: one.at.replace(/^tables\[\d+\]/, place) }));
  return { ...writeAt(profile, place, chosen), open: [...others, ...within] };
}

/** Answers an open question with a choice; null leaves it as the profile has it. */
export function answerQuestion(profile: MappingProfile, question: OpenQuestion, choice: OpenQuestion['choices'][number] | null): MappingProfile {
  const rest = { ...profile, open: profile.open.filter((one) => one !== question) };
  if (choice === null || choice.value === null || choice.value === undefined) return withAskedUnused(rest, question);
  if (/^tables\[\d+\]$/.test(question.at)) return chooseTable(rest, question, choice);
  // A relation that is asked for is not in the profile yet: it comes behind those that are.
  const list = question.at.replace(/(\.relations)\[\d+\]$/, '$1');
  const length = list === question.at ? 0 : [readAt(rest, list)].flat().length;
  return withAskedUnused(writeAt(rest, list === question.at ? list : `${list}[${length}]`, choice.value), question);
}

/** Places behind one that was taken out of a list move up; what was about the thing itself goes. */
function movedUp(open: MappingProfile['open'], list: string, gone: number): MappingProfile['open'] {
  return open.flatMap((question) => {
    if (!question.at.startsWith(`${list}[`)) return [question];
    const [index = ''] = question.at.slice(list.length + 1).split(']');
    const rest = question.at.slice(list.length + 2 + index.length);
    if (Number(index) === gone) return [];
    return [Number(index) < gone ? question : { ...question, at: `${list}[${Number(index) - 1}]${rest}` }];
  });
}

/** Takes an entry out of a list of the profile, with the questions about it. */
export function takeOut(profile: MappingProfile, list: string, at: number): MappingProfile {
  const entries = readAt(profile, list);
  if (!Array.isArray(entries)) return profile;
  return { ...writeAt(profile, list, entries.toSpliced(at, 1)), open: movedUp(profile.open, list, at) };
}

const speaksOf = (value: unknown, alias: string): boolean => readAt(value, 'thing') === alias;

/** Takes a thing out of the rows, with its relations and with what others say of it. Its columns are left out on purpose from then on. */
export function removeThing(profile: MappingProfile, at: number, alias: string): MappingProfile {
  const table = profile.tables[at];
  const place = table?.things.findIndex((one) => one.as === alias) ?? -1;
  if (!table || place < 0) return profile;
  let next = takeOut(profile, `tables[${at}].things`, place);
  for (let relation = table.relations.length - 1; relation >= 0; relation -= 1) {
    const { from, to } = table.relations[relation] ?? {};
    if (from === alias || to === alias) next = takeOut(next, `tables[${at}].relations`, relation);
  }
  const keep = <T extends { readonly properties?: Readonly<Record<string, unknown>> | undefined }>(one: T): T =>
    one.properties ? { ...one, properties: Object.fromEntries(Object.entries(one.properties).filter(([, value]) => !speaksOf(value, alias))) } : one;
  const left = next.tables[at];
  return left ? withTable(next, at, { ...left, things: left.things.map(keep), relations: left.relations.map(keep) }) : next;
}

/** Things that no row can make: no column or constant names them. */
export function namelessThings(table: MappedTable): string[] {
  return table.things.filter(({ key, name }) => key === undefined && name === undefined).map((one) => one.as);
}

/** A profile as it is used: without the things of which no column says anything any more. A table keeps one thing. */
export function withoutEmptyThings(profile: MappingProfile): MappingProfile {
  let next = profile;
  for (const [at, table] of profile.tables.entries()) {
    const spoken = new Set(usesOf(table).flatMap(({ target }) => (target.what === 'property' || target.what === 'kind' ? [target.alias] : [])));
    for (const alias of namelessThings(table)) if (!spoken.has(alias) && (next.tables[at]?.things.length ?? 0) > 1) next = removeThing(next, at, alias);
  }
  return next;
}

/** All are of one other thing, which is named once: all of organisation X. */
export function chooseOwner(
  table: MappedTable,
  { alias, property, kind }: { readonly alias: string; readonly property: string; readonly kind: NodeKind },
  name: string,
): MappedTable {
  const at = table.things.findIndex((one) => one.as === alias);
  const same = table.things.find((one) => one.kind === kind && one.name && 'value' in one.name && one.name.value === name);
  const owner: MappedThing = same ?? { as: freeAlias(table, kind), kind, name: { value: name } };
  const next = same ? table : { ...table, things: [...table.things, owner] };
  return at < 0 ? table : writeAt(next, `things[${at}].properties.${property}`, { thing: owner.as });
}

/** The same value of a property for all rows; undefined takes it away. */
export function chooseConstant(table: MappedTable, place: { readonly alias: string; readonly property: string }, value: string | undefined): MappedTable {
  const at = table.things.findIndex((one) => one.as === place.alias);
  return at < 0 ? table : writeAt(table, `things[${at}].properties.${place.property}`, value === undefined ? undefined : { value });
}

/** Which rows count: all of these must hold. Without a condition all count. */
export function chooseConditions(table: MappedTable, only: readonly RowCondition[]): MappedTable {
  const { rows: _rows, ...rest } = table;
  return only.length === 0 ? rest : { ...table, rows: { only } };
}

/** A thing of another kind. What the new kind cannot have goes: its properties, whose columns are left out, and its relations. */
export function chooseKind(table: MappedTable, alias: string, kind: NodeKind): MappedTable {
  const at = table.things.findIndex((one) => one.as === alias);
  const thing = table.things[at];
  if (!thing) return table;
  const known = new Set([...propertiesOf({ as: alias, kind }), 'name']);
  const titles = usesOf(table).flatMap(({ columns }) => columns);
  let next = table;
  for (const row of rowsOf(table, [...new Set(titles)])) {
    const { target } = row.main ?? {};
    if (target?.what === 'property' && target.alias === alias && !known.has(target.property)) next = chooseTarget(next, row, { what: 'none' });
  }
  const kept = Object.entries(next.things[at]?.properties ?? {}).filter(([property]) => known.has(property));
  next = writeAt(writeAt(next, `things[${at}].kind`, kind), `things[${at}].properties`, kept.length === 0 ? undefined : Object.fromEntries(kept));
  return { ...next, relations: next.relations.filter((one) => isAllowed(next, one)) };
}

const kindsAt = (table: MappedTable, end: MappedEnd) => (typeof end === 'string' ? kindsOf(table.things.find((one) => one.as === end)?.kind) : end.named);

/** Whether the model has such a relation between the kinds of its ends. */
export function isAllowed(table: MappedTable, { type, from, to }: Pick<MappedRelation, 'type' | 'from' | 'to'>): boolean {
  return allowedTypes({ from: kindsAt(table, from), to: kindsAt(table, to) }).includes(type);
}
