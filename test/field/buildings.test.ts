// A list of names and states that is nothing of ours: a field case.
import { expect, it } from 'vitest';
import { fieldCase } from './field-case';

const { files, graph, ...field } = fieldCase('buildings');

it('is asked about: what was seen, the nearest formats with what each misses; nothing is applied', async () => {
  const { exit, answer, refusal } = await field.import(files);
  expect([exit, answer, refusal?.code]).toEqual([1, null, 'nothing-recognised']);
  const [file] = refusal?.files ?? [];
  expect(file?.seen).toEqual(['Naam', 'Status']);
  expect(file?.nearest.length).toBeGreaterThan(0);
  for (const { missing } of file?.nearest ?? []) expect(missing.length).toBeGreaterThan(0);
  expect((await graph()).nodes).toEqual([]);
});

it('is not read on a person’s word either where it lacks the columns: that is said', async () => {
  for (const format of ['table', 'sub-processors']) {
    const { exit, refusal } = await field.import(files, '--as', format);
    expect([exit, refusal?.code]).toEqual([1, 'wrong-format']);
  }
  expect((await graph()).nodes).toEqual([]);
});
