// Every answer holds strictly to what its analysis declares: no key more, none less, on the sample and on random estates.
import { beforeAll, describe, expect, it } from 'vitest';
import { analyses } from '../../../server/analysis/list';
import { answerSchemas } from '../../../server/api/contract';
import { answersAbout, answersOfRandom, type FoundAnswer } from '../../support/all-answers';
import { sampleSubject } from '../../support/sample-subject';

const seeds = 25;

/** What is wrong with an answer, in one line; undefined: nothing. */
function faultOf({ analysis, raw, found }: FoundAnswer): string | undefined {
  // As a client gets it: without keys that are undefined.
  const { success, error } = answerSchemas.get(analysis.name)?.safeParse(JSON.parse(JSON.stringify(found))) ?? {};
  if (success) return undefined;
  const [first] = error?.issues ?? [];
  return `${analysis.name} ${JSON.stringify(raw)}: ${first?.path.join('.')} ${first?.message ?? 'no shape'}`;
}

describe('an answer', () => {
  it.each(analyses.map((analysis) => [analysis.name, analysis] as const))('of %s has a shape that its analysis declares', (name, { result }) => {
    expect(Object.keys(result.shape).length).toBeGreaterThan(0);
    expect(answerSchemas.get(name)?.meta()?.id).toMatch(/^[A-Z]\w+Answer$/);
  });

  it('would not hold to its shape with one key more, or one less', () => {
    const [one] = answersOfRandom(1);
    if (!one) throw new Error('no answer');
    expect(faultOf(one)).toBeUndefined();
    expect(faultOf({ ...one, found: { ...one.found, more: 1 } })).toMatch(/what-if|why|Unrecognized/);
    const { snapshot: _gone, ...less } = one.found as Record<string, unknown>;
    expect(faultOf({ ...one, found: less })).toContain('snapshot');
  });

  it('on random estates holds to its shape', () => {
    const answers = Array.from({ length: seeds }, (_, seed) => answersOfRandom(seed)).flat();
    expect(new Set(answers.map(({ analysis }) => analysis.name)).size).toBe(analyses.length);
    expect(answers.flatMap((one) => faultOf(one) ?? [])).toEqual([]);
  });

  describe('on the sample', () => {
    let answers: FoundAnswer[];
    beforeAll(async () => {
      answers = answersAbout(await sampleSubject());
    });
    it('holds to its shape', () => {
      expect(new Set(answers.map(({ analysis }) => analysis.name)).size).toBe(analyses.length);
      expect(answers.flatMap((one) => faultOf(one) ?? [])).toEqual([]);
    });
  });
});
