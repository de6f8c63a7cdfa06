// Declares what questions about shares have in common: which services count, how much each counts for, and the least share that is shown.
import { servicesInScope } from '../graph/layers/concentration';
import { type WeightName, weightNames } from '../graph/layers/service-weights';
import type { ParameterSpec, Subject } from './analysis';
import { nodeOf, printedId, type RawParameters, rawValue, readChoice, readNumber, readText, requireKind } from './parameters';

export const weightParameter: ParameterSpec = {
  name: 'weight',
  option: 'weight',
  type: 'choice',
  values: weightNames,
  defaultValue: 'count',
  title: { en: 'What a service counts for', nl: 'Hoe zwaar een dienst telt' },
};

export const organisationParameter: ParameterSpec = {
  name: 'organisation',
  option: 'organisation',
  type: 'id',
  defaultValue: null,
  title: {
    en: 'Only the services of this organisation, of bodies below it, and those that they use',
    nl: 'Alleen de diensten van deze organisatie, van onderdelen daarvan, en die zij gebruiken',
  },
};

export type ServiceScope = { weight: WeightName; organisation: string | null };

/** Reads `weight` and `organisation`. */
export function readScope(raw: RawParameters, subject: Subject): ServiceScope {
  const body = readText(raw, organisationParameter);
  if (body !== undefined) requireKind(subject, subject.estate.ids[nodeOf(subject, body)] ?? body, ['Organisation']);
  const unit = readChoice(raw, weightParameter);
  return {
    weight: weightNames.find((one) => one === unit) ?? 'count',
    organisation: body === undefined ? null : printedId(subject, body),
  };
}

/** The services in scope, ascending. */
export function scopedServices({ snapshot, estate }: Subject, { organisation }: ServiceScope): number[] {
  return servicesInScope(snapshot.graph, estate, organisation === null ? undefined : estate.indexOf.get(organisation));
}

/** A share between 0 and 1, or a percentage with its sign. */
export function readShare(raw: RawParameters, spec: ParameterSpec): number {
  const given = rawValue(raw, spec);
  const standard = typeof spec.defaultValue === 'number' ? spec.defaultValue : 0;
  const percentage = typeof given === 'string' ? /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/.exec(given)?.[1] : undefined;
  if (percentage === undefined) return readNumber(raw, spec, { minimum: 0, maximum: 1 }) ?? standard;
  return readNumber({ [spec.name]: Number(percentage) / 100 }, spec, { minimum: 0, maximum: 1 }) ?? standard;
}
