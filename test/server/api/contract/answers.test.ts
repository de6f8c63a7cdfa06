// The answers as the API document names them.
import { expect, it } from 'vitest';
import { analyses } from '../../../../server/analysis/list';
import { answerSchemas } from '../../../../server/api/contract/answers';

it('every analysis has a shape of its own, called after it', () => {
  const names = analyses.map(({ name }) => answerSchemas.get(name)?.meta()?.id);
  expect(new Set(names).size).toBe(analyses.length);
  expect(answerSchemas.get('what-if')?.meta()?.id).toBe('WhatIfAnswer');
  expect(answerSchemas.get('cold-start')?.meta()?.id).toBe('ColdStartAnswer');
});

it('no shape takes an answer that says less than the common keys', () => {
  for (const [name, schema] of answerSchemas) expect(schema.safeParse({ question: name }).success, name).toBe(false);
});
