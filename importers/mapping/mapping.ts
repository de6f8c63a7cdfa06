// Reads tables as a mapping profile says. The profile is a person's word: no file is recognised, each is read as it says or refused.
import { Fault } from '../../server/model/faults';
import { issue } from '../../server/model/issues';
import type { MappingProfile } from '../../server/model/mapping-profile';
import type { NodeKind } from '../../server/model/vocabulary';
import type { ImportContext, Importer } from '../importer';
import { certain } from '../reading/certainty';
import { KnownReferences } from '../reading/node-references';
import { ByteCounter } from '../reading/progress';
import { SameNames } from '../reading/same-names';
import { type AssignedFile, assignTables, makesNothing } from './assign';
import { checkProfile, kindsOf } from './check-profile';
import { Descriptions } from './descriptions';
import { mappingFormat } from './format';
import { readMappedTable } from './read-mapped-table';
import { Relations } from './relations';
import type { MappedImport } from './rows';
import { Things } from './things';

/** The kinds of which a profile knows things by a key. */
function kindsWithKeys({ tables }: MappingProfile): Set<NodeKind> {
  const keyed = tables.flatMap(({ things }) => things.filter(({ key }) => key !== undefined));
  return new Set(keyed.flatMap(kindsOf));
}

/** The kinds of which it is known after the last row only which row counts: one by name only, or one where a profile says which. */
function waitingKinds({ tables }: MappingProfile): Set<NodeKind> {
  const waits = tables.flatMap(({ things }) =>
    things.filter(
      ({ key, properties = {} }) => key === undefined || Object.values(properties).some((value) => 'several' in value && value.several !== undefined),
    ),
  );
  return new Set(waits.flatMap(kindsOf));
}

/** The kinds of which no table gives a name or a title. */
function namelessKinds({ tables }: MappingProfile): Set<NodeKind> {
  const all = tables.flatMap(({ things }) => things);
  const nameless = new Set(all.flatMap(kindsOf));
  for (const thing of all) if (thing.name !== undefined || thing.properties?.title !== undefined) for (const kind of kindsOf(thing)) nameless.delete(kind);
  nameless.delete('Country');
  return nameless;
}

function refuseUnread({ file, source }: AssignedFile, { tables }: MappingProfile): never {
  const patterns = [...new Set(tables.map((table) => (table.sheet === null ? table.file : `${table.file} (${table.sheet})`)))].join(', ');
  throw new Fault('mapping-file', 1, { value: source.sheet === null ? file.name : `${file.name} (${source.sheet})`, details: { patterns } });
}

/** All that reads the file leaves it out. */
function isLeftOut({ tables }: AssignedFile): boolean {
  return tables.length > 0 && tables.every(makesNothing);
}

/** Refuses what no table reads; a sheet beside others that are read, and a table that makes nothing, is left out, and said. */
function usable(profile: MappingProfile, files: readonly AssignedFile[], context: ImportContext): AssignedFile[] {
  const read = files.filter(({ tables }) => tables.length > 0);
  for (const one of files.filter(isLeftOut)) {
    const { file, sheet } = one.source;
    context.issue(issue('table-left-out', { file, sheet }, { value: sheet ?? file }));
  }
  for (const one of files) {
    if (one.tables.length > 0) continue;
    const { file, sheet } = one.source;
    const isBeside = sheet !== null && read.some(({ source }) => source.file === file);
    if (!isBeside) refuseUnread(one, profile);
    context.issue(issue('sheet-not-mapped', { file, sheet }, { value: sheet }));
  }
  return read.filter((one) => !isLeftOut(one));
}

/** The importer that reads files by this profile. Throws `bad-mapping` and `mapping-open`. */
export function mappingImporter(profile: MappingProfile): Importer {
  checkProfile(profile);
  const read = async (files: Parameters<Importer['read']>[0], context: ImportContext): Promise<void> => {
    const assigned = assignTables(profile, files);
    const things = new Things(context, kindsWithKeys(profile));
    const [descriptions, relations] = [new Descriptions(context, things, namelessKinds(profile)), new Relations(context, things)];
    const sameNames = new SameNames({ en: 'a number, as key in the mapping', nl: 'een nummer, als sleutel in het profiel' });
    const shared: MappedImport = { things, descriptions, relations, sameNames, waiting: waitingKinds(profile) };
    const counter = new ByteCounter(context);
    const ids = new KnownReferences();
    const read = usable(profile, assigned.files, context);
    const tables = read.map(({ source }) => source);
    for (const one of read) await readMappedTable({ ...one, mapping: profile.name }, shared, { context, counter, tables, ids });
    for (const { table } of assigned.idle) context.issue(issue('mapping-table-idle', null, { value: table.file }));
    things.join();
    descriptions.finish();
    relations.flush();
    sameNames.tell(context);
  };
  return {
    format: mappingFormat,
    version: 7,
    title: { en: 'Tables by a mapping', nl: 'Tabellen volgens een koppeling' },
    description: { en: 'Tables that a mapping profile says how to read.', nl: 'Tabellen waarvan een profiel zegt hoe ze gelezen worden.' },
    accepts: () => ({ confidence: certain, seen: {}, missing: [], lacks: [] }),
    read,
  };
}
