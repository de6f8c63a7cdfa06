// Which rows count: what a person types becomes a condition or nothing, and a condition is said test by test.
import { expect, it } from 'vitest';
import { conditionOf, testsOf } from '../../../../../web/views/import/mapping/conditions';

it('words become a list, a date a bound', () => {
  expect(conditionOf('Status', 'in', 'Actief; Nieuw ;')).toEqual({ column: 'Status', in: ['Actief', 'Nieuw'] });
  expect(conditionOf('Status', 'notIn', 'Weg')).toEqual({ column: 'Status', notIn: ['Weg'] });
  expect(conditionOf('Einde', 'sinceDate', ' 2026-01-31 ')).toEqual({ column: 'Einde', from: '2026-01-31' });
  expect(conditionOf('Einde', 'untilDate', '2026-01-31')).toEqual({ column: 'Einde', until: '2026-01-31' });
});

it('what is not whole, or no day, becomes nothing', () => {
  for (const text of ['', ' ; ']) expect(conditionOf('Status', 'in', text)).toBeUndefined();
  for (const text of ['31-01-2026', '2026-02-31', '2026-13-01', 'vandaag']) expect(conditionOf('Einde', 'sinceDate', text)).toBeUndefined();
  expect(conditionOf('', 'in', 'a')).toBeUndefined();
});

it('a condition is said test by test', () => {
  expect(testsOf({ column: 'c', in: ['a'], notIn: ['b'], from: '2026-01-01', until: '2026-12-31' })).toEqual([
    { test: 'in', words: ['a'] },
    { test: 'notIn', words: ['b'] },
    { test: 'sinceDate', words: ['2026-01-01'] },
    { test: 'untilDate', words: ['2026-12-31'] },
  ]);
});
