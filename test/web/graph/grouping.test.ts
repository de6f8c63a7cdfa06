// What is drawn as one: known chains with known drawings.
import { describe, expect, it } from 'vitest';
import type { DrawnNode } from '../../../server/api/contract';
import type { Drawing } from '../../../web/graph/types';
import { draw, fan, node, numbers } from './chains';

const labels = ({ items }: Drawing) => items.map(({ label, count }) => (count ? `${label} ${count}` : label));
const services = (count: number, criticality: DrawnNode['criticality']) => numbers(count).map((at) => node(`${criticality}${at}`, 'Service', { criticality }));

describe('a drawing', () => {
  it('draws four alike each, and five as one, with what only they need', () => {
    expect(labels(draw(fan(services(4, 'important')))).filter((label) => label.includes('×'))).toEqual([]);
    const five = draw(fan(services(5, 'important')));
    expect(labels(five)).toEqual(['Service important ×5', 'Component null ×5', 'Contract null ×5', 'sup:x']);
    expect(five.grouped).toBe(15);
  });
  it('never groups what is vital, the cause, and the chosen path', () => {
    const chain = { ...fan([...services(6, 'vital'), ...services(6, 'important')]), path: ['important3'] };
    const drawn = labels(draw(chain));
    for (const kept of ['vital1', 'vital6', 'important3', 'sup:x']) expect(drawn).toContain(kept);
    expect(drawn).toContain('Service important ×5');
  });
  it('names critical services while the lane has room', () => {
    const chain = fan(services(9, 'critical'));
    expect(labels(draw(chain)).filter((label) => label.startsWith('critical'))).toHaveLength(9);
    expect(labels(draw(chain, { mostRows: 8 }))).toContain('Service critical ×9');
  });
  it('opens a group in place', () => {
    const chain = fan(services(5, 'important'));
    const [group] = draw(chain).items;
    const opened = draw(chain, { opened: [group?.id ?? ''] });
    expect(labels(opened).filter((label) => label.startsWith('important'))).toHaveLength(5);
    expect(opened.grouped).toBe(0);
  });
  it('never draws fewer when a group is opened, whatever is in the lane', () => {
    // Nine important services beside twelve critical ones: opened, they are more than a lane has rows for.
    const chain = fan([...services(9, 'important'), ...services(12, 'critical'), ...services(7, 'supporting')]);
    const closed = draw(chain, { mostRows: 16 });
    const groups = closed.items.filter(({ isGroup }) => isGroup);
    expect(groups.length).toBeGreaterThan(3);
    const alone = ({ items }: Drawing) => new Set(items.filter(({ isGroup }) => !isGroup).map(({ id }) => id));
    for (const { id, members } of groups) {
      const opened = draw(chain, { opened: [id], mostRows: 16 });
      for (const one of [...alone(closed), ...members]) expect(alone(opened), `${one}, after ${id} was opened`).toContain(one);
      expect(alone(opened).size + opened.grouped).toBe(chain.nodes.length);
    }
  });
  it('draws ever more the more is opened, and in the end all', () => {
    const chain = fan([...services(9, 'important'), ...services(12, 'critical'), ...services(7, 'supporting')]);
    const opened: string[] = [];
    let before = draw(chain, { mostRows: 16 });
    while (before.grouped > 0) {
      const next = before.items.find(({ isGroup }) => isGroup)?.id ?? '';
      opened.push(next);
      const after = draw(chain, { opened, mostRows: 16 });
      expect(after.grouped, `after ${next}`).toBeLessThan(before.grouped);
      before = after;
    }
    expect(before.items).toHaveLength(chain.nodes.length);
  });
  it('counts every node once, drawn itself or in a group', () => {
    const chain = fan([...services(7, 'important'), ...services(3, 'vital'), ...services(8, null)]);
    const drawn = draw(chain);
    expect(drawn.items.filter(({ isGroup }) => !isGroup).length + drawn.grouped).toBe(chain.nodes.length);
  });
  it('is the same for any order of the relations', () => {
    const chain = fan([...services(7, 'important'), ...services(3, 'vital')]);
    expect(draw({ ...chain, relations: [...chain.relations].reverse() }).items).toEqual(draw(chain).items);
  });
});
