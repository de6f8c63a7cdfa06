// ID 3 is one supplier in one system and another in the other: a field case.
import { expect, it } from 'vitest';
import { fieldCase } from './field-case';

const { files, graph, ...field } = fieldCase('same-number-two-sources');

it('with no word, bare numbers make nothing certain: asked, with what is missing, and nothing is applied', async () => {
  for (const file of files) {
    const { exit, answer, refusal } = await field.import([file]);
    expect([exit, answer, refusal?.code]).toEqual([1, null, 'nothing-recognised']);
    expect(refusal?.files?.[0]?.seen.slice(0, 2)).toEqual(['Name', 'ID']);
  }
  expect((await graph()).nodes).toEqual([]);
});

it.each([
  ['glpi', 'inkoop'],
  ['inkoop', 'glpi'],
])('by the word of a person, as tables, whichever comes second is refused with both names: %s, then %s', async (first, second) => {
  const names = { glpi: 'Zaakhost B.V.', inkoop: 'Databoer N.V.' } as const;
  // Both lists as people would save them as a table: the name of the file says that these are suppliers.
  const write = (source: string) => field.write('suppliers.csv', `Name;ID;Country\n${names[source as keyof typeof names]};3;NL\n`);
  const words = (source: string) => ['--as', 'table', '--source', source, '--data', `${field.folder}/${first}`];
  expect((await field.import([write(first)], ...words(first))).exit).toBe(0);
  const { exit, answer, refusal } = await field.import([write(second)], ...words(second));
  const both = [names[first as keyof typeof names], names[second as keyof typeof names]];
  expect([exit, answer?.applied, refusal?.code, refusal?.ids]).toEqual([1, false, 'bare-ids', [{ id: '3', names: both }]]);
  for (const name of both) expect(refusal?.message).toContain(name);
  const exported = JSON.parse((await field.run('export', '--data', `${field.folder}/${first}`)).stdout);
  expect(exported.nodes.map(({ id, name }: Record<string, string>) => [id, name])).toContainEqual(['3', both[0]]);
});
