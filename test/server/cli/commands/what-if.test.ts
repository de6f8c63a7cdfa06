// How what-if is shown to a reader.
import { describe, expect, it } from 'vitest';
import { whatIf } from '../../../../server/cli/commands/what-if';
import { answerOf, bareNames, rowsBelow, shown } from '../shown';

const fails = (id: string) => ({ scenario: { events: [{ type: 'fail', id }], given: [] } });
const estate = `
  org:o -> svc:s
  svc:s -> cmp:a : toleranceHours 4
  cmp:a -> con:a
  con:a -> sup:a
  svc:t -> 1 of (cmp:a, cmp:b) as spare
  svc:s is criticality vital, users 100
  con:a is annualValueEur 5000`;

describe('what-if', () => {
  it('begins with how many fail, and whom that hits', () => {
    const [first, second] = shown(whatIf, estate, fails('sup:a')).split('\n');
    expect(first).toBe('4 failed, 0 degraded, 1 at risk; 0 already down before.');
    expect(second).toMatch(/users of failed services 100; contract value in EUR /);
  });

  it('lists services apart from all else, with the hour and the path', () => {
    const text = shown(whatIf, estate, fails('sup:a'));
    expect(rowsBelow(text, 'Failed services').flat()).toContain('sup:a → con:a → cmp:a → svc:s');
    expect(rowsBelow(text, 'Failed, all else').map(([, id]) => id)).toEqual(['cmp:a', 'con:a', 'sup:a']);
    expect(rowsBelow(text, 'At risk').map(([id]) => id)).toEqual(['svc:t']);
  });

  it('says of a sum what is not known of it, and never writes 0 for unknown', () => {
    const answer = answerOf('what-if', estate, fails('sup:a'));
    const totals = { ...(answer.totals as object), users: { sum: 100, unknown: 2 }, contractValueEur: { sum: 0, unknown: 1 } };
    expect(whatIf.print({ ...answer, totals }, bareNames)).toMatch(
      /users of failed services 100 \(unknown for 2 services\); contract value in EUR unknown \(1 contract\)\./,
    );
  });
});
