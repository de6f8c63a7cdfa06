// Which format files are in: what each importer recognises, and the one that fits all files best.
import type { Importer, InputFile } from '../../importers/importer';
import { importers } from '../../importers/list';
import type { Bilingual } from '../model/vocabulary';
import { defaultSourceName } from './source-name';

export interface RecognisedFormat {
  readonly format: string;
  readonly title: Bilingual;
  /** 0 = no, 1 = certain. */
  readonly confidence: number;
  readonly seen: Readonly<Record<string, string>>;
}

export interface Detection {
  /** The format that fits all files best; null: none. */
  readonly as: string | null;
  /** Suggested name of the source; null: the person must choose one. */
  readonly source: string | null;
  readonly files: { readonly name: string; readonly bytes: number; readonly recognised: RecognisedFormat[] }[];
  /** All formats that can be chosen. */
  readonly formats: { readonly format: string; readonly title: Bilingual; readonly description: Bilingual }[];
}

function recognise(file: InputFile): RecognisedFormat[] {
  return importers
    .map(({ format, title, accepts }) => ({ format, title, ...accepts(file) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
}

/** The importer that is surest of the file that it is least sure of; of equals the first of the list. */
export function bestImporter(files: readonly InputFile[]): Importer | undefined {
  let best: { importer: Importer; confidence: number } | undefined;
  for (const importer of importers) {
    const confidence = Math.min(...files.map((file) => importer.accepts(file).confidence));
    if (confidence > 0 && Number.isFinite(confidence) && confidence > (best?.confidence ?? 0)) best = { importer, confidence };
  }
  return best?.importer;
}

/** What is known of files before they are read: cheap, looks at names and first bytes only. */
export function detect(files: readonly InputFile[]): Detection {
  return {
    as: bestImporter(files)?.format ?? null,
    source: defaultSourceName(files) ?? null,
    files: files.map((file) => ({ name: file.name, bytes: file.bytes, recognised: recognise(file) })),
    formats: importers.map(({ format, title, description }) => ({ format, title, description })),
  };
}
