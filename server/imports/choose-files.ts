// Chooses which files an import takes, and as which format: by recognition, or by a person's word. What is not recognised is refused or
// left out, and the answer says so.
import type { Importer, InputFile } from '../../importers/importer';
import { binaryReason, importers, isBlank, mappingImporter, ownFileOf, refuseEmpty, refuseOpen, unfitFiles } from '../../importers/list';
import { Fault, type FaultMore } from '../model/faults';
import { groupBy } from '../model/group-by';
import { reasonIn } from '../model/issues';
import { foldName } from '../model/normal-form';
import type { SkippedFile } from '../store/report';
import { certainImporter, type InspectedFile, inspectFile } from './detect';
import type { ChosenMapping } from './mapping';
import { mappingCommand } from './mapping-command';
import { nameWithSheet } from './take-apart';

export interface ChooseOptions {
  /** The word of a person for the format of all files. */
  readonly as?: string | undefined;
  /** The mapping that a person chose: the files are read by it. */
  readonly mapping?: ChosenMapping | undefined;
  /** Leave out what is not recognised, also when it was named. */
  readonly skipUnknown?: boolean | undefined;
}

export interface ChosenFiles {
  readonly importer: Importer;
  readonly files: readonly InputFile[];
  readonly skipped: readonly SkippedFile[];
}

/** Names that a refusal quotes; of more their number. */
const namesQuoted = 5;

function quoteNames(files: readonly InputFile[]): string {
  const names = files.slice(0, namesQuoted).map(nameWithSheet);
  return files.length > namesQuoted ? `${names.join(', ')} … (${files.length})` : names.join(', ');
}

function listOf(files: readonly InspectedFile[], command: string | null = null): FaultMore {
  const describe = ({ name, sheet, what, columns, recognised, nearest, presets }: InspectedFile) => ({
    ...{ file: name, sheet, what, seen: columns },
    nearest: recognised.filter(({ format }) => nearest.includes(format)).map(({ format, missing }) => ({ format, missing })),
    presets: presets.map(({ name: preset, title, certainty }) => ({ name: preset, title, certainty })),
  });
  return { files: files.map(describe), command };
}

/** The advice for files of one kind; for files of several kinds that for each once. */
function adviceFor(files: readonly InspectedFile[]) {
  const texts = (language: 'en' | 'nl') => [...new Set(files.map(({ advice }) => advice[language]))].join(' ');
  return { advice: texts('en'), adviceNl: texts('nl') };
}

/** What is said of files that no format is certain of. `known`: the others, of which one is. */
function refusal(unknown: readonly InputFile[], known: readonly InputFile[]): Fault {
  const inspected = unknown.map(inspectFile);
  const value = quoteNames(unknown);
  const more = listOf(inspected, mappingCommand(unknown));
  if (known.length > 0) {
    const details = { count: unknown.length, total: unknown.length + known.length, ...adviceFor(inspected) };
    return new Fault('some-not-recognised', 1, { value, details, more });
  }
  const [only] = inspected;
  const reason = reasonIn(inspected.length === 1 && only ? { en: ` (it is ${only.what.en})`, nl: ` (het is ${only.what.nl})` } : { en: '', nl: '' });
  return new Fault('nothing-recognised', 1, { value, details: { ...reason, ...adviceFor(inspected) }, more });
}

interface Sorted {
  readonly known: readonly { readonly file: InputFile; readonly importer: Importer }[];
  readonly unknown: readonly InputFile[];
}

/** A sheet that nobody sees who opens the workbook, and that nobody named: what is in it is not known to be meant. */
export function isLeftHidden({ table, isFound }: InputFile): boolean {
  return table?.isHidden === true && isFound === true;
}

function whySkipped(file: InputFile): SkippedFile['code'] {
  if (file.unopened) return 'cannot-open';
  if (isBlank(file)) return 'file-empty';
  return isLeftHidden(file) ? 'hidden-sheet' : 'nothing-recognised';
}

function skippedFile(file: InputFile): SkippedFile {
  const sheet = file.table?.sheet;
  return { file: file.name, ...(sheet ? { sheet } : {}), code: whySkipped(file) };
}

/** Refuses files that a person named and that cannot be opened. Throws `cannot-open`. */
export function refuseUnopened(files: readonly InputFile[]): void {
  for (const { name, unopened, isFound } of files) {
    if (!unopened || isFound) continue;
    const { what, advice } = unopened;
    throw new Fault('cannot-open', 1, { value: name, details: { ...reasonIn(what), advice: advice.en, adviceNl: advice.nl } });
  }
}

function sortFiles(files: readonly InputFile[], importerOf: (file: InputFile) => Importer | undefined): Sorted {
  const known: { file: InputFile; importer: Importer }[] = [];
  const unknown: InputFile[] = [];
  for (const file of files) {
    const importer = file.unopened || isBlank(file) || isLeftHidden(file) ? undefined : importerOf(file);
    if (importer) known.push({ file, importer });
    else unknown.push(file);
  }
  return { known, unknown };
}

/** Refuses a file that lacks what its format cannot be read without. What is empty or no text is refused by whoever reads it. */
function refuseLacking(file: InputFile, { format, accepts }: Importer): void {
  const { lacks, missing, confidence } = accepts(file);
  if (isBlank(file)) throw new Fault('file-empty', 1, { value: nameWithSheet(file) });
  if (!file.table && binaryReason(file.head)) return;
  const isOtherShape = confidence === 0 && missing.length === 0;
  if (lacks.length === 0 && !isOtherShape) return;
  const texts = (language: 'en' | 'nl') => lacks.map((one) => one[language]).join('; ');
  const reason = isOtherShape
    ? { en: `it is ${inspectFile(file).what.en}`, nl: `het is ${inspectFile(file).what.nl}` }
    : { en: `it lacks ${texts('en')}`, nl: `dit ontbreekt: ${texts('nl')}` };
  const { columns } = inspectFile(file);
  const seen = columns.length === 0 ? { en: '', nl: '' } : { en: `; it has ${columns.join(' · ')}`, nl: `; het heeft ${columns.join(' · ')}` };
  throw new Fault('wrong-format', 1, {
    value: nameWithSheet(file),
    details: { format, ...reasonIn({ en: reason.en + seen.en, nl: reason.nl + seen.nl }) },
    more: listOf([inspectFile(file)]),
  });
}

/** A person's word: every named file is read as that or refused; what was only found in a folder is left out when it cannot be. */
function byWord(files: readonly InputFile[], { as, skipUnknown = false }: ChooseOptions): Sorted {
  const importer = importers.find(({ format }) => format === as);
  if (!importer)
    throw new Fault('bad-parameter', 2, { value: as ?? null, details: { parameter: 'as', allowed: importers.map(({ format }) => format).join(', ') } });
  return sortFiles(files, (file) => {
    const isOptional = skipUnknown || file.isFound;
    if (!isOptional) refuseLacking(file, importer);
    const { lacks, missing, confidence } = importer.accepts(file);
    const isReadable = lacks.length === 0 && (confidence > 0 || missing.length > 0);
    return isReadable || !isOptional ? importer : undefined;
  });
}

/**
 * A mapping is a person's word too, also for a hidden sheet that it names: what was only found in a folder or a ZIP is left out when it
 * cannot be read by it. Throws `mapping-open` and `bad-mapping`.
 */
function byMapping(files: readonly InputFile[], { profile }: ChosenMapping, skipUnknown = false): Sorted {
  refuseOpen(profile);
  refuseEmpty(profile);
  const importer = mappingImporter(profile);
  const sheets = new Set(profile.tables.flatMap(({ sheet }) => (sheet === null ? [] : foldName(sheet))));
  const unfit = new Set([...unfitFiles(profile, files)].map(ownFileOf));
  const isNamed = ({ table }: InputFile) => sheets.has(foldName(table?.sheet ?? ''));
  return sortFiles(
    files.map((file) => (isNamed(file) ? { ...file, isFound: false } : file)),
    (file) => ((skipUnknown || ownFileOf(file).isFound) && unfit.has(ownFileOf(file)) ? undefined : importer),
  );
}

function sorted(files: readonly InputFile[], options: ChooseOptions): Sorted {
  if (options.mapping) {
    if (options.as !== undefined) throw new Fault('usage', 2, { details: { reason: 'give --as or --mapping, not both' } });
    return byMapping(files, options.mapping, options.skipUnknown);
  }
  return options.as === undefined ? sortFiles(files, certainImporter) : byWord(files, options);
}

/**
 * The files that an import takes. Throws `nothing-recognised`, `some-not-recognised`, `several-formats`, `file-empty`, `cannot-open`,
 * and `wrong-format` for a file that lacks the columns of the format that a person says it is.
 */
export function chooseFiles(files: readonly InputFile[], options: ChooseOptions): ChosenFiles {
  if (!options.skipUnknown) refuseUnopened(files);
  const { known, unknown } = sorted(files, options);
  const inTheWay = options.skipUnknown ? [] : unknown.filter(({ isFound }) => !isFound);
  const empty = inTheWay.find(isBlank);
  if (empty) throw new Fault('file-empty', 1, { value: nameWithSheet(empty) });
  const taken = known.map(({ file }) => file);
  if (known.length === 0) throw refusal(unknown, []);
  if (inTheWay.length > 0) throw refusal(inTheWay, taken);
  const [importer, ...others] = [...new Set(known.map((one) => one.importer))];
  if (!importer || others.length > 0) throw severalFormats(known);
  return { importer, files: taken, skipped: unknown.map(skippedFile) };
}

function severalFormats(known: Sorted['known']): Fault {
  const byFormat = [...groupBy(known, ({ importer }) => importer.format)];
  const value = byFormat.map(([format, files]) => `${format}: ${quoteNames(files.map(({ file }) => file))}`).join('; ');
  return new Fault('several-formats', 1, { value });
}
