// The answer `sources`: each with its history, and which import it says now.
import { describe, expect, it } from 'vitest';
import { listSources } from '../../../server/imports/sources';
import { record, stateOf } from './literals';

describe('the sources', () => {
  it('list their imports, oldest first, with the hash of one file or of each', () => {
    const two = [
      { name: 'b.csv', sha256: 'b', bytes: 1 },
      { name: 'c.csv', sha256: 'c', bytes: 1 },
    ];
    const { sources } = listSources(stateOf({ bron: [record('imp-1'), record('imp-2', { files: two, mode: 'partial' })] }), new Map());
    expect(sources.map(({ id, mode }) => [id, mode])).toEqual([['bron', 'partial']]);
    expect(sources[0]?.imports.map(({ id, sha256, files, current }) => [id, sha256, files, current])).toEqual([
      ['imp-1', 'f00', ['a.csv'], false],
      ['imp-2', ['b', 'c'], ['b.csv', 'c.csv'], true],
    ]);
  });

  it('that say nothing any more have no import that is current', () => {
    const undo = record('imp-2', { action: 'undo', undoes: 'imp-1', after: null });
    const { sources } = listSources(stateOf({ bron: [record('imp-1'), undo] }), new Map());
    expect(sources[0]?.imports.map(({ action, undoes, current }) => [action, undoes, current])).toEqual([
      ['import', null, false],
      ['undo', 'imp-1', false],
    ]);
  });

  it('say what each version takes in the store, and all of them once', () => {
    const [first, second] = ['content-of-imp-1', 'content-of-imp-2'];
    const history = [
      record('imp-1'),
      record('imp-2', { before: first }),
      record('imp-3', { action: 'undo', undoes: 'imp-2', before: second, after: first }),
      record('imp-4', { before: first, after: null }),
    ];
    const { sources } = listSources(stateOf({ bron: history }), new Map([[first, 100], ['other', 7]])); // biome-ignore format: one line
    expect(sources.map(({ bytes, imports }) => [bytes, imports.map((one) => one.bytes)])).toEqual([[100, [100, null, 100, null]]]);
  });
});
