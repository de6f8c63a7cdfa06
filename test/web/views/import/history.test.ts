// The history of a source, newest first.
import { expect, it } from 'vitest';
import { historyOf } from '../../../../web/views/import/history';

const entry = (id: string, more: object = {}) => ({
  id,
  at: '2026-11-01',
  rows: { read: 1, accepted: 1, rejected: 0 },
  action: 'import',
  files: ['a.csv'],
  sha256: 'abcdef0123456789',
  ...more,
});

it('the newest comes first, and only it can be undone', () => {
  const lines = historyOf({ imports: [entry('imp-1'), entry('imp-2', { action: 'undo' })] } as never);
  expect(lines.map(({ id, isNewest, isUndo }) => [id, isNewest, isUndo])).toEqual([
    ['imp-2', true, true],
    ['imp-1', false, false],
  ]);
});

it('one file has one hash, several have several; an answer that does not name them has none', () => {
  const [several, none] = historyOf({
    imports: [entry('a', { files: undefined, sha256: null }), entry('b', { files: ['x', 'y'], sha256: ['1111111122', '2222222233'] })],
  } as never);
  expect(several).toMatchObject({ files: ['x', 'y'], fingerprints: ['11111111', '22222222'] });
  expect(none).toMatchObject({ files: [], fingerprints: [] });
  expect(historyOf({ imports: [] } as never)).toEqual([]);
});
