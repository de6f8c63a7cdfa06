// ketenzicht import: imports files of one source. They are checked row by row and applied whole, or not at all.
import { importers } from '../../../importers/list';
import { collectFiles } from '../../imports/input-files';
import { mappingOf } from '../../imports/mapping-word';
import type { ImportRequest, ImportResult } from '../../imports/result';
import type { Difference } from '../../model/differences';
import { groupBy } from '../../model/group-by';
import { type DescribedIssue, severities } from '../../model/issues';
import { readMappings } from '../../records/mappings';
import { type Command, hasFlag, type Invocation, optionValue, optionValues } from '../command';
import { printConsequences, printDifferences } from '../consequence-text';
import { placeOf } from '../issue-text';
import { printMadeOfRows } from '../made-of-rows';
import { oneOf } from '../option-values';
import { formatCount, formatNumber, renderTable, section } from '../table';
import type { Session } from '../wiring';
import { type Context, watchedChange, withSession } from '../work';

/** Issues of one code that are printed in full. */
const examplesShown = 3;

interface Outcome {
  readonly isDryRun: boolean;
  readonly isRefused: boolean;
}

/** What this source does not speak of stands apart: it is not what was read. */
function changeRow(name: 'nodes' | 'relations', { changes, unchangedOfSource }: ImportResult): string[] {
  const { added, changed, removed, unchanged } = changes[name];
  const own = unchangedOfSource[name];
  return [name, ...[added, changed, removed, own, unchanged - own].map(formatNumber)];
}

interface Examples {
  readonly issues: readonly DescribedIssue[];
  /** The import that keeps all of them; null: none does. */
  readonly id: string | null;
}

/** The issues of one code in words: how many there are, some of them, and what to do. */
function printCode({ code, severity, count }: ImportResult['issueCounts'][number], { issues, id }: Examples): string {
  const lines = issues.slice(0, examplesShown).map((one) => `  ${[placeOf(one), one.message].filter(Boolean).join(': ')}`);
  const more = count - lines.length;
  const remedy = issues[0]?.remedy ?? '';
  return [
    `${severity} ${code}: ${formatNumber(count)}`,
    ...lines,
    ...(more > 0 ? [`  … and ${formatNumber(more)} more; ${id === null ? '--json has all' : `all: ketenzicht issues ${id} --code ${code}`}`] : []),
    ...(remedy === '' ? [] : [`  → ${remedy}`]),
  ].join('\n');
}

function printIssues({ issues, issueCounts, import: id }: ImportResult): string {
  const byCode = groupBy(issues, ({ code, severity }) => `${code} ${severity}`);
  const worstFirst = [...issueCounts].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const blocks = worstFirst.map((counted) => printCode(counted, { issues: byCode.get(`${counted.code} ${counted.severity}`) ?? [], id }));
  return blocks.length === 0 ? '' : `\nIssues\n${blocks.join('\n')}\n`;
}

/** Where the rejected rows are to be had as a file. */
function printRejected({ import: id, rejectedFile: { rows, beyond } }: ImportResult): string {
  const further = beyond > 0 ? ` ${formatCount(beyond, 'further rejected row')} too large to be kept.` : '';
  return id === null || rows === 0 ? '' : `\n${formatCount(rows, 'rejected row')} to mend and import again: ketenzicht rejected ${id} --out FILE.${further}\n`;
}

function outcomeOf(answer: ImportResult, { isDryRun, isRefused }: Outcome): string {
  if (isRefused) return 'Refused: nothing was applied.';
  if (isDryRun) return 'Dry run: nothing was changed.';
  if (answer.import === null) return 'The source says this already: nothing changed, nothing was recorded.';
  return `Applied as import ${answer.import}; take it back with: ketenzicht undo ${answer.import}`;
}

const originWords = { file: 'a file', saved: 'saved', preset: 'a preset', remembered: 'that of last time, because the columns are the same' } as const;

/** By which mapping the files were read; empty: by none. */
function mappingLine(mapping: ImportResult['mapping']): string {
  if (mapping === null) return '';
  const version = mapping.version === null ? '' : ` version ${mapping.version}`;
  return `Read by mapping “${mapping.name}”${version} (${originWords[mapping.origin]}).\n`;
}

/** A result with what is to be listed of its differences. */
type Shown = ImportResult & { readonly differences: readonly Difference[] };

function printImport(answer: Shown, outcome: Outcome): string {
  const { rows, source, as, mode, leftOut } = answer;
  const right = (title: string) => ({ title, align: 'right' as const });
  return [
    `${formatCount(rows.read, 'row')} read = ${formatNumber(rows.accepted)} accepted + ${formatNumber(rows.rejected)} rejected (${as}, ${mode}, source “${source}”).\n`,
    leftOut === 0 ? '' : `${formatCount(leftOut, 'row')} left out: the mapping says which rows count.\n`,
    `${outcomeOf(answer, outcome)}\n`,
    mappingLine(answer.mapping),
    section(
      'Changes',
      renderTable(
        [{ title: '' }, ...['added', 'changed', 'removed', 'unchanged', 'not of this source'].map(right)],
        [changeRow('nodes', answer), changeRow('relations', answer)],
      ),
    ),
    printConsequences(answer.consequences),
    printMadeOfRows(answer),
    printDifferences(answer.differences),
    printIssues(answer),
    printRejected(answer),
  ].join('');
}

function readOptions(invocation: Invocation): Omit<ImportRequest, 'files'> {
  return {
    as: oneOf(
      invocation,
      'as',
      importers.map(({ format }) => format),
    ),
    sheets: optionValues(invocation, 'sheet'),
    source: optionValue(invocation, 'source'),
    mode: oneOf(invocation, 'mode', ['full', 'partial']) ?? 'full',
    dryRun: hasFlag(invocation, 'dry-run'),
    strict: hasFlag(invocation, 'strict'),
    skipUnknown: hasFlag(invocation, 'skip-unknown'),
    yes: hasFlag(invocation, 'yes'),
  };
}

/** Says that a newer version of the mapping is saved than the one that the source remembers: it is used only by a person's word. */
async function sayNewer(mapping: ImportResult['mapping'], { session, terminal }: Pick<Context, 'terminal'> & { session: Session }): Promise<void> {
  if (mapping?.origin !== 'remembered' || mapping.version === null) return;
  const saved = (await readMappings(session.store)).find(({ name }) => name === mapping.name);
  if (!saved || saved.version <= mapping.version) return;
  terminal.say(
    `Version ${saved.version} of the mapping “${saved.name}” is saved; this source was read by version ${mapping.version} again. To use the newer one: --mapping`,
  );
}

export const importFiles: Command = {
  name: 'import',
  summary: 'Import files as one import of one source',
  args: [{ name: 'FILE', required: true, many: true }],
  options: [
    { name: 'as', value: 'FORMAT', help: `format: ${importers.map(({ format }) => format).join(', ')}; default: recognised when certain` },
    {
      name: 'mapping',
      value: 'FILE|NAME',
      help: 'read tables by this mapping: a file, else a saved name, else a preset (ketenzicht mappings); default: that of last time, for the same columns',
    },
    { name: 'sheet', value: 'NAME', many: true, help: 'sheet of a workbook, also a hidden one; default: all that are recognised' },
    { name: 'source', value: 'NAME', help: 'name of the source; default: the file without extension; needed for several files' },
    { name: 'mode', value: 'full|partial', help: 'full: what is absent is gone; partial: it stays; default full' },
    { name: 'dry-run', help: 'compute and show everything, change nothing' },
    { name: 'details', help: 'list what changes in the graph, field by field' },
    { name: 'strict', help: 'refuse when any row is rejected' },
    { name: 'skip-unknown', help: 'leave out files that are not recognised, and say so' },
    { name: 'yes', help: 'allow that more than half of what the source says is removed' },
  ],
  notes: [
    'A file is read when its format and what its rows are is certain; else say which format it is (--as), or leave it out (--skip-unknown).',
    'Tables: CSV, lists of objects in JSON, Excel (.xlsx) and OpenDocument (.ods) workbooks, a table a sheet; and ZIPs of such files.',
    'A folder stands for the files in it that are recognised, a workbook for its sheets, a ZIP for its files; the others are left out, and said. Exit code 1: nothing was applied.',
  ],
  run: async (invocation, context) => {
    const options = readOptions(invocation);
    const files = await collectFiles(invocation.args);
    const word = optionValue(invocation, 'mapping');
    return withSession(invocation, context, async (session) => {
      const mapping = word === undefined ? undefined : await mappingOf(word, () => readMappings(session.store));
      const { result, refusal, pieces, differences } = await watchedChange(context.terminal, (control) =>
        session.importFiles({ ...options, mapping, files }, control),
      );
      const outcome = { isDryRun: options.dryRun, isRefused: refusal !== null };
      const details = hasFlag(invocation, 'details');
      if (invocation.json) await context.terminal.printJson(pieces(details));
      else await context.terminal.show({ ...result, differences: details ? [...differences()] : [] }, (shown) => printImport(shown, outcome));
      await sayNewer(result.mapping, { session, terminal: context.terminal });
      if (refusal) throw refusal;
      return undefined;
    });
  },
};
