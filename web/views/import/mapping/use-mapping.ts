// Keeps the mapping of the files that were handed over: what was suggested, what a person made of it, which table is on screen.
import { useMemo, useState } from 'react';
import type { MappedTable, MappingProfile } from '../../../../server/model/mapping-profile';
import { type MappingBody, type MappingRequest, useSuggestMapping } from '../../../api/mapping';
import { useFormat } from '../../../i18n/format';
import { withTable } from './edits';
import { mergeMapping, type TableDialect } from './merge';
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
  readonly isAsking: boolean;
  readonly error: Error | null;
  show(key: string): void;
  change(profile: MappingProfile): void;
  changeTable(table: MappedTable): void;
  /** Suggests again, with another preset. */
  ask(over: { readonly preset?: string }): void;
  /** Suggests one table again, written as a person says. What was decided about others stays. */
  askTable(dialect: TableDialect): void;
  /** Takes in a sheet that is hidden. */
  takeHidden(sheet: string): void;
}

/** Whether the files are read by what their source remembers, just as it is: then the server takes it by itself, and says so. */
export function isAsRemembered({ answer: { remembered }, isUntouched, preset }: Pick<Mapping, 'answer' | 'isUntouched' | 'preset'>, source: string): boolean {
  return remembered !== null && remembered.changes.length === 0 && isUntouched && preset === '' && source.trim() === remembered.source;
}

interface Kept {
  readonly uploads: readonly string[];
  readonly source: string | undefined;
  readonly answer: MappingBody;
  readonly profile: MappingProfile;
  readonly preset: string;
  readonly shown: string;
  /** How tables are written, where a person said so. */
  readonly dialects: readonly TableDialect[];
  /** Sheets that are taken, once a person chose; before that those that are not hidden. */
  readonly taken: readonly string[];
}

const isOf = (a: Pick<TableDialect, 'file' | 'sheet'>, b: Pick<TableDialect, 'file' | 'sheet'>) => a.file === b.file && (a.sheet ?? null) === (b.sheet ?? null);

function requestOf({ uploads, source, preset, dialects, taken }: Pick<Kept, 'uploads' | 'source' | 'preset' | 'dialects' | 'taken'>): MappingRequest {
  return {
    uploads,
    ...(source === undefined ? {} : { source }),
    ...(preset === '' ? {} : { preset }),
    ...(dialects.length === 0 ? {} : { dialects }),
    ...(taken.length === 0 ? {} : { sheets: taken }),
  };
}

interface Begun {
  readonly answer: MappingBody;
  /** What the source can be called. */
  readonly name: string;
}

/** The mapping as one state; null before one was asked for. `begin` throws what the server refuses. */
export function useMapping() {
  const [kept, setKept] = useState<Kept | null>(null);
  const { language } = useFormat();
  const { mutateAsync: suggest, mutate, isPending, error } = useSuggestMapping();
  /** Suggests, from what the source remembers; where something would be asked and a preset fits all, with that preset. Gives what was suggested, and a name for the source. */
  const begin = async (uploads: readonly string[], source?: string): Promise<Begun> => {
    const own = await suggest({ uploads, ...(source === undefined ? {} : { source }) });
    const [nearest] = own.presets;
    const preset = own.remembered === null && own.profile.open.length > 0 && nearest?.certainty === 1 ? nearest.name : '';
    const fitted = preset === '' ? own : await suggest({ uploads, preset });
    const isOfAll = sheetsOf(fitted.tables, fitted.profile).every(({ isLeftOut }) => !isLeftOut);
    const [answer, used] = isOfAll ? [fitted, preset] : [own, ''];
    setKept({ uploads, source, answer, profile: answer.profile, preset: used, shown: '', dialects: [], taken: [] });
    return { answer, name: nearest !== undefined && nearest.name === used ? nearest.title[language] : answer.profile.name };
  };
  const evidence = useMemo(() => (kept ? evidenceOf(kept.answer) : new Map<string, Evidence>()), [kept]);
  const sheets = useMemo(() => (kept ? sheetsOf(kept.answer.tables, kept.profile) : []), [kept]);
  const sheet = sheets.find(({ key }) => key === kept?.shown) ?? sheets.find(({ isLeftOut }) => !isLeftOut) ?? sheets[0];
  if (!kept || !sheet) return { state: null, begin, forget: () => setKept(null) };
  const { profile } = kept;
  const { entry } = sheet;
  /** What a person does while it is asked stays. */
  const askWith = (next: Kept, profileOf: (now: Kept, answer: MappingBody) => MappingProfile) => {
    const { preset, dialects, taken } = next;
    const take = (answer: MappingBody) => setKept((now) => now && { ...now, preset, dialects, taken, answer, profile: profileOf(now, answer) });
    mutate(requestOf(next), { onSuccess: take });
  };
  const change = (next: MappingProfile) => setKept({ ...kept, profile: next });
  const state: Mapping = {
    ...kept,
    evidence,
    sheets,
    sheet,
    isUntouched: profile === kept.answer.profile,
    isAsking: isPending,
    error,
    show: (key) => setKept({ ...kept, shown: key }),
    change,
    changeTable: (table) => entry !== null && change(withTable(profile, entry, table)),
    ask: ({ preset = '' }) => askWith({ ...kept, preset }, (_now, answer) => answer.profile),
    askTable: (dialect) => {
      const dialects = [...kept.dialects.filter((one) => !isOf(one, dialect)), dialect];
      askWith({ ...kept, dialects }, (now, answer) => mergeMapping(now, answer, dialect));
    },
    takeHidden: (name) => {
      const seen = kept.answer.tables.flatMap((table) => table.sheet ?? []);
      askWith({ ...kept, taken: [...new Set([...seen, name])] }, (now, answer) => mergeMapping(now, answer, null));
    },
  };
  return { state, begin, forget: () => setKept(null) };
}
