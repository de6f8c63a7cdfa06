// Works out what a dry run means for the screen: tiles, whether it may be applied, and why not.

import type { DetectBody, ImportAnswer, ImportRequest, SnapshotBody } from '../../../server/api/contract';
import type { MappingProfile } from '../../../server/model/mapping-profile';

export type Mode = NonNullable<ImportRequest['mode']>;

/** What becomes of files that no format is certain of, where others are: left out, or read as those on the word of a person. */
export type UnknownFiles = 'leaveOut' | 'read';

/** What a person declares about the files. Nothing of it is guessed for the mode or for what is not recognised: null until chosen. */
export interface Choice {
  readonly as: string | null;
  readonly source: string;
  readonly mode: Mode | null;
  readonly unknown: UnknownFiles | null;
}

type InspectedFile = DetectBody['files'][number];

/** The files that no format is certain of. */
export function unknownFiles({ files }: Pick<DetectBody, 'files'>): readonly InspectedFile[] {
  return files.filter(({ certain, isHidden }) => certain === null && !isHidden);
}

/** Whether the format is the word of a person, and not what was recognised. */
function isWord({ as, unknown }: Choice, detection: DetectBody): boolean {
  return as !== detection.as || unknown === 'read';
}

/** What a file cannot be read without as this format; null: it is not even of its shape. */
export function lacksOf(file: InspectedFile, format: string): InspectedFile['recognised'][number]['lacks'] | null {
  return file.recognised.find((one) => one.format === format)?.lacks ?? null;
}

/** Files that stay unreadable although a person says what they are. A sheet that does is left out, beside those that can be read. */
export function unreadableFiles(choice: Choice, detection: DetectBody): readonly InspectedFile[] {
  const { as } = choice;
  if (as === null || !isWord(choice, detection) || choice.unknown === 'leaveOut') return [];
  const unreadable = detection.files.filter((file) => lacksOf(file, as)?.length !== 0);
  return unreadable.filter(({ sheet }) => sheet === null || unreadable.length === detection.files.length);
}

/** Why the dry run cannot start yet; undefined: it can. */
export type Missing = 'format' | 'unknown' | 'unreadable' | 'source' | 'mode';
export function missingOf(choice: Choice, detection: DetectBody): Missing | undefined {
  const { as, source, mode, unknown } = choice;
  if (as === null) return 'format';
  if (!isWord(choice, detection) && unknown === null && unknownFiles(detection).length > 0) return 'unknown';
  if (unreadableFiles(choice, detection).length > 0) return 'unreadable';
  if (source.trim() === '') return 'source';
  return mode === null ? 'mode' : undefined;
}

/** The first proposal: what was recognised; the mode and what is not recognised stay open, since only a person knows. */
export function firstChoice(detection: DetectBody): Choice {
  return { as: detection.as, source: detection.source ?? '', mode: null, unknown: null };
}

export interface Trial {
  readonly choice: Choice;
  readonly detection: DetectBody;
  readonly dryRun: boolean;
  readonly yes: boolean;
  /** What the columns become, when a person mapped them: then no format is asked. */
  readonly mapping?: MappingProfile;
  /** They are read by what their source remembers: the server takes that by itself. */
  readonly isRemembered?: boolean;
  /** The format on screen is meant, although the source remembers a mapping. */
  readonly saysFormat?: boolean;
}

/** The request for the import API: the format only when it is a person's word. Throws when something is still to be chosen. */
export function requestOf(
  uploads: readonly string[],
  { choice, detection, dryRun, yes, mapping, isRemembered = false, saysFormat = false }: Trial,
): ImportRequest {
  // How rejected rows that came back are read is known: by their import.
  if (detection.returned) return { uploads: [...uploads], dryRun, yes };
  if ((mapping || isRemembered) && choice.mode !== null) {
    // A mapping has no word for a file without columns: it is left out, and the trial says so.
    const skip = detection.files.some(({ columns }) => columns.length === 0) ? { skipUnknown: true } : {};
    return { uploads: [...uploads], ...(isRemembered ? {} : { mapping }), ...skip, source: choice.source.trim(), mode: choice.mode, dryRun, yes };
  }
  const missing = missingOf(choice, detection);
  if (missing !== undefined || choice.as === null || choice.mode === null) throw new Error(`not chosen yet: ${missing}`);
  const word = saysFormat || isWord(choice, detection) ? { as: choice.as } : {};
  const skip = choice.unknown === 'leaveOut' ? { skipUnknown: true } : {};
  return { uploads: [...uploads], ...word, ...skip, source: choice.source.trim(), mode: choice.mode, dryRun, yes };
}

const changeNames = ['added', 'changed', 'unchanged', 'removed'] as const;
export type ChangeName = (typeof changeNames)[number];

export interface Tile {
  readonly name: ChangeName;
  readonly nodes: number;
  readonly relations: number;
  readonly total: number;
}

/** What changes, a tile per kind of change; of what is unchanged only what this source states, not the rest of the graph. */
export function tilesOf({ changes, unchangedOfSource }: Pick<ImportAnswer, 'changes' | 'unchangedOfSource'>): Tile[] {
  return changeNames.map((name) => {
    const [nodes, relations] = name === 'unchanged' ? [unchangedOfSource.nodes, unchangedOfSource.relations] : [changes.nodes[name], changes.relations[name]];
    return { name, nodes, relations, total: nodes + relations };
  });
}

/** What can be listed of a dry run. */
export type TileName = ChangeName | 'ambiguous' | 'rejected';

/** Names that were found several times. */
export function ambiguousIn({ issueCounts }: Pick<ImportAnswer, 'issueCounts'>): number {
  return issueCounts.reduce((sum, { code, count }) => sum + (code === 'ambiguous-reference' ? count : 0), 0);
}

/** What is listed first: the first of these that there is any of. */
export function firstTile(answer: Pick<ImportAnswer, 'changes' | 'unchangedOfSource' | 'rows' | 'issueCounts'>): TileName {
  const total = (name: ChangeName) => tilesOf(answer).find((tile) => tile.name === name)?.total ?? 0;
  if (total('changed') > 0) return 'changed';
  if (total('added') > 0) return 'added';
  if (total('removed') > 0) return 'removed';
  if (answer.rows.rejected > 0) return 'rejected';
  return ambiguousIn(answer) > 0 ? 'ambiguous' : 'unchanged';
}

/** Nodes and relations that this import takes away. */
export function removedBy({ changes }: Pick<ImportAnswer, 'changes'>): number {
  return changes.nodes.removed + changes.relations.removed;
}

/** Vital and critical services that lose their only supplier. */
export function lostServices({ consequences }: Pick<ImportAnswer, 'consequences'>): number {
  const lost = consequences.find(({ code }) => code === 'loses-only-supplier');
  return lost ? lost.vital + lost.critical : 0;
}

/**
 * Of what this import takes away: what its source said and its file does not say any more. What a new or partial source takes away only became
 * one with something else, or got another id by that.
 */
export function goneBy(answer: Pick<ImportAnswer, 'changes' | 'mode'>, isNewSource: boolean): number {
  return isNewSource || answer.mode === 'partial' ? 0 : removedBy(answer);
}

type Confirmable = Pick<ImportAnswer, 'changes' | 'consequences' | 'mode'>;

/** Whether a person is to say that it is meant so: something goes away, or a service that weighs much loses its only supplier. */
export function needsConfirmation(answer: Confirmable, isNewSource: boolean): boolean {
  return goneBy(answer, isNewSource) > 0 || lostServices(answer) > 0;
}

/** Why the import cannot be applied; undefined: it can. */
export type Obstacle = 'rejectedAll' | 'removal';
export function obstacleOf(
  answer: Confirmable & Pick<ImportAnswer, 'rows'>,
  { isConfirmed, isNewSource }: { readonly isConfirmed: boolean; readonly isNewSource: boolean },
): Obstacle | undefined {
  if (answer.rows.accepted === 0) return 'rejectedAll';
  return needsConfirmation(answer, isNewSource) && !isConfirmed ? 'removal' : undefined;
}

/** Whether the graph stays as it is. The source may still say something new (semantics §6), so it can be applied. */
export function changesNothing(answer: Pick<ImportAnswer, 'changes' | 'unchangedOfSource'>): boolean {
  return tilesOf(answer).every(({ name, total }) => name === 'unchanged' || total === 0);
}

/** Whether this source has said something before: its file then replaces or completes it. */
export function isKnownSource(name: string, snapshot: SnapshotBody | undefined): boolean {
  return snapshot?.sources.some((source) => source.name === name.trim()) ?? false;
}

/** Whether this source says something for the first time; as long as that is not known it is taken for one that spoke before. */
export function isNewSource(name: string, snapshot: SnapshotBody | undefined): boolean {
  return snapshot !== undefined && !isKnownSource(name, snapshot);
}

/** Whether this source remembers a mapping. */
export function isMappedSource(name: string, snapshot: SnapshotBody | undefined): boolean {
  return snapshot?.sources.some((source) => source.name === name.trim() && source.mapping !== null) ?? false;
}

/** 14000 → 14 kB, in the language's way of writing numbers. */
export function sizeOf(bytes: number, number: (value: number) => string): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${number(value < 10 && step > 0 ? Math.round(value * 10) / 10 : Math.round(value))} ${units[step]}`;
}

/** Whole days from a moment to now; a source says how old it is. */
export function daysOld(iso: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(iso)) / 86_400_000));
}
