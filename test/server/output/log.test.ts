// Lines of the log: a message cannot pretend to be another line.
import { describe, expect, it } from 'vitest';
import { errorText } from '../../../server/output/log';

describe('an error in the log', () => {
  it('is one line and its places', () => {
    const [first, ...places] = errorText(new Error('no such thing')).split('\n');
    expect(first).toBe('Error: no such thing');
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toMatch(/^ {4}at /);
  });

  it('keeps a message of several lines, with codes, in its first line', () => {
    const [first, second] = errorText(new Error('bad name “\u001b[2J\n    at trusted (/etc/passwd)”')).split('\n');
    expect(first).toBe('Error: bad name “\\u001b[2J\\u000a    at trusted (/etc/passwd)”');
    expect(second).toContain('log.test.ts');
  });

  it('that is no error is shown all the same', () => {
    expect(errorText('a\u0007b')).toBe('a\\u0007b');
  });
});
