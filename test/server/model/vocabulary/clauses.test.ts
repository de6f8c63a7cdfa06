// The clauses of a contract as properties.
import { expect, it } from 'vitest';
import { clausePropertySpecs, clauses } from '../../../../server/model/vocabulary/clauses';

const names = clausePropertySpecs.map(({ name }) => name);

it('a clause is one property; one that counts only when it was tested has date and result of the test besides', () => {
  for (const { name, tested } of clauses) {
    expect(
      names.filter((one) => one === name || one === `${name}TestedOn` || one === `${name}TestResult`),
      name,
    ).toHaveLength(tested ? 3 : 1);
  }
  expect(clauses.filter(({ tested }) => tested).map(({ name }) => name)).toEqual(['escrow', 'exitPlan', 'fallback']);
});

it('no two have a name, and each has its words in both languages', () => {
  expect(new Set(names).size).toBe(names.length);
  for (const { title, name } of clausePropertySpecs) expect(title.en && title.nl, name).toBeTruthy();
});
