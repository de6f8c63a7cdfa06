// What a person chose that the server has to suggest anew for: a preset, how tables are written, hidden sheets. Choices that come before
// the answer to an earlier one are asked together, so that none of them is lost.
import type { MappingProfile } from '../../../../server/model/mapping-profile';
import type { MappingBody, MappingRequest } from '../../../api/mapping';
import { mergeMapping, type TableDialect } from './merge';

/** By what the tables are read. */
export interface Reading {
  readonly preset: string;
  /** How tables are written, where a person said so. */
  readonly dialects: readonly TableDialect[];
  /** Sheets that are taken, once a person chose; before that those that are not hidden. */
  readonly taken: readonly string[];
}

/** What was chosen and is not answered. */
export interface Asked extends Reading {
  /** The tables that are read in another way. */
  readonly again: readonly TableDialect[];
  /** Another preset: nothing stays of what was decided. */
  readonly isAnew: boolean;
}

type TableName = Pick<TableDialect, 'file' | 'sheet'>;

const isOf = (a: TableName, b: TableName) => a.file === b.file && (a.sheet ?? null) === (b.sheet ?? null);

/** What the next choice is added to: what is being asked, else what was answered. */
export const asks = ({ preset, dialects, taken }: Reading, asked: Asked | null): Asked => asked ?? { preset, dialects, taken, again: [], isAnew: false };

export const withPreset = (before: Asked, preset: string): Asked => ({ ...before, preset, isAnew: true });

/** One table, written as a person says: the last word about it counts. */
export function withDialect(before: Asked, dialect: TableDialect): Asked {
  const said = (list: readonly TableDialect[]) => [...list.filter((one) => !isOf(one, dialect)), dialect];
  return { ...before, dialects: said(before.dialects), again: said(before.again) };
}

/** A hidden sheet beside those that are seen. */
export function withHidden(before: Asked, seen: readonly string[], { name, isTaken }: { readonly name: string; readonly isTaken: boolean }): Asked {
  const others = new Set([...seen, ...before.taken]);
  others.delete(name);
  return { ...before, taken: isTaken ? [...others, name] : [...others] };
}

/** How a table was asked to be written; undefined: nothing was asked about it. */
export const dialectAsked = (asked: Asked | null, table: TableName): TableDialect | undefined => asked?.again.find((one) => isOf(one, table));

interface Asker {
  readonly uploads: readonly string[];
  readonly source: string | undefined;
}

export function requestOf({ uploads, source }: Asker, { preset, dialects, taken }: Reading): MappingRequest {
  return {
    uploads,
    ...(source === undefined ? {} : { source }),
    ...(preset === '' ? {} : { preset }),
    ...(dialects.length === 0 ? {} : { dialects }),
    ...(taken.length === 0 ? {} : { sheets: taken }),
  };
}

interface Before {
  readonly answer: MappingBody;
  readonly profile: MappingProfile;
}

/** What is on screen once it is answered. What a person did while it was asked stays, unless another preset was asked for. */
export function answered({ answer: before, profile }: Before, { preset, dialects, taken, again, isAnew }: Asked, answer: MappingBody): Reading & Before {
  const merge = (now: MappingProfile, table: TableDialect | null) => mergeMapping({ answer: before, profile: now }, answer, table);
  const merged = () => (again.length === 0 ? merge(profile, null) : again.reduce(merge, profile));
  return { preset, dialects, taken, answer, profile: isAnew ? answer.profile : merged() };
}
