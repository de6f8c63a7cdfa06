// Evidence in the words of a cell.
import { expect, it } from 'vitest';
import { evidenceText } from '../../../server/matching/evidence-text';

it('evidence names the number, and both values where they differ', () => {
  const evidence = [
    { by: 'padded-kvk', a: '4471902', b: '04471902' },
    { by: 'name', a: 'Kwelder', b: 'Kwelder' },
  ] as const;
  expect(evidenceText(evidence)).toBe('KvK 4471902 ~ 04471902; name Kwelder');
  expect(evidenceText([])).toBe('');
});
