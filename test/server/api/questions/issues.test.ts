// Issues in pages.
import { beforeAll, describe, expect, it } from 'vitest';
import { describeIssues, pageOfImport, pageOfTry } from '../../../../server/api/questions/issues';
import type { LoadedStore } from '../../../../server/api/questions/loaded';
import { loadedWith } from './loaded-store';

let loaded: LoadedStore;
const all = { offset: 0, limit: 100, language: 'en' } as const;

beforeAll(async () => {
  const relations = Array.from({ length: 4 }, (_, at) => ({ type: 'DEPENDS_ON', from: 'svc:a', to: `gone:${at}` }));
  loaded = await loadedWith([
    's',
    {
      nodes: [
        { id: 'svc:a', kind: 'Service' },
        { id: 'x', kind: 'Spaceship' },
      ],
      relations,
    },
  ]);
});

describe('the issues of the data', () => {
  it('are counted whatever the page, the worst first', async () => {
    const page = await describeIssues(loaded, { ...all, offset: 1, limit: 2 });
    expect(page).toMatchObject({ total: 5, bySeverity: { error: 5, warning: 0, info: 0 } });
    expect(page.items).toHaveLength(2);
    expect(page.byCode.map(({ code, count }) => [code, count])).toEqual([
      ['dangling-reference', 4],
      ['unknown-kind', 1],
    ]);
  });

  it('of a code, a severity or a source are those only', async () => {
    expect(await describeIssues(loaded, { ...all, code: 'unknown-kind' })).toMatchObject({ total: 1, items: [{ value: 'Spaceship', source: 's' }] });
    expect(await describeIssues(loaded, { ...all, severity: 'warning' })).toMatchObject({ total: 0, items: [] });
    expect((await describeIssues(loaded, { ...all, source: 'nobody' })).total).toBe(0);
  });

  it('are in the language that is asked for', async () => {
    const messageIn = async (language: 'en' | 'nl') => (await describeIssues(loaded, { ...all, language })).items[0]?.message;
    const [en, nl] = [await messageIn('en'), await messageIn('nl')];
    expect(en).not.toBe(nl);
  });
});

it('a page of an import is an answer as the command line prints it; one of no import is refused', async () => {
  const text = await pageOfImport(loaded, { ...all, id: 'imp-1', limit: 1 });
  expect(JSON.parse(text)).toMatchObject({ question: 'issues', parameters: { import: 'imp-1', offset: 0, limit: 1 }, total: 5, complete: true });
  expect(JSON.parse(text).issues).toHaveLength(1);
  await expect(pageOfImport(loaded, { ...all, id: 'imp-9' })).rejects.toMatchObject({ code: 'unknown-id', value: 'imp-9' });
});

it('a page of a try whose report is gone is refused', async () => {
  await expect(pageOfTry(loaded, { ...all, path: 'gone' })).rejects.toMatchObject({ code: 'not-found' });
});
