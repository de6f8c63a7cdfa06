// Keeps a question with its parameters as texts: for the address, for the form, and for the API.
import { nodeKindNames } from '../../../server/model/vocabulary';
import type { AnalysisDescription, ParameterSpec } from '../../api/questions';
import type { Rule, Rules } from '../../components/address';

/** Texts by parameter name; every parameter has its place, an empty list is “not filled in”. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Words of the address that are no parameters. */
export const ownWords = ['question', 'run'] as const;

/** Every question can be asked about another day (semantics §4). */
export const asOfSpec: ParameterSpec = {
  name: 'asOf',
  option: 'as-of',
  type: 'date',
  defaultValue: null,
  title: { en: 'Reference date (default: that of the data)', nl: 'Peildatum (standaard: die van de gegevens)' },
};

/** The parameters that a form has for a question. */
export function specsOf({ parameters }: AnalysisDescription): readonly ParameterSpec[] {
  return parameters.some(({ name }) => name === asOfSpec.name) ? parameters : [...parameters, asOfSpec];
}

const byType: Readonly<Partial<Record<string, Rule>>> = {
  ids: { kind: 'ids' },
  'country-codes': { kind: 'countries' },
  kinds: { kind: 'choices', values: nodeKindNames },
  integer: { kind: 'integer' },
  number: { kind: 'number' },
  date: { kind: 'date' },
  flag: { kind: 'choice', values: ['true', 'false'] },
};

/** What the address of a question may say. */
export function rulesOf(specs: readonly ParameterSpec[]): Rules {
  const ruleOf = ({ type, values }: ParameterSpec): Rule => (type === 'choice' && values ? { kind: 'choice', values } : (byType[type] ?? { kind: 'text' }));
  return { question: { kind: 'text' }, run: { kind: 'choice', values: ['1'] }, ...Object.fromEntries(specs.map((spec) => [spec.name, ruleOf(spec)])) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The default of a parameter as texts. */
export function defaultOf({ defaultValue, type }: ParameterSpec): readonly string[] {
  if (type === 'flag') return [String(defaultValue === true)];
  if (defaultValue === null || defaultValue === undefined) return [];
  return Array.isArray(defaultValue) ? defaultValue.map(textOf) : [textOf(defaultValue)];
}

export function isDefault(spec: ParameterSpec, texts: readonly string[]): boolean {
  return JSON.stringify(texts) === JSON.stringify(defaultOf(spec));
}

/** What the address says, defaults filled in. */
export function readValues(words: URLSearchParams, specs: readonly ParameterSpec[]): Values {
  return Object.fromEntries(
    specs.map((spec) => {
      const texts = words.getAll(spec.name).filter((text) => text !== '');
      return [spec.name, words.has(spec.name) ? texts : defaultOf(spec)];
    }),
  );
}

/** The address of a question that is asked; defaults are left out, so that links stay short. */
export function writeAsked(name: string, { specs, values }: { readonly specs: readonly ParameterSpec[]; readonly values: Values }): URLSearchParams {
  const words = new URLSearchParams({ question: name });
  for (const spec of specs) {
    const texts = values[spec.name] ?? [];
    if (!isDefault(spec, texts)) for (const text of texts.length === 0 ? [''] : texts) words.append(spec.name, text);
  }
  words.set('run', '1');
  return words;
}

function numberOf(text: string): unknown {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The server says what is wrong with it.
    return text;
  }
}

function parameterOf({ type }: ParameterSpec, texts: readonly string[]): unknown {
  const [first = ''] = texts;
  if (type === 'ids' || type === 'kinds' || type === 'country-codes') return texts;
  if (type === 'integer' || type === 'number') return numberOf(first);
  if (type === 'flag') return first === 'true';
  return type === 'scenario' ? jsonOf(first) : first;
}

/** The parameters as the API takes them; what is not filled in is left to the server. */
export function parametersOf(specs: readonly ParameterSpec[], values: Values): Record<string, unknown> {
  const filled = specs.filter((spec) => (values[spec.name] ?? []).length > 0 && !isDefault(spec, values[spec.name] ?? []));
  return Object.fromEntries(filled.map((spec) => [spec.name, parameterOf(spec, values[spec.name] ?? [])]));
}

/** Parameters that must be filled in, and are not. */
export function missingOf(specs: readonly ParameterSpec[], values: Values): readonly ParameterSpec[] {
  return specs.filter(({ name, required }) => required === true && (values[name] ?? []).length === 0);
}
