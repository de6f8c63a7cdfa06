// A partial import replaces what it says again, property by property; the rest stays with the import it came with.
import { describe, expect, it } from 'vitest';
import { mergePartial } from '../../../server/imports/merge-partial';
import { issue } from '../../../server/model/issues';
import type { SourceContent } from '../../../server/store/store';
import { content, node, placeOf, relation } from './literals';

const merge = (before: SourceContent, news: SourceContent) =>
  mergePartial({ before: { content: before, import: 'imp-1' }, news: { content: news, import: 'imp-2' } });

describe('a partial import', () => {
  it('replaces the properties that it states, and keeps the others and all that it does not mention', () => {
    const { claims, origins } = merge(content([node('a', { name: 'A', class: 'x' }), node('b')]), content([node('a', { name: 'New' })]));
    expect(claims).toEqual([node('a', { name: 'New' }), node('a', { class: 'x' }), node('b')]);
    expect(origins).toEqual([
      { import: 'imp-2', claims: 1 },
      { import: 'imp-1', claims: 2 },
    ]);
  });

  it('leaves nothing of a thing of which it says all', () => {
    expect(merge(content([node('a', { name: 'A' })]), content([node('a', { name: 'B' })])).claims).toEqual([node('a', { name: 'B' })]);
  });

  it('gives a node another kind, which keeps the properties that this kind has', () => {
    const { claims } = merge(content([node('a', { class: 'Server', name: 'A' })]), content([node('a', {}, { kind: 'Service' })]));
    expect(claims).toEqual([node('a', {}, { kind: 'Service' }), node('a', { name: 'A' }, { kind: 'Service' })]);
  });

  it('takes the place of what a cell said before', () => {
    const cell = (to: string) => relation('con:a', to, { type: 'SUPPLIED_BY', derived: true, column: 'Leverancier' });
    expect(merge(content([cell('sup:old'), relation('con:a', 'svc:x')]), content([cell('sup:new')])).claims).toEqual([
      cell('sup:new'),
      relation('con:a', 'svc:x'),
    ]);
  });

  it('says anew what is wrong with the files that it reads, and takes back nothing that was kept apart', () => {
    const old = (file: string) => issue('missing-id', placeOf(3, file));
    const before = content([node('a')], { issues: [old('a.csv'), old('b.csv')], apart: [['a', 'b']] });
    const merged = merge(before, content([node('c')], { apart: [['a', 'c']] }));
    expect(merged.issues).toEqual([old('b.csv')]);
    expect(merged.apart).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });
});
