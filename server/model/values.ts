// Writes property values as text, and decides when two say the same.
import type { PropertyValue } from './claims';
import { compareText } from './text-order';
import { isSameKvk } from './vocabulary';

/** Text form of a value, to compare claims and to print them. */
export function valueText(value: PropertyValue): string {
  return typeof value === 'object' ? [...value].sort(compareText).join(' | ') : String(value);
}

/** Whether two claims for a property say the same. A KvK number of seven digits is no other value than the same with its zero. */
export function isSameValue(property: string, a: PropertyValue, b: PropertyValue): boolean {
  const [left, right] = [valueText(a), valueText(b)];
  return left === right || (property === 'kvk' && isSameKvk(left, right));
}
