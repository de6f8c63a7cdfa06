// Brings a suggestion that was made anew for one table together with what a person decided: other tables stay as they are, and in this one
// what was decided about a column stays as far as there is a column of that title.
import type { MappedTable, MappingProfile } from '../../../../server/model/mapping-profile';
import type { MappingBody, MappingRequest } from '../../../api/mapping';
import { kindsOf } from './relations';
import { chooseTarget, foldTitle, rowsOf } from './rows';
import { type FileTable, readsTable } from './sheets';
import { isSameTarget, type Target } from './uses';

export type TableDialect = NonNullable<MappingRequest['dialects']>[number];

interface Before {
  readonly answer: MappingBody;
  readonly profile: MappingProfile;
}

/** What the column is, in a table that is built otherwise: of the one thing of that kind; null: there is none. */
function targetIn(table: MappedTable, target: Target, from: MappedTable): Target | null {
  if (!('alias' in target)) return target.what === 'none' ? target : null;
  const kind = from.things.find(({ as }) => as === target.alias)?.kind;
  const same = table.things.filter((one) => kindsOf(one.kind).join() === kindsOf(kind).join());
  const own = same.find(({ as }) => as === target.alias) ?? (same.length === 1 ? same[0] : undefined);
  return own ? { ...target, alias: own.as } : null;
}

interface Decided {
  readonly now: MappedTable;
  readonly suggested: MappedTable | undefined;
}

/** The new suggestion of a table with what a person decided about columns that it has too. */
export function keepDecisions(next: MappedTable, { now, suggested }: Decided, header: readonly string[]): MappedTable {
  if (now === suggested) return next;
  const { headerRow, delimiter, encoding } = next;
  // Every column that is used is still there: then nothing is lost but the way of reading.
  if (now.things.length > 0 && rowsOf(now, header).every(({ index }) => index !== null)) return { ...now, headerRow, delimiter, encoding };
  const titles = header.filter((title) => title !== '');
  const before = new Map(rowsOf(suggested ?? { ...now, things: [], relations: [] }, titles).map((row) => [foldTitle(row.title), row]));
  let table = next;
  for (const row of rowsOf(now, titles)) {
    const was = before.get(foldTitle(row.title))?.main?.target ?? { what: 'none' as const };
    const target = row.main?.target ?? { what: 'none' as const };
    const place = rowsOf(table, header).find(({ title, index }) => index !== null && foldTitle(title) === foldTitle(row.title));
    const wanted = isSameTarget(was, target) ? null : targetIn(table, target, now);
    if (place && wanted) table = chooseTarget(table, place, wanted);
  }
  return table;
}

/** Whether an entry reads a table of which nothing is asked any more: a sheet that was taken and is not now. */
const readsGone = (entry: MappedTable, before: readonly FileTable[], next: readonly FileTable[]) =>
  before.some((table) => readsTable(entry, table)) && !next.some((table) => readsTable(entry, table));

interface Placed {
  readonly entry: MappedTable;
  readonly open: MappingProfile['open'];
}

/** An entry with the questions about it, whose places are told from the entry on. */
const placed = ({ tables, open }: MappingProfile, at: number): Placed[] => {
  const entry = tables[at];
  const place = `tables[${at}]`;
  const own = open.filter((one) => one.at === place || one.at.startsWith(`${place}.`)).map((one) => ({ ...one, at: one.at.slice(place.length) }));
  return entry ? [{ entry, open: own }] : [];
};

/** The profile after a new suggestion. `again`: the table that is read in another way; null: only tables came or went. */
export function mergeMapping({ answer, profile }: Before, next: MappingBody, again: TableDialect | null): MappingProfile {
  const tableAgain = again && next.tables.find(({ file, sheet }) => file === again.file && sheet === again.sheet);
  const isAgain = (entry: MappedTable) => tableAgain !== null && tableAgain !== undefined && readsTable(entry, tableAgain);
  const renewed = next.profile.tables.flatMap((entry, at): Placed[] => {
    if (!tableAgain || !again || !isAgain(entry)) return [];
    const { headerRow = null, delimiter = null, encoding = null } = again;
    const written = { ...entry, headerRow, delimiter, encoding };
    const now = profile.tables.find(isAgain);
    const suggested = answer.profile.tables.find(isAgain);
    const own = now ? keepDecisions(written, { now, suggested }, tableAgain.header) : written;
    const isKept = own !== written && own.things.length === now?.things.length && own.relations === now.relations;
    return [{ entry: own, open: placed(isKept ? profile : next.profile, isKept ? profile.tables.findIndex(isAgain) : at).flatMap(({ open }) => open) }];
  });
  const first = profile.tables.findIndex(isAgain);
  const kept = profile.tables.flatMap((entry, at): Placed[] => {
    if (isAgain(entry)) return at === first ? renewed : [];
    return readsGone(entry, answer.tables, next.tables) ? [] : placed(profile, at);
  });
  const isRead = (table: FileTable) => profile.tables.some((entry) => readsTable(entry, table));
  const added = next.profile.tables.flatMap((entry, at) => {
    const isNew = next.tables.some((table) => readsTable(entry, table) && !isRead(table));
    return isNew && !isAgain(entry) ? placed(next.profile, at) : [];
  });
  const all = [...kept, ...(first < 0 ? renewed : []), ...added];
  const open = all.flatMap((one, at) => one.open.map((question) => ({ ...question, at: `tables[${at}]${question.at}` })));
  const merged = { ...profile, tables: all.map(({ entry }) => entry), open };
  return JSON.stringify(merged) === JSON.stringify(next.profile) ? next.profile : merged;
}
