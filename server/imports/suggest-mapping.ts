// Suggests how files are mapped, in words of one language: the profile with its open questions, each decision with its certainty and
// reason. Reads the start of each file only, and names what the graph has already.
import type { InputFile } from '../../importers/importer';
import {
  type DialectOfTable,
  type FittingPreset,
  findPreset,
  fitPreset,
  fittingPresets,
  hasTable,
  presetDecisions,
  type RememberedMapping,
  type Suggestion,
  suggestProfile,
} from '../../importers/list';
import { Fault } from '../model/faults';
import { nameOf, type Snapshot } from '../model/graph';
import { addToSet } from '../model/group-by';
import type { Language } from '../model/issues';
import type { MappingProfile } from '../model/mapping-profile';
import { foldName } from '../model/normal-form';
import type { NodeKind } from '../model/vocabulary';
import type { ImportMode } from '../store/store';
import { isLeftHidden, refuseUnopened } from './choose-files';
import { type NamedProfile, shownTime, unknownMapping } from './mappings';
import type { Estate } from './open-estate';
import { type RememberedFor, rememberedFor, sourcesThatFit } from './remembered';
import { takeFilesApart } from './take-apart';

export interface SuggestRequest {
  /** Use this preset instead of a suggestion. */
  readonly preset?: string | undefined;
  /** The source that the files are of: the suggestion starts from the mapping that it remembers. */
  readonly source?: string | undefined;
  /** Mappings that were saved: a table that one of them maps is mapped so again. */
  readonly earlier?: readonly NamedProfile[] | undefined;
  readonly all?: boolean | undefined;
  readonly sheets?: readonly string[] | undefined;
  /** How tables are written, by the word of a person. */
  readonly dialects?: readonly DialectOfTable[] | undefined;
  readonly language?: Language | undefined;
}

/** The mapping that a source remembers, as answers name it. */
export interface NamedRemembered {
  readonly source: string;
  /** When the source was read by it last, UTC. */
  readonly at: string;
  readonly mode: ImportMode;
  readonly name: string;
  /** Of a saved one; null: it has no versions. */
  readonly version: number | null;
  readonly origin: 'file' | 'saved' | 'preset';
  /** Tables of other columns than last time, with those gone and new; none: an import reads the files by it as they are. */
  readonly changes: readonly { readonly file: string; readonly sheet: string | null; readonly gone: readonly string[]; readonly new: readonly string[] }[];
}

type Question = Suggestion['open'][number];

/** The keys of the answer `mapping` (semantics §6). */
export interface SuggestedMapping {
  readonly profile: MappingProfile;
  readonly decisions: readonly { readonly at: string; readonly use: string; readonly certainty: number; readonly reason: string }[];
  readonly open: MappingProfile['open'];
  readonly sampled: Suggestion['sampled'];
  /** The saved mapping that it was kept as; null: it was not. */
  readonly saved: string | null;
  /** What the source remembers; null: no source was named, or it remembers nothing. */
  readonly remembered: NamedRemembered | null;
}

const namesOf = new WeakMap<Snapshot, Map<string, Set<NodeKind>>>();

/** The kinds of the nodes with a name. */
function kindsIn(snapshot: Snapshot): (name: string) => readonly NodeKind[] {
  let kinds = namesOf.get(snapshot);
  if (!kinds) {
    kinds = new Map();
    for (const node of snapshot.graph.nodes) addToSet(kinds, foldName(nameOf(node)), node.kind);
    namesOf.set(snapshot, kinds);
  }
  const known = kinds;
  return (name) => [...(known.get(foldName(name)) ?? [])];
}

/** The estate as far as a suggestion asks it. */
type Asked = Pick<Estate, 'snapshot' | 'state' | 'mappings'>;

interface Opened {
  /** The files as their tables, hidden sheets too. */
  readonly whole: readonly InputFile[];
  /** Those that are mapped: hidden sheets only when they are named, by a person or by the mapping that is remembered. */
  readonly tables: readonly InputFile[];
  readonly remembered: RememberedFor | null;
}

async function openTables(files: readonly InputFile[], { sheets, source }: SuggestRequest, estate: Asked): Promise<Opened> {
  const whole = await takeFilesApart(files, sheets);
  refuseUnopened(whole);
  const readable = whole.filter((file) => !file.unopened);
  const remembered = source === undefined ? null : rememberedFor(estate, source, { files: readable, skipUnknown: !readable.every(hasTable) });
  const named = new Set(remembered?.kept.profile.tables.flatMap(({ sheet }) => (sheet === null ? [] : foldName(sheet))));
  const isMeant = (file: InputFile) => !isLeftHidden(file) || named.has(foldName(file.table?.sheet ?? ''));
  return { whole: readable, tables: readable.filter(isMeant), remembered };
}

/** The same files by a preset: what it says of them, and nothing open. Throws `unknown-mapping` and `mapping-column`. */
function byPreset(name: string, tables: readonly InputFile[], found: Suggestion): Suggestion {
  const preset = findPreset(name);
  if (!preset) throw unknownMapping(name, []);
  const profile = fitPreset(preset, tables);
  return { ...found, profile, decisions: presetDecisions(preset, profile, tables), open: [] };
}

const startingFrom = ({ source, at, kept, changes }: RememberedFor): RememberedMapping => ({
  ...{ source, name: kept.name, day: at.slice(0, 10), profile: kept.profile, changes },
});

function suggest(
  { tables, remembered }: Opened,
  { all, preset, earlier, dialects }: SuggestRequest,
  { files, snapshot }: { files: readonly InputFile[]; snapshot: Snapshot },
): Suggestion {
  const start = remembered && preset === undefined ? startingFrom(remembered) : undefined;
  const found = suggestProfile(tables, {
    all,
    known: earlier,
    remembered: start,
    dialects,
    kindsNamed: kindsIn(snapshot),
    hasNoService: !snapshot.graph.nodes.some(({ kind }) => kind === 'Service'),
  });
  if (found) return preset === undefined ? found : byPreset(preset, tables, found);
  throw new Fault('no-table', 1, { value: files.map(({ name }) => name).join(', ') });
}

function named(remembered: RememberedFor | null): NamedRemembered | null {
  if (!remembered) return null;
  const { source, at, mode, kept, changes } = remembered;
  const { name, version, origin } = kept;
  return {
    source,
    at: shownTime(at),
    mode,
    name,
    version,
    origin,
    changes: changes.map(({ file, sheet, gone, added }) => ({ file, sheet, gone, new: added })),
  };
}

function questionIn({ at, question, choices }: Question, language: Language): MappingProfile['open'][number] {
  const inLanguage = choices.map(({ asks, reason, ...choice }) => ({
    ...choice,
    reason: reason[language],
    ...(asks && { asks: { value: asks.value, open: asks.open.map((one) => questionIn(one, language)) } }),
  }));
  return { at, question: question[language], choices: inLanguage };
}

function inWords({ profile, decisions, open, sampled }: Suggestion, remembered: RememberedFor | null, language: Language): SuggestedMapping {
  const questions = open.map((one) => questionIn(one, language));
  return {
    profile: { ...profile, open: questions },
    decisions: decisions.map((one) => ({ ...one, reason: one.reason[language] })),
    open: questions,
    sampled,
    saved: null,
    remembered: named(remembered),
  };
}

/** Suggests a mapping. Throws `no-table` when no table can be read in the files. */
export async function suggestMapping(files: readonly InputFile[], request: SuggestRequest, estate: Asked): Promise<SuggestedMapping> {
  const opened = await openTables(files, request, estate);
  return inWords(suggest(opened, request, { files, snapshot: estate.snapshot }), opened.remembered, request.language ?? 'en');
}

/** What a page shows beside a suggestion. */
export interface ForPage extends SuggestedMapping {
  /** The start of each table. */
  readonly tables: Suggestion['tables'];
  readonly presets: readonly FittingPreset[];
  /** Sources that remember a mapping for exactly these columns. */
  readonly fitting: readonly string[];
  /** Sheets that nobody sees who opens the workbook; those that are not taken are read when they are named. */
  readonly hidden: readonly { readonly file: string; readonly sheet: string; readonly isTaken: boolean }[];
}

/** All hidden sheets of the files, whatever sheets are named. */
async function hiddenSheets(files: readonly InputFile[], taken: readonly InputFile[]): Promise<ForPage['hidden']> {
  const hidden = (await takeFilesApart(files)).filter(({ table }) => table?.isHidden);
  return hidden.flatMap(({ name: file, table }) => {
    const sheet = table?.sheet;
    return sheet ? [{ file, sheet, isTaken: taken.some((one) => one.name === file && one.table?.sheet === sheet) }] : [];
  });
}

/** The same for a page. */
export async function suggestForPage(files: readonly InputFile[], request: SuggestRequest, estate: Asked): Promise<ForPage> {
  const opened = await openTables(files, request, estate);
  const found = suggest(opened, request, { files, snapshot: estate.snapshot });
  const words = inWords(found, opened.remembered, request.language ?? 'en');
  const hidden = await hiddenSheets(files, opened.tables);
  return { ...words, tables: found.tables, presets: fittingPresets(opened.tables), fitting: sourcesThatFit(estate, opened.whole), hidden };
}
