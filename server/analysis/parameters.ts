// Checks the raw parameters of a question: texts from the command line, JSON from the API. What is wrong throws a Fault with exit code 2.
import { Fault } from '../model/faults';
import { causeKinds, type NodeKind } from '../model/vocabulary';
import type { ParameterSpec, Subject } from './analysis';

export type RawParameters = Readonly<Record<string, unknown>>;

/** Parameters that the caller handles for every question; an analysis need not declare them. */
const common: ReadonlySet<string> = new Set(['asOf', 'as-of', 'as_of']);

function refuse(spec: ParameterSpec, value: unknown, allowed: string): Fault {
  return new Fault('bad-parameter', 2, { value: typeof value === 'string' ? value : JSON.stringify(value), details: { parameter: spec.option, allowed } });
}

/** Throws when a parameter is given that the question does not have. */
export function checkNames(raw: RawParameters, specs: readonly ParameterSpec[]): void {
  const known = new Set(specs.flatMap(({ name, option }) => [name, option]));
  for (const name of Object.keys(raw)) {
    if (known.has(name) || common.has(name) || raw[name] === undefined) continue;
    throw new Fault('bad-parameter', 2, { value: name, details: { parameter: 'parameter', allowed: specs.map((spec) => spec.name).join(', ') } });
  }
}

/** The value as given, under its name or its option; null and absence are the same. */
export function rawValue(raw: RawParameters, spec: ParameterSpec): unknown {
  const value = Object.hasOwn(raw, spec.name) ? raw[spec.name] : raw[spec.option];
  return value === null ? undefined : value;
}

/** Texts: one or a list, each once, in the order given. */
export function readTexts(raw: RawParameters, spec: ParameterSpec): string[] {
  const value = rawValue(raw, spec);
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.map((one) => {
    if (typeof one === 'string' && one !== '') return one;
    throw refuse(spec, one, 'text');
  });
  return [...new Set(texts)];
}

/** One text; undefined when absent. */
export function readText(raw: RawParameters, spec: ParameterSpec): string | undefined {
  const texts = readTexts(raw, spec);
  if (texts.length > 1) throw refuse(spec, texts.join(', '), '1');
  return texts[0];
}

/** Several texts, also written as one list with commas. */
function readList(raw: RawParameters, spec: ParameterSpec): string[] {
  return [...new Set(readTexts(raw, spec).flatMap((text) => text.split(',').map((part) => part.trim())))].filter((part) => part !== '');
}

/** One of the values of the parameter; its default when absent. */
export function readChoice(raw: RawParameters, spec: ParameterSpec): string | undefined {
  const text = readText(raw, spec) ?? (typeof spec.defaultValue === 'string' ? spec.defaultValue : undefined);
  if (text === undefined || spec.values?.includes(text)) return text;
  throw refuse(spec, text, (spec.values ?? []).join(', '));
}

/** Kinds of nodes, in the order of the vocabulary; undefined when absent. A Country is refused: it is never a cause. */
export function readKinds(raw: RawParameters, spec: ParameterSpec): NodeKind[] | undefined {
  const list = readList(raw, spec);
  // Given, and none named: the default would answer another question.
  if (list.length === 0 && readTexts(raw, spec).length > 0) throw refuse(spec, rawValue(raw, spec), causeKinds.join(', '));
  for (const kind of list) if (!causeKinds.some((one) => one === kind)) throw refuse(spec, kind, causeKinds.join(', '));
  return list.length === 0 ? undefined : causeKinds.filter((kind) => list.includes(kind));
}

export interface Bounds {
  readonly minimum: number;
  readonly maximum?: number;
}

/** A number within bounds; the default when absent. */
export function readNumber(raw: RawParameters, spec: ParameterSpec, { minimum, maximum = Number.MAX_SAFE_INTEGER }: Bounds): number | undefined {
  const given = rawValue(raw, spec);
  const value = given === undefined ? spec.defaultValue : given;
  if (value === undefined || value === null) return undefined;
  const found = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  if (typeof found === 'number' && Number.isFinite(found) && found >= minimum && found <= maximum) {
    if (spec.type !== 'integer' || Number.isInteger(found)) return found;
  }
  throw refuse(spec, value, maximum === Number.MAX_SAFE_INTEGER ? `≥ ${minimum}` : `${minimum} – ${maximum}`);
}

/** A flag: true when given as true, “true” or without a value. */
export function readFlag(raw: RawParameters, spec: ParameterSpec): boolean {
  const value = rawValue(raw, spec);
  if (value === undefined || value === false || value === 'false') return false;
  if (value === true || value === 'true' || value === '') return true;
  throw refuse(spec, value, 'true, false');
}

/** The number of the node that an id means; every claimed id works. Throws `unknown-id`. */
export function nodeOf({ snapshot, estate }: Subject, id: string): number {
  const node = estate.indexOf.get(id) ?? estate.indexOf.get(snapshot.graph.aliases.get(id) ?? '');
  if (node === undefined) throw new Fault('unknown-id', 2, { value: id });
  return node;
}

/** The printed id of the node that an id means. Throws `unknown-id`. */
export function printedId(subject: Subject, id: string): string {
  return subject.estate.ids[nodeOf(subject, id)] ?? id;
}

/** Throws `wrong-kind` when the node is none of these kinds. */
export function requireKind(subject: Subject, id: string, allowed: readonly NodeKind[]): void {
  const kind = subject.estate.kinds[nodeOf(subject, id)];
  if (kind === undefined || allowed.includes(kind)) return;
  throw new Fault('wrong-kind', 2, { value: id, details: { kind, allowed: allowed.join(', ') } });
}

/** Printed ids of nodes of any kind (`--service`), each once. */
export function readNodes(raw: RawParameters, spec: ParameterSpec, subject: Subject): string[] {
  return [...new Set(readTexts(raw, spec).map((id) => printedId(subject, id)))];
}

/** Printed ids of nodes taken as down (`--given`), each once. A Country is refused. */
export function readGiven(raw: RawParameters, spec: ParameterSpec, subject: Subject): string[] {
  const ids = readNodes(raw, spec, subject);
  for (const id of ids) requireKind(subject, id, causeKinds);
  return ids;
}
