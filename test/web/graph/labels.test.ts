// Labels that fit their card: whole, broken at a space, or cut with an ellipsis, never wider than there is room.
import { describe, expect, it } from 'vitest';
import { breakToFit, cutToFit, leastLabelWidth } from '../../../web/graph/labels';

describe('names', () => {
  const measure = (text: string) => text.length * 6;
  it('ask for the width of their longest line in two', () => {
    expect(leastLabelWidth('Waterautoriteit Laaglanden', measure)).toBe(15 * 6);
    expect(leastLabelWidth('Gegevenslevering', measure)).toBe(16 * 6);
    expect(breakToFit('Waterautoriteit Laaglanden', { width: 90, lines: 2, measure })).toBe('Waterautoriteit\nLaaglanden');
  });
  it('that are too long end in an ellipsis within their width', () => {
    expect(cutToFit('Gegevens', 48, measure)).toBe('Gegevens');
    expect(cutToFit('Gegevenslevering', 48, measure)).toBe('Gegeven…');
    expect(cutToFit('een twee', 30, measure)).toBe('een…');
    for (const width of [6, 12, 40, 100]) {
      for (const line of breakToFit('Waterautoriteit van de Laaglanden', { width, lines: 2, measure }).split('\n'))
        expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 12));
    }
  });
  it('stay on one line where only one is allowed', () => {
    expect(breakToFit('een twee drie', { width: 48, lines: 1, measure })).toBe('een twe…');
  });
});
