// Keeps the mapping of the files that were handed over: what was suggested, what a person made of it, which table is on screen.
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MappedTable, MappingProfile } from '../../../../server/model/mapping-profile';
import { type MappingBody, suggestMapping } from '../../../api/mapping';
import { useFormat } from '../../../i18n/format';
import { type Asked, answered, asks, type Reading, requestOf, withDialect, withHidden, withPreset } from './asked';
import { withTable } from './edits';
import type { TableDialect } from './merge';
import { type Evidence, evidenceOf, type Sheet, sheetsOf } from './sheets';

export interface Mapping {
  readonly uploads: readonly string[];
  readonly answer: MappingBody;
  readonly profile: MappingProfile;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly sheets: readonly Sheet[];
  /** The one on screen. */
  readonly sheet: Sheet;
  readonly preset: string;
  /** Nobody changed what was suggested. */
  readonly isUntouched: boolean;
  /** What a person chose last and what is not answered, or was refused; null: what is on screen is what was chosen. */
  readonly asked: Asked | null;
  /** It is not answered yet. */
  readonly isAsking: boolean;
  /** Why it was refused. */
  readonly error: Error | null;
  show(key: string): void;
  change(profile: MappingProfile): void;
  changeTable(table: MappedTable): void;
  /** Takes another profile for what is on screen; what is being asked does not come over it. */
  replace(profile: MappingProfile): void;
  /** Suggests again, with another preset; '': with none. */
  askPreset(preset: string): void;
  /** Suggests one table again, written as a person says. What was decided about others stays. */
  askTable(dialect: TableDialect): void;
  /** Takes in a sheet that is hidden; leaves it out again while it is being asked. */
  takeHidden(sheet: string, isTaken: boolean): void;
  /** Goes back from what was refused to what is. */
  leaveRefused(): void;
}

/** Whether the files are read by what their source remembers, just as it is: then the server takes it by itself, and says so. */
export function isAsRemembered({ answer: { remembered }, isUntouched, preset }: Pick<Mapping, 'answer' | 'isUntouched' | 'preset'>, source: string): boolean {
  return remembered !== null && remembered.changes.length === 0 && isUntouched && preset === '' && source.trim() === remembered.source;
}

interface Kept extends Reading {
  readonly uploads: readonly string[];
  readonly source: string | undefined;
  readonly answer: MappingBody;
  readonly profile: MappingProfile;
  readonly shown: string;
  readonly asked: Asked | null;
  readonly error: Error | null;
}

interface Begun {
  readonly answer: MappingBody;
  /** What the source can be called. */
  readonly name: string;
}

type SetKept = (next: (now: Kept | null) => Kept | null) => void;

/** Has things suggested again: only the answer to what was chosen last counts. */
function useAsking(setKept: SetKept) {
  const running = useRef<AbortController | null>(null);
  return (kept: Kept, asked: Asked) => {
    running.current?.abort();
    running.current = new AbortController();
    setKept((now) => now && { ...now, asked, error: null });
    // Drawn at once: whatever a person does next starts from what came.
    const take = (next: (now: Kept) => Kept) => flushSync(() => setKept((now) => (now?.asked === asked ? next(now) : now)));
    suggestMapping(requestOf(kept, asked), running.current).then(
      (answer) => take((now) => ({ ...now, ...answered(now, asked, answer), asked: null })),
      (error) => take((now) => ({ ...now, error: error instanceof Error ? error : new Error(String(error)) })),
    );
  };
}

/** Suggests, from what the source remembers; where something would be asked and a preset fits all, with that preset. */
async function suggestFirst(uploads: readonly string[], source: string | undefined) {
  const own = await suggestMapping({ uploads, ...(source === undefined ? {} : { source }) });
  const [nearest] = own.presets;
  const preset = own.remembered === null && own.profile.open.length > 0 && nearest?.certainty === 1 ? nearest.name : '';
  const fitted = preset === '' ? own : await suggestMapping({ uploads, preset });
  const isOfAll = sheetsOf(fitted.tables, fitted.profile).every(({ isLeftOut }) => !isLeftOut);
  const [answer, used] = isOfAll ? [fitted, preset] : [own, ''];
  return { answer, preset: used, title: nearest !== undefined && nearest.name === used ? nearest.title : null };
}

/** The mapping as one state; null before one was asked for. `begin` throws what the server refuses. */
export function useMapping() {
  const [kept, setKept] = useState<Kept | null>(null);
  const { language } = useFormat();
  const askFor = useAsking(setKept);
  /** Gives what was suggested, and a name for the source. */
  const begin = async (uploads: readonly string[], source?: string): Promise<Begun> => {
    const { answer, preset, title } = await suggestFirst(uploads, source);
    setKept({ uploads, source, answer, profile: answer.profile, preset, shown: '', dialects: [], taken: [], asked: null, error: null });
    return { answer, name: title?.[language] ?? answer.profile.name };
  };
  const evidence = useMemo(() => (kept ? evidenceOf(kept.answer) : new Map<string, Evidence>()), [kept]);
  const sheets = useMemo(() => (kept ? sheetsOf(kept.answer.tables, kept.profile) : []), [kept]);
  const sheet = sheets.find(({ key }) => key === kept?.shown) ?? sheets.find(({ isLeftOut }) => !isLeftOut) ?? sheets[0];
  if (!kept || !sheet) return { state: null, begin, forget: () => setKept(null) };
  const { profile, answer, asked, error } = kept;
  const { entry } = sheet;
  const set = (over: Partial<Kept>) => setKept((now) => now && { ...now, ...over });
  const change = (next: MappingProfile) => set({ profile: next });
  const ask = (next: (before: Asked) => Asked) => askFor(kept, next(asks(kept, error ? null : asked)));
  const seen = answer.tables.flatMap((table) => table.sheet ?? []);
  const state: Mapping = {
    ...kept,
    evidence,
    sheets,
    sheet,
    isUntouched: profile === answer.profile,
    isAsking: asked !== null && error === null,
    show: (key) => set({ shown: key }),
    change,
    changeTable: (table) => entry !== null && change(withTable(profile, entry, table)),
    replace: (next) => set({ profile: next, asked: null, error: null }),
    askPreset: (preset) => ask((before) => withPreset(before, preset)),
    askTable: (dialect) => ask((before) => withDialect(before, dialect)),
    takeHidden: (name, isTaken) => ask((before) => withHidden(before, seen, { name, isTaken })),
    leaveRefused: () => error !== null && asked !== null && set({ asked: null }),
  };
  return { state, begin, forget: () => setKept(null) };
}
