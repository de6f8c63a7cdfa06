// What is drawn as one, and what runs through a pill: known chains with known drawings.
import { describe, expect, it } from 'vitest';
import type { DrawnNode, DrawnRelation } from '../../../server/api/contract';
import type { Status } from '../../../web/components/glyphs';
import { makeDrawing } from '../../../web/graph/grouping';
import { breakToFit, leastLabelWidth } from '../../../web/graph/labels';
import { placeDrawing } from '../../../web/graph/layout';
import { pillLabel } from '../../../web/graph/pills';
import type { Chain, Drawing } from '../../../web/graph/types';

const node = (id: string, kind: DrawnNode['kind'], over: Partial<DrawnNode> = {}): DrawnNode => ({
  id,
  kind,
  name: id,
  criticality: null,
  organisation: null,
  rank: kind === 'Supplier' ? 1 : null,
  contractedWith: [],
  ...over,
});
const tie = (from: string, to: string, properties: DrawnRelation['properties'] = {}): DrawnRelation => ({ type: 'DEPENDS_ON', from, to, properties });
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Services, each with a component and a contract of its own, all resting on one supplier that failed. */
function fan(services: readonly DrawnNode[]): Chain {
  const parts = services.flatMap(({ id }) => [node(`cmp:${id}`, 'Component'), node(`con:${id}`, 'Contract')]);
  const relations = services.flatMap(({ id }) => [tie(id, `cmp:${id}`), tie(`cmp:${id}`, `con:${id}`), tie(`con:${id}`, 'sup:x')]);
  const statusOf = (id: string): Status => (id === 'sup:x' ? 'origin' : 'failed');
  return { nodes: [...services, ...parts, node('sup:x', 'Supplier')], relations, statusOf, path: [] };
}

const draw = (chain: Chain, { opened = [], mostRows = 20 }: { opened?: readonly string[]; mostRows?: number } = {}): Drawing =>
  makeDrawing(chain, { opened: new Set(opened), mostRows, nameGroup: ({ kind, criticality }) => `${kind} ${criticality}` });
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

describe('a redundancy group that lost a member', () => {
  const chain: Chain = {
    nodes: [node('svc:a', 'Service'), node('cmp:1', 'Component'), node('cmp:2', 'Component')],
    relations: [tie('svc:a', 'cmp:1', { group: 'g' }), tie('svc:a', 'cmp:2', { group: 'g' })],
    statusOf: (id) => (id === 'cmp:1' ? 'origin' : id === 'svc:a' ? 'atRisk' : 'ok'),
    path: [],
    groups: [{ dependent: 'svc:a', group: 'g', required: 1, members: 2, lost: 1 }],
  };
  it('is a pill, through which its lines run', () => {
    const { pills, links } = draw(chain);
    expect(pills).toMatchObject([{ dependent: 'svc:a', label: '1/2', status: 'atRisk' }]);
    expect(pills[0]?.lines.map(({ to }) => to).sort()).toEqual(['cmp:1', 'cmp:2']);
    expect(links).toEqual([]);
  });
  it('counts members that are not drawn', () => {
    const only = { ...chain, nodes: chain.nodes.slice(0, 2) };
    expect(draw(only).pills).toMatchObject([{ label: '1/2' }]);
  });
  it('says how many are needed when that is more than one', () => {
    expect(pillLabel({ members: 3, lost: 1, required: 2 })).toBe('2/3 min. 2');
  });
});

describe('names', () => {
  const measure = (text: string) => text.length * 6;
  it('ask for the width of their longest line in two', () => {
    expect(leastLabelWidth('Waterautoriteit Laaglanden', measure)).toBe(15 * 6);
    expect(leastLabelWidth('Gegevenslevering', measure)).toBe(16 * 6);
    expect(breakToFit('Waterautoriteit Laaglanden', { width: 90, lines: 2, measure })).toBe('Waterautoriteit\nLaaglanden');
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
