// Reads option values that are not free text: one of some words, or a whole number.
import { Fault } from '../model/faults';
import { type Invocation, optionValue } from './command';

/** The value of an option, one of some words; undefined: not given. Throws `bad-parameter`. */
export function oneOf<T extends string>(invocation: Invocation, name: string, allowed: readonly T[]): T | undefined {
  const given = optionValue(invocation, name);
  const found = allowed.find((word) => word === given);
  if (given !== undefined && found === undefined)
    throw new Fault('bad-parameter', 2, { value: given, details: { parameter: `--${name}`, allowed: allowed.join(', ') } });
  return found;
}

/** The value of an option, a whole number of at least `least`. Throws `bad-parameter`. */
export function wholeNumber(invocation: Invocation, name: string, { least, usual }: { readonly least: number; readonly usual: number }): number {
  const given = optionValue(invocation, name);
  if (given === undefined) return usual;
  const value = Number(given);
  if (/^\d+$/.test(given) && Number.isSafeInteger(value) && value >= least) return value;
  throw new Fault('bad-parameter', 2, { value: given, details: { parameter: `--${name}`, allowed: `${least}, ${least + 1}, …` } });
}
