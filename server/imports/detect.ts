// Inspects files before they are read: what each format recognises and misses. Cheap, because it reads names and first bytes only.
import type { Importer, InputFile, Recognition } from '../../importers/importer';
import { certain, describeFile, type FittingPreset, fittingPresets, importers, shapeOfReturned, wholeOf } from '../../importers/list';
import type { Bilingual } from '../model/vocabulary';
import { defaultSourceName } from './source-name';

export interface RecognisedFormat extends Recognition {
  readonly format: string;
  readonly title: Bilingual;
}

/** One file as every format sees it. */
export interface InspectedFile {
  readonly name: string;
  /** The sheet of a workbook; null: the file as a whole. */
  readonly sheet: string | null;
  /** Nobody sees the sheet who opens the workbook: it is left out unless it is named. */
  readonly isHidden: boolean;
  readonly bytes: number;
  /** The format that is certain of the file and of what its rows are; null: none, or more than one. */
  readonly certain: string | null;
  /** What it is in words, for a file that nobody is certain of. */
  readonly what: Bilingual;
  /** Its columns or elements. */
  readonly columns: readonly string[];
  /** What to do with a file like this when no format is certain of it. */
  readonly advice: Bilingual;
  /** Formats of its shape, the nearest first, with what each recognised and misses. */
  readonly recognised: readonly RecognisedFormat[];
  /** Those that come nearest: they see something of their own in it, unless none does. */
  readonly nearest: readonly string[];
  /** Presets of mappings that fit a file that no format is certain of, the nearest first. */
  readonly presets: readonly FittingPreset[];
}

/** Formats that are named as nearest to a file. */
const nearestNamed = 3;

export interface Detection {
  /** The format of all files that are recognised; null: none is, or they are of several formats. */
  readonly as: string | null;
  /** Suggested name of the source; null: the person must choose one. */
  readonly source: string | null;
  readonly files: readonly InspectedFile[];
  /** They hold rejected rows that came back: how they are read is known. */
  readonly returned: boolean;
  /** All formats that can be chosen. */
  readonly formats: { readonly format: string; readonly title: Bilingual; readonly description: Bilingual }[];
}

function recognise(file: InputFile): RecognisedFormat[] {
  return importers
    .map(({ format, title, accepts }) => ({ format, title, ...accepts(file) }))
    .filter(({ confidence, missing }) => confidence > 0 || missing.length > 0)
    .sort((a, b) => b.confidence - a.confidence);
}

/** The one importer that is certain of a file; undefined when none is, or more than one. */
export function certainImporter(file: InputFile): Importer | undefined {
  const sure = importers.filter((importer) => importer.accepts(file).confidence === certain);
  return sure.length === 1 ? sure[0] : undefined;
}

/** Looks at a file with every format. */
export function inspectFile(file: InputFile): InspectedFile {
  const { what, seen: columns, advice } = describeFile(file);
  const recognised = recognise(file);
  const sure = recognised.filter(({ confidence }) => confidence === certain);
  const near = recognised.filter(({ confidence }) => confidence > 0);
  const nearest = (near.length > 0 ? near : recognised).slice(0, nearestNamed).map(({ format }) => format);
  const only = sure.length === 1 ? (sure[0]?.format ?? null) : null;
  const presets = only === null ? fittingPresets([file]) : [];
  return {
    ...{ name: file.name, sheet: file.table?.sheet ?? null, isHidden: file.table?.isHidden ?? false, bytes: wholeOf(file).bytes },
    ...{ certain: only, what, columns, advice, recognised, nearest, presets },
  };
}

/** What the files are, each taken apart already, for the person who imports them. */
export function detect(files: readonly InputFile[]): Detection {
  const inspected = files.map(inspectFile);
  const formats = new Set(inspected.flatMap((one) => (one.isHidden ? [] : (one.certain ?? []))));
  const [as = null] = formats.size === 1 ? formats : [];
  return {
    as,
    source: defaultSourceName(files) ?? null,
    files: inspected,
    returned: files.some((file) => shapeOfReturned(file) !== null),
    formats: importers.map(({ format, title, description }) => ({ format, title, description })),
  };
}
