// Where everything stands: in its lane, near what it is tied to, never over another; lanes fold when the width is short.
import { describe, expect, it } from 'vitest';
import type { DrawnNode } from '../../../server/api/contract';
import { foldedWidth, placeDrawing, spread } from '../../../web/graph/layout';
import type { LaneName } from '../../../web/graph/types';
import { draw, fan, node, numbers } from './chains';

const measure = (text: string) => text.length * 6;
const services = (count: number, criticality: DrawnNode['criticality']) => numbers(count).map((at) => node(`${criticality}${at}`, 'Service', { criticality }));
const place = (nodes: readonly DrawnNode[], width: number, folds: ReadonlyMap<LaneName, boolean> = new Map()) =>
  placeDrawing(draw(fan(nodes)), { width, measure, folds });

describe('rows', () => {
  it('stand where they wish when there is room, else pushed as little as their order allows', () => {
    expect(spread([20, 60], [16, 16], 100)).toEqual([20, 60]);
    expect(spread([50, 50], [16, 16], 100)).toEqual([50, 70]);
    expect(spread([95, 95], [16, 16], 100)).toEqual([70, 90]);
    expect(spread([0], [16], 100)).toEqual([10]);
  });
  it('are whole in a lane that has the room', () => {
    const chain = fan([node('Gegevenslevering', 'Service', { criticality: 'vital' })]);
    const { items } = placeDrawing(draw(chain), { width: 900, measure, folds: new Map() });
    expect(items.find(({ id }) => id === 'Gegevenslevering')?.text).toBe('Gegevenslevering');
  });
  it('of one lane never stand over each other', () => {
    const chain = fan([...services(6, 'vital'), ...services(4, 'important')]);
    const { items } = placeDrawing(draw(chain), { width: 900, measure, folds: new Map() });
    for (const one of items) {
      for (const other of items) {
        if (one.id >= other.id || one.lane !== other.lane) continue;
        expect(Math.abs(one.y - other.y), `${one.id} and ${other.id}`).toBeGreaterThanOrEqual((one.height + other.height) / 2);
      }
    }
  });
});

describe('lanes', () => {
  it('are in the order of the chain, beside each other', () => {
    const { lanes, width } = place(services(2, 'vital'), 900);
    expect(lanes.map(({ name }) => name)).toEqual(['service', 'component', 'contract', 'rank1']);
    for (const [at, lane] of lanes.slice(1).entries()) expect(lane.x).toBeGreaterThan((lanes[at]?.x ?? 0) + (lanes[at]?.width ?? 0));
    expect(width).toBeGreaterThan(lanes.at(-1)?.x ?? 0);
  });

  it('fold when the width is short, services and the cause last of all', () => {
    const folded = (width: number) => place(services(2, 'vital'), width).lanes.filter(({ isFolded }) => isFolded);
    expect(folded(1200)).toEqual([]);
    expect(folded(500).map(({ name }) => name)).toEqual(['component', 'contract']);
    expect(folded(100).map(({ name, width }) => [name, width])).toEqual([
      ['component', foldedWidth],
      ['contract', foldedWidth],
    ]);
  });

  it('are as the reader chose, whatever the width', () => {
    const chosen = place(
      services(2, 'vital'),
      500,
      new Map([
        ['component', false],
        ['service', true],
      ] as const),
    );
    expect(chosen.lanes.filter(({ isFolded }) => isFolded).map(({ name }) => name)).toEqual(['service', 'contract']);
    expect(chosen.items.filter(({ lane }) => lane === 'service').every(({ isTile, text }) => isTile && text === '')).toBe(true);
  });

  it('hold the same whatever order the relations come in', () => {
    const chain = fan(services(6, 'vital'));
    const other = { ...chain, relations: chain.relations.toReversed() };
    expect(placeDrawing(draw(other), { width: 900, measure, folds: new Map() }).items).toEqual(
      placeDrawing(draw(chain), { width: 900, measure, folds: new Map() }).items,
    );
  });
});
