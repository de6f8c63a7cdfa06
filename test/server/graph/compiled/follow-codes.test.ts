// What is made of a graph by the patch from the one before equals what is made of it from nothing (the slow twin follows thousands of changes).
import { expect, test } from 'vitest';
import { followCodes } from '../../../../server/graph/compiled/follow-codes';
import type { EstateGraph, GraphNode, GraphRelation } from '../../../../server/model/graph';
import { followByPatches } from '../../../oracle/follow-law';
import { saidCodes } from '../../../support/said-codes';

test.for([3, 20, 60, 150])('random histories equal those that are read from nothing, with %i ids of a kind beside those that meet', (spread) => {
  let held = 0;
  for (let seed = 1; seed <= 10; seed += 1) held += followByPatches({ seed: seed * 7919 + spread, spread, steps: 8 });
  // That nothing coded changed happens at every density.
  expect(held).toBeGreaterThan(0);
});

const node = (id: string, kind: GraphNode['kind'], properties: GraphNode['properties'] = {}): GraphNode => ({ id, kind, properties, claims: [] });
const supplies = (type: GraphRelation['type'], to: string, properties: GraphRelation['properties'] = {}): GraphRelation => ({
  type,
  from: 'con:1',
  to,
  properties,
  claims: [],
});

test('an id that is named before its node comes, and after it went, is that of the node while it is there', () => {
  const contract = node('con:1', 'Contract');
  const says = { recipient: 'sup:b' };
  const relations = [supplies('SUBCONTRACTED_TO', 'sup:a', says), supplies('SUBCONTRACTED_TO', 'sup:b', says), supplies('SUPPLIED_BY', 'sup:a')];
  const member = node('svc:1', 'Service', { organisation: 'sup:b' });
  const graphs = [[], ['sup:b'], ['sup:a', 'sup:b'], ['sup:a'], []].map((ids): EstateGraph => {
    const nodes = [contract, ...ids.map((id) => node(id, 'Supplier')), member];
    return { nodes, relations, aliases: new Map(), disputes: [], issues: [] };
  });
  for (const [step, after] of graphs.entries()) {
    const before = graphs[step - 1];
    if (!before) continue;
    const [old, now] = [before, after].map(({ nodes }) => nodes.map(({ id }) => id));
    const places = (all: readonly string[] = [], others: readonly string[] = []) => all.flatMap((id, at) => (others.includes(id) ? [] : [at]));
    followCodes({ before, after, places: { nodes: { gone: places(old, now), come: places(now, old) }, relations: { gone: [], come: [] } } });
    expect(saidCodes(after), `step ${step}`).toEqual(saidCodes({ ...after }));
  }
});

/** Two graphs that differ in one member of a list, at these places. */
function follow(
  lists: readonly [before: Partial<EstateGraph>, after: Partial<EstateGraph>],
  differ: 'nodes' | 'relations',
  [old, now]: readonly [number, number] = [0, 0],
) {
  const nodes = [node('con:1', 'Contract'), node('sup:a', 'Supplier'), node('sup:b', 'Supplier')];
  const [before, after] = lists.map((own): EstateGraph => ({ nodes, relations: [], aliases: new Map(), disputes: [], issues: [], ...own })) as [
    EstateGraph,
    EstateGraph,
  ];
  const none = { gone: [], come: [] };
  const isSame = followCodes({ before, after, places: { nodes: none, relations: none, [differ]: { gone: [old], come: [now] } } }) === null;
  expect(saidCodes(after)).toEqual(saidCodes({ ...after }));
  return isSame;
}

test.for<[string, GraphNode['properties'], boolean]>([
  ['its name', { name: 'x' }, true],
  ['a state that is not down', { state: 'degraded' }, true],
  ['that it is down', { state: 'down' }, false],
  ['that its chain is known', { chainDeclared: 'complete' }, false],
  ['that its ownership is known', { ownershipDeclared: 'complete' }, false],
  ['to whom it belongs', { organisation: 'org:1' }, false],
])('of a node that says %s, the codes are those of before or other ones', ([, says, isSame]) => {
  const others = [node('sup:a', 'Supplier'), node('sup:b', 'Supplier')];
  const graphs = [{}, says].map((one) => ({ nodes: [node('con:1', 'Contract', one), ...others] }));
  expect(follow([graphs[0] ?? {}, graphs[1] ?? {}], 'nodes')).toBe(isSame);
  // And back.
  expect(follow([graphs[1] ?? {}, graphs[0] ?? {}], 'nodes')).toBe(isSame);
});

test('of a node of another kind the codes are other ones', () => {
  const others = [node('sup:a', 'Supplier'), node('sup:b', 'Supplier')];
  expect(follow([{ nodes: [node('con:1', 'Contract'), ...others] }, { nodes: [node('con:1', 'Service'), ...others] }], 'nodes')).toBe(false);
});

test.for<[string, GraphRelation['properties'], boolean]>([
  ['what nobody counts with', { note: 'x' }, true],
  ['a group', { group: 'g' }, false],
  ['how many are required', { required: 2 }, false],
  ['which part is required', { required: '50%' }, false],
  ['that it degrades only', { impact: 'degrades' }, false],
  ['for whom it is', { recipient: 'sup:b' }, false],
  ['how long one lasts without', { toleranceHours: 4 }, false],
  ['a rank', { rank: 2 }, false],
  ['a share', { share: 60 }, false],
])('of a relation that says %s, the codes are those of before or other ones', ([, says, isSame]) => {
  const graphs = [{}, says].map((one) => ({ relations: [supplies('SUBCONTRACTED_TO', 'sup:a', one)] }));
  expect(follow([graphs[0] ?? {}, graphs[1] ?? {}], 'relations')).toBe(isSame);
  expect(follow([graphs[1] ?? {}, graphs[0] ?? {}], 'relations')).toBe(isSame);
});

test('of a relation with another end or type, or that stands elsewhere, the codes are other ones', () => {
  const [one, other, type] = [supplies('SUPPLIED_BY', 'sup:a'), supplies('SUPPLIED_BY', 'sup:b'), supplies('SUBCONTRACTED_TO', 'sup:a')];
  for (const now of [other, type, { ...one, from: 'sup:b' }]) expect(follow([{ relations: [one] }, { relations: [now] }], 'relations')).toBe(false);
  const alike = { ...one, properties: { note: 'x' } };
  expect(follow([{ relations: [one, alike, other] }, { relations: [alike, other, one] }], 'relations', [0, 2])).toBe(false);
});
