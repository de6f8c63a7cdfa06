// Lines as Cytoscape takes them: one a link, through a pill where there is one, straight when there are many cards.
import { describe, expect, it } from 'vitest';
import { toElements } from '../../../web/graph/elements';
import type { PlacedItem, PlacedPill } from '../../../web/graph/types';
import { link, numbers, placed } from './chains';

const placement = (items: readonly PlacedItem[], pills: readonly PlacedPill[] = []) => ({ items, pills, lanes: [], width: 0, height: 0 });
const [a, b, c] = [placed('a', [0, 0]), placed('b', [200, 0]), placed('c', [200, 40])];

describe('elements', () => {
  it('are an end for each card and a line for each link between them', () => {
    const found = toElements({ placement: placement([a, b]), links: [link('a', 'b', { status: 'failed', isOnPath: true }), link('a', 'gone')] });
    expect(found.map(({ data }) => data.id)).toEqual(['a', 'b', 'a depends b']);
    expect(found[0]).toMatchObject({ data: { boxWidth: 100, boxHeight: 20 }, position: { x: 0, y: 0 } });
    expect(String(found[2]?.classes).split(' ').filter(Boolean)).toEqual(['depends', 'failed', 'on-path']);
  });

  it('lead to a pill by one line, and from it to each member that is placed', () => {
    const lines = [link('a', 'b'), link('a', 'c', { isOnPath: true }), link('a', 'gone')];
    const pill: PlacedPill = { id: 'p', dependent: 'a', label: '1/3', status: 'ok', lines, lane: 'component', x: 70, y: 0, width: 28, height: 18 };
    const found = toElements({ placement: placement([a, b, c], [pill]), links: [] });
    expect(found.map(({ data }) => data.id)).toEqual(['a', 'b', 'c', 'p', 'stem p', 'fan a depends b', 'fan a depends c']);
    expect(found[4]?.data).toMatchObject({ source: 'a', target: 'p' });
    expect(String(found[4]?.classes)).toContain('on-path');
    expect(found.slice(5).map(({ data }) => data.source)).toEqual(['p', 'p']);
    // A pill whose dependent is not drawn has nothing to hang on.
    expect(toElements({ placement: placement([b, c], [pill]), links: [] })).toHaveLength(2);
  });

  it('are straight from three hundred cards on', () => {
    const many = (count: number) =>
      toElements({ placement: placement([a, b, ...numbers(count - 2).map((at) => placed(`x${at}`, [0, at]))]), links: [link('a', 'b')] });
    expect(String(many(299).at(-1)?.classes)).not.toContain('straight');
    expect(String(many(300).at(-1)?.classes)).toContain('straight');
  });
});
