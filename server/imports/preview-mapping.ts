// Shows what a mapping makes of the first rows of files, with what is wrong there. Nothing is kept, and no file is read to its end.
import type { InputFile } from '../../importers/importer';
import { describeFile, firstRows, isBlank, mappingImporter, ownFileOf, unfitFiles } from '../../importers/list';
import type { Claim, NodeClaim, NodeReference, Place, PropertyValue } from '../model/claims';
import { Fault } from '../model/faults';
import { type DescribedIssue, describeIssue, type Issue, type Language } from '../model/issues';
import type { MappingProfile } from '../model/mapping-profile';
import type { NodeKind, RelationType } from '../model/vocabulary';
import { takeFilesApart } from './take-apart';

export interface PreviewNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** One row with what it states. An end is an id, or the name that is looked up when the graph is computed. */
export interface PreviewRow {
  readonly row: number;
  readonly sheetRow: number | null;
  readonly nodes: readonly PreviewNode[];
  readonly relations: readonly { readonly type: RelationType; readonly from: string; readonly to: string }[];
}

export interface MappingPreview {
  readonly tables: readonly { readonly file: string; readonly sheet: string | null; readonly rows: readonly PreviewRow[] }[];
  /** Of the rows that were looked at. */
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number };
  readonly leftOut: number;
  readonly issues: readonly DescribedIssue[];
}

export interface PreviewRequest {
  readonly profile: MappingProfile;
  readonly rows: number;
  readonly sheets?: readonly string[] | undefined;
  readonly language?: Language | undefined;
  /** Throws when nobody waits any more. */
  readonly checkpoint?: () => void;
}

/** Issues that a preview holds at most. */
const mostIssues = 200;

/** Nodes and relations that a preview shows at most: a cell may name thousands, and two such cells in a row relate all of them. */
const mostClaims = 50_000;

/** What is only true of a whole file: how often something occurs is counted over the first rows here. */
const aboutWholeFile: ReadonlySet<string> = new Set(['export-limit', 'hidden-rows', 'dates-either-way']);

function textOf(end: NodeReference): string {
  return 'id' in end ? end.id : end.name;
}

interface Row {
  readonly place: Place;
  readonly ids: Set<string>;
  /** Each once, by how it is shown: who delivers and who hosts may be one. */
  readonly relations: Map<string, PreviewRow['relations'][number]>;
}

/** The claims by the row that states them. */
function byRow(claims: readonly Claim[]): Row[] {
  const rows = new Map<string, Row>();
  for (const claim of claims) {
    const { place } = claim;
    const key = JSON.stringify([place.file, place.sheet, place.row]);
    const row = rows.get(key) ?? { place, ids: new Set(), relations: new Map() };
    rows.set(key, row);
    if (claim.claim === 'node') row.ids.add(claim.id);
    else {
      const relation = { type: claim.type, from: textOf(claim.from), to: textOf(claim.to) };
      row.relations.set(JSON.stringify(relation), relation);
      for (const end of [claim.from, claim.to]) if ('id' in end) row.ids.add(end.id);
    }
  }
  return [...rows.values()].sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0));
}

/** What all rows together say of each node. */
function nodesOf(claims: readonly Claim[]): Map<string, PreviewNode> {
  const nodes = new Map<string, PreviewNode>();
  for (const claim of claims.filter((one): one is NodeClaim => one.claim === 'node')) {
    const { id, kind, properties, references = {} } = claim;
    const named = Object.fromEntries(Object.entries(references).map(([name, end]) => [name, textOf(end)]));
    nodes.set(id, { id, kind, properties: { ...nodes.get(id)?.properties, ...properties, ...named } });
  }
  return nodes;
}

function tablesOf(claims: readonly Claim[], files: readonly InputFile[]): MappingPreview['tables'] {
  const nodes = nodesOf(claims);
  const rows = byRow(claims);
  return files.map(({ name: file, table }) => {
    const sheet = table?.sheet ?? null;
    const own = rows.filter(({ place }) => place.file === file && place.sheet === sheet);
    const shown = own.map(({ place, ids, relations }) => ({
      row: place.row ?? 0,
      sheetRow: place.sheetRow,
      nodes: [...ids].flatMap((id) => nodes.get(id) ?? []),
      relations: [...relations.values()],
    }));
    return { file, sheet, rows: shown };
  });
}

/** The files that an import by this profile reads, when those that hold no table are left out. */
function readByMapping(profile: MappingProfile, files: readonly InputFile[]): InputFile[] {
  const unfit = unfitFiles(profile, files);
  return files.filter((file) => !(unfit.has(file) && (ownFileOf(file).isFound || describeFile(file).seen.length === 0)) && !isBlank(file));
}

/** What a mapping makes of the first rows. Throws what an import by it would (`bad-mapping`, `mapping-column`, `mapping-dialect` …), and `preview-too-large`. */
export async function previewMapping(
  given: readonly InputFile[],
  { profile, rows: most, sheets, language, checkpoint = () => undefined }: PreviewRequest,
): Promise<MappingPreview> {
  const taken = await takeFilesApart(given, sheets);
  const files = readByMapping(
    profile,
    taken.filter(({ unopened }) => !unopened),
  ).map((file) => firstRows(file, most));
  const claims: Claim[] = [];
  const issues: Issue[] = [];
  let [accepted, rejected, leftOut, waiting] = [0, 0, 0, 0];
  const checkMost = (many: number) => {
    if (many % 1000 === 0) checkpoint();
    if (many > mostClaims) throw new Fault('preview-too-large', 1, { value: profile.name, details: { limit: mostClaims } });
  };
  await mappingImporter(profile).read(files, {
    source: 'preview',
    claim: (one) => checkMost(claims.push(one)),
    waits: () => {
      waiting += 1;
      checkMost(waiting);
    },
    issue: (one) => issues.push(one),
    apart: () => undefined,
    unused: () => undefined,
    leftOut: () => {
      leftOut += 1;
    },
    row: (isAccepted) => {
      checkpoint();
      if (isAccepted) accepted += 1;
      else rejected += 1;
    },
    progress: checkpoint,
  });
  const told = issues.filter(({ code }) => !aboutWholeFile.has(code)).slice(0, mostIssues);
  return {
    tables: tablesOf(claims, files),
    rows: { read: accepted + rejected, accepted, rejected },
    leftOut,
    issues: told.map((one) => describeIssue(one, language)),
  };
}
