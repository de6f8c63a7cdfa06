// Suggests how files are mapped, in words of one language: the profile with its open questions, each decision with its certainty and
// reason. Reads the start of each file only, and names what the graph has already.
import type { InputFile } from '../../importers/importer';
import { type FittingPreset, findPreset, fitPreset, fittingPresets, presetDecisions, type Suggestion, suggestProfile } from '../../importers/list';
import { Fault } from '../model/faults';
import { nameOf, type Snapshot } from '../model/graph';
import { addToSet } from '../model/group-by';
import type { Language } from '../model/issues';
import type { MappingProfile } from '../model/mapping-profile';
import { foldName } from '../model/normal-form';
import type { NodeKind } from '../model/vocabulary';
import { isLeftHidden, refuseUnopened } from './choose-files';
import { type NamedProfile, unknownMapping } from './mappings';
import { takeFilesApart } from './take-apart';

export interface SuggestRequest {
  /** Use this preset instead of a suggestion. */
  readonly preset?: string | undefined;
  /** Mappings that were saved: a table that one of them maps is mapped so again. */
  readonly earlier?: readonly NamedProfile[] | undefined;
  readonly all?: boolean | undefined;
  readonly sheets?: readonly string[] | undefined;
  readonly language?: Language | undefined;
}

/** The keys of the answer `mapping` (semantics §6). */
export interface SuggestedMapping {
  readonly profile: MappingProfile;
  readonly decisions: readonly { readonly at: string; readonly use: string; readonly certainty: number; readonly reason: string }[];
  readonly open: MappingProfile['open'];
  readonly sampled: Suggestion['sampled'];
  /** The saved mapping that it was kept as; null: it was not. */
  readonly saved: string | null;
}

const named = new WeakMap<Snapshot, Map<string, Set<NodeKind>>>();

/** The kinds of the nodes with a name. */
function kindsIn(snapshot: Snapshot): (name: string) => readonly NodeKind[] {
  let kinds = named.get(snapshot);
  if (!kinds) {
    kinds = new Map();
    for (const node of snapshot.graph.nodes) addToSet(kinds, foldName(nameOf(node)), node.kind);
    named.set(snapshot, kinds);
  }
  const known = kinds;
  return (name) => [...(known.get(foldName(name)) ?? [])];
}

/** The tables of files that a person means: hidden sheets only when they are named. */
async function tablesOf(files: readonly InputFile[], sheets?: readonly string[]): Promise<readonly InputFile[]> {
  const tables = await takeFilesApart(files, sheets);
  for (const file of tables) if (!file.isFound) refuseUnopened(file);
  return tables.filter((file) => !file.unopened && !isLeftHidden(file));
}

/** The same files by a preset: what it says of them, and nothing open. Throws `unknown-mapping` and `mapping-column`. */
function byPreset(name: string, tables: readonly InputFile[], found: Suggestion): Suggestion {
  const preset = findPreset(name);
  if (!preset) throw unknownMapping(name, []);
  const profile = fitPreset(preset, tables);
  return { ...found, profile, decisions: presetDecisions(preset, profile, tables), open: [] };
}

function suggest(
  tables: readonly InputFile[],
  { all, preset, earlier }: SuggestRequest,
  { files, snapshot }: { files: readonly InputFile[]; snapshot: Snapshot },
): Suggestion {
  const found = suggestProfile(tables, { all, known: earlier, kindsNamed: kindsIn(snapshot) });
  if (found) return preset === undefined ? found : byPreset(preset, tables, found);
  throw new Fault('no-table', 1, { value: files.map(({ name }) => name).join(', ') });
}

function inWords({ profile, decisions, open, sampled }: Suggestion, language: Language): SuggestedMapping {
  const questions = open.map(({ at, question, choices }) => ({
    at,
    question: question[language],
    choices: choices.map((choice) => ({ ...choice, reason: choice.reason[language] })),
  }));
  return {
    profile: { ...profile, open: questions },
    decisions: decisions.map((one) => ({ ...one, reason: one.reason[language] })),
    open: questions,
    sampled,
    saved: null,
  };
}

/** Suggests a mapping. Throws `no-table` when no table can be read in the files. */
export async function suggestMapping(files: readonly InputFile[], request: SuggestRequest, snapshot: Snapshot): Promise<SuggestedMapping> {
  return inWords(suggest(await tablesOf(files, request.sheets), request, { files, snapshot }), request.language ?? 'en');
}

/** The same for a page, with the start of each table and the presets that fit. */
export async function suggestForPage(
  files: readonly InputFile[],
  request: SuggestRequest,
  snapshot: Snapshot,
): Promise<SuggestedMapping & { readonly tables: Suggestion['tables']; readonly presets: readonly FittingPreset[] }> {
  const tables = await tablesOf(files, request.sheets);
  const found = suggest(tables, request, { files, snapshot });
  return { ...inWords(found, request.language ?? 'en'), tables: found.tables, presets: fittingPresets(tables) };
}
