// Changes a profile as a whole: open questions, things and relations of a row, constants, which rows count. Each gives a copy.
import type { MappedTable, MappingProfile, OpenQuestion, RowCondition } from '../../../../server/model/mapping-profile';
import { readAt, writeAt } from './place';

/** A table in place of another. */
export function withTable(profile: MappingProfile, at: number, table: MappedTable): MappingProfile {
  return profile.tables[at] === table ? profile : { ...profile, tables: profile.tables.with(at, table) };
}

/** Answers an open question with a choice; null leaves it as the profile has it. */
export function answerQuestion(profile: MappingProfile, question: OpenQuestion, choice: OpenQuestion['choices'][number] | null): MappingProfile {
  const rest = { ...profile, open: profile.open.filter((one) => one !== question) };
  return choice === null ? rest : writeAt(rest, question.at, choice.value ?? undefined);
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
