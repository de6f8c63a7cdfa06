// A listener that throws ends its own work and no other.
import { describe, expect, it, vi } from 'vitest';
import { guarded } from '../../../server/output/guarded';

describe('a guarded listener', () => {
  it('hears what it is told', () => {
    const heard: unknown[] = [];
    guarded('test', (...words: readonly unknown[]) => heard.push(...words))('a', 2);
    expect(heard).toEqual(['a', 2]);
  });

  it('that throws is logged with where it was, and its work is told; who called it goes on', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const told: unknown[] = [];
    const fault = new Error('no\u001b[2J');
    expect(() =>
      guarded(
        'reading',
        () => {
          throw fault;
        },
        (error) => told.push(error),
      )(),
    ).not.toThrow();
    const log = written.mock.calls.map(([text]) => String(text)).join('');
    written.mockRestore();
    expect(told).toEqual([fault]);
    expect(log).toContain('reading');
    expect(log).not.toContain('\u001b');
  });
});
