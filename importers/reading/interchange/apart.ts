// Reads pairs of ids that a file of ours keeps apart (semantics §5, §6).
import type { Place } from '../../../server/model/claims';
import { issue } from '../../../server/model/issues';
import type { ImportContext } from '../../importer';
import { longestCell } from '../limits';
import { isBadText } from '../texts';
import { quoteValue } from './json-values';

/** Reads one element of `apart`: two ids that are not one thing. It is no row: what is wrong with it rejects nothing. */
export function readApart(pair: unknown, place: Place, context: ImportContext): void {
  const [a, b, ...more]: unknown[] = Array.isArray(pair) ? pair : [];
  const isId = (one: unknown): one is string => typeof one === 'string' && one !== '' && one.length <= longestCell && !isBadText(one);
  if (isId(a) && isId(b) && a !== b && more.length === 0) context.apart(a, b);
  else context.issue(issue('invalid-value', place, { column: 'apart', value: quoteValue(pair), details: { allowed: '["id", "id"]' } }));
}
