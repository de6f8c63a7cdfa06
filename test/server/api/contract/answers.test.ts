// The shape of each analysis' answer: one, under its own name, made from what the analysis declares.
import { expect, it } from 'vitest';
import { analyses } from '../../../../server/analysis/list';
import { answerSchemas, envelope, spareCapacityAnswer, whatIfAnswer } from '../../../../server/api/contract';

it('is there for every analysis, under its name, with the common keys first and all of its result', () => {
  expect([...answerSchemas.keys()]).toEqual(analyses.map(({ name }) => name));
  expect(answerSchemas.get('spare-capacity')?.meta()?.id).toBe('SpareCapacityAnswer');
  expect(Object.keys(spareCapacityAnswer.shape).slice(0, Object.keys(envelope).length)).toEqual(Object.keys(envelope));
  for (const { name, result } of analyses) {
    const shape = answerSchemas.get(name);
    expect(shape && 'shape' in shape && Object.keys(result.shape).every((key) => Object.hasOwn(shape.shape as object, key)), name).toBe(true);
  }
});

it('that has a name here is the one that the routes have', () => {
  expect(answerSchemas.get('what-if')).toBe(whatIfAnswer);
  expect(new Set([...answerSchemas.values()].map((shape) => shape.meta()?.id)).size).toBe(answerSchemas.size);
});

it('no shape takes an answer that says less than the common keys', () => {
  for (const [name, schema] of answerSchemas) expect(schema.safeParse({ question: name }).success, name).toBe(false);
});
