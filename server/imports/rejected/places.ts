// Gives rows that came back the place where they stand now: their format knows them under the name of the file that they were rejected in.
import type { InputFile } from '../../../importers/importer';

interface InFile {
  readonly file: string | null;
  readonly sheet: string | null;
}

/** Turns a place in a former file into the place in the file that came back; any other stays. */
export function presentPlaces(files: readonly InputFile[]): <P extends InFile>(place: P) => P {
  const present = new Map<string, { readonly file: string; readonly sheet: string | null }>();
  for (const { name, table, returned } of files) {
    if (!returned) continue;
    const lists = returned.header ? [returned.sheet] : ['nodes', 'relations'];
    for (const sheet of [null, ...lists]) {
      const now = returned.header && sheet === returned.sheet ? (table?.sheet ?? null) : sheet;
      present.set(JSON.stringify([returned.file, sheet]), { file: name, sheet: now });
    }
  }
  if (present.size === 0) return (place) => place;
  return (place) => {
    const now = present.get(JSON.stringify([place.file, place.sheet]));
    return now ? { ...place, ...now } : place;
  };
}
