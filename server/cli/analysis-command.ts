// Makes the command of an analysis from the parameters that the analysis declares.
import { readFile } from 'node:fs/promises';
import type { Analysis, ParameterSpec } from '../analysis/analysis';
import { envelope } from '../api/contract';
import { askAnalysis } from '../engine/answers';
import { fileFault } from '../imports/input-files';
import { Fault } from '../model/faults';
import { reasonIn } from '../model/issues';
import { type AnswerView, footing } from './answer-view';
import type { Command, Invocation, OptionSpec } from './command';
import { namesIn, watched, withEstate } from './work';

const placeholders: Readonly<Record<ParameterSpec['type'], string | undefined>> = {
  id: 'ID',
  ids: 'ID',
  kinds: 'KIND,…',
  choice: 'WORD',
  integer: 'N',
  number: 'NUMBER',
  flag: undefined,
  'country-codes': 'CC',
  date: 'DATE',
  scenario: 'FILE',
};
const isRepeated: ReadonlySet<ParameterSpec['type']> = new Set(['ids', 'country-codes', 'kinds']);

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

function optionOf(spec: ParameterSpec): OptionSpec {
  const value = spec.type === 'choice' && spec.values && spec.values.length <= 4 ? spec.values.join('|') : placeholders[spec.type];
  const words = spec.type === 'choice' && spec.values && spec.values.length > 4 ? `: ${spec.values.join(', ')}` : '';
  const standard = isEmpty(spec.defaultValue) || typeof spec.defaultValue === 'object' ? '' : `; default ${String(spec.defaultValue)}`;
  return {
    name: spec.option,
    ...(value === undefined ? {} : { value }),
    ...(isRepeated.has(spec.type) ? { many: true } : {}),
    ...(spec.required ? { required: true } : {}),
    help: `${spec.title.en}${words}${standard}`,
  };
}

/** Reads a scenario from a file. Throws `file-not-found`, `file-unreadable`, or `bad-scenario` when it is no JSON. */
async function readScenario(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileFault(path, error);
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Fault('bad-scenario', 2, { value: path, details: reasonIn({ en: `“${path}” is not JSON`, nl: `“${path}” is geen JSON` }) });
  }
}

async function rawValue({ type }: ParameterSpec, given: readonly string[]): Promise<unknown> {
  const [first = ''] = given;
  if (type === 'flag') return true;
  if (type === 'scenario') return readScenario(first);
  if (type === 'kinds') return given.flatMap((text) => text.split(',')).map((text) => text.trim());
  return isRepeated.has(type) ? [...given] : first;
}

/** The parameters as the analysis reads them: texts, lists of texts, true, or a scenario. */
async function rawParameters(analysis: Analysis, invocation: Invocation, view: AnswerView | undefined): Promise<Record<string, unknown>> {
  const raw: Record<string, unknown> = {};
  for (const spec of analysis.parameters) {
    const given = spec.name === view?.argument?.parameter ? invocation.args.slice(0, 1) : (invocation.options.get(spec.option) ?? []);
    if (given.length > 0) raw[spec.name] = await rawValue(spec, given);
  }
  return invocation.asOf === undefined ? raw : { ...raw, asOf: invocation.asOf };
}

/** An answer without a view of its own: the keys of its result, one a line. What all answers open with stands in the footing. */
export const plainView = (answer: Record<string, unknown>): string =>
  Object.entries(answer)
    .filter(([key]) => !Object.hasOwn(envelope, key))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');

/** The command of an analysis; `view` shows its answer. */
export function analysisCommand(analysis: Analysis, view: AnswerView | undefined): Command {
  const argument = view?.argument;
  return {
    name: analysis.name,
    summary: analysis.question.en,
    args: argument ? [{ name: argument.placeholder, required: true }] : [],
    options: analysis.parameters.filter(({ name }) => name !== argument?.parameter).map(optionOf),
    ...(view?.notes ? { notes: view.notes } : {}),
    run: (invocation, context) =>
      withEstate(invocation, context, async ({ estate, subject }) => {
        const raw = await rawParameters(analysis, invocation, view);
        const text = await watched(context.terminal, (control) => askAnalysis(subject, { analysis: analysis.name, raw }, control));
        if (invocation.json) await context.terminal.printJson(text);
        else await context.terminal.show(JSON.parse(text), (answer) => (view ? view.print(answer, namesIn(estate)) : plainView(answer) + footing(answer)));
        return undefined;
      }),
  };
}
