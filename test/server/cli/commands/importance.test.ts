// How probabilities and importances are shown to a reader.
import { describe, expect, it } from 'vitest';
import { formatProbability, importance } from '../../../../server/cli/commands/importance';
import { shown as shownBy } from '../shown';

const shown = (text: string, raw: Record<string, unknown> = {}) => shownBy(importance, text, { service: 'svc:s', ...raw });

const spare = 'svc:s -> 1 of (sup:a, sup:b)\n svc:s -> org:o\n sup:a is failureProbability 0.02\n sup:b is failureProbability 0.05';

describe('a probability', () => {
  it.each([
    [0, '0 %'],
    [1, '100 %'],
    [0.004996, '0.5 %'],
    [0.123456, '12.3 %'],
    [0.999, '99.9 %'],
    [0.99912345, '99.9123 %'],
    [0.000001234, '1.23e-4 %'],
    [1 - 2 ** -53, '100 %'],
    [null, 'unknown'],
  ])('%s is %s', (value, text) => {
    expect(formatProbability(value)).toBe(text);
  });
});

describe('the answer', () => {
  it('says the number, that it is exact, and who counts as not failing', () => {
    const text = shown(spare);
    expect(text).toMatch(/^svc:s fails within a year with a probability of 0\.1 %\. Exact: the decision diagram fits \(\d+ nodes\)\.\n/);
    expect(text).toMatch(/sup:a .* 2 % .* 5 % .* 100 % .* 50 .* all of it/);
    expect(text).toMatch(/count as not failing\n.*\n.*\norg:o/);
  });

  it('says the interval, the samples, the seed and why, when it is estimated', () => {
    const text = shown(spare, { maxNodes: 0, samples: 50_000, seed: 3 });
    expect(text).toMatch(/95 % interval 0\.\d+ % – 0\.\d+ % \(Wilson\)\.\nEstimated from 50,000 samples with seed 3: .* more than 0 nodes\./);
  });

  it('gives no number but names when probabilities are missing, or the service is down', () => {
    expect(shown('svc:s -> sup:a')).toMatch(
      /^No numbers for svc:s: 1 supplier that it needs has no failure probability\.\n\nWithout a failure probability\n.*\n.*\nsup:a/,
    );
    expect(shown(spare, { given: ['svc:s'] })).toMatch(/^svc:s is down already/);
  });
});
