// From what a store keeps to what the graph is made of: who speaks, with what, by which import.
import { describe, expect, it } from 'vitest';
import { currentImport, estateInput } from '../../../server/store/estate-input';
import { sourcesOf } from '../../../server/store/state';
import type { SourceContent } from '../../../server/store/store';
import { makeRecord, numberedContent } from '../../conformance/made-records';

const first = makeRecord('imp-1', 's', { priority: 2, at: '2026-01-01T00:00:00.000Z' });
const second = makeRecord('imp-2', 's', { before: 'imp-1', at: '2026-02-01T00:00:00.000Z' });
const undo = makeRecord('imp-3', 's', { action: 'undo', undoes: 'imp-2', before: 'imp-2', after: 'imp-1', priority: 2 });

describe('the import that a source speaks by', () => {
  it('is the one that said it, also after an undo came back to it', () => {
    const [source] = sourcesOf([first, second, undo]);
    expect(source && currentImport(source)?.id).toBe('imp-1');
  });

  it('is none for a source that says nothing', () => {
    const [source] = sourcesOf([first, makeRecord('imp-2', 's', { after: null })]);
    expect(source && currentImport(source)).toBeUndefined();
  });
});

describe('the input of the graph', () => {
  it('has the sources that say something and whose content is at hand, and the judgements', () => {
    const sources = sourcesOf([first, makeRecord('imp-4', 'silent', { after: null }), makeRecord('imp-5', 'gone')]);
    const judgements = [{ a: 'a', b: 'b', verdict: 'same' }] as const;
    const { speaking, input } = estateInput({ sources, judgements }, new Map([['imp-1', numberedContent(1)]]));
    expect(speaking.map(({ name, priority, import: id, importedAt }) => [name, priority, id, importedAt])).toEqual([
      ['s', 2, 'imp-1', '2026-01-01T00:00:00.000Z'],
    ]);
    expect(input.judgements).toEqual(judgements);
    expect(input.sources).toHaveLength(1);
  });

  it('names for each claim of a partial import the import that it came with; what is kept apart goes with the newest', () => {
    const content: SourceContent = {
      ...numberedContent(1, 3),
      apart: [['a', 'b']],
      origins: [
        { import: 'imp-2', claims: 1 },
        { import: 'imp-1', claims: 2 },
      ],
    };
    const { input } = estateInput({ sources: sourcesOf([first, second]), judgements: [] }, new Map([['imp-2', content]]));
    expect(
      input.sources.map(({ import: id, importedAt, content: { claims, apart } }) => [id, importedAt.slice(0, 7), claims.length, apart?.length ?? 0]),
    ).toEqual([
      ['imp-2', '2026-02', 1, 1],
      ['imp-1', '2026-01', 2, 0],
    ]);
    expect(input.sources.flatMap(({ content: { claims } }) => claims)).toEqual(content.claims);
  });
});
