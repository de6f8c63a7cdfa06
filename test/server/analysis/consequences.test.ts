// What a change brings about, against the definitions: on drawn estates, and on hundreds of random changes.
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../server/analysis/analysis';
import { consequencesOf } from '../../../server/analysis/consequences';
import { editBetween } from '../../../server/estate/change/edits';
import { rememberPatch } from '../../../server/estate/change/origin';
import { compareNodes } from '../../../server/estate/change/patch';
import { transitionOf } from '../../../server/estate/transition';
import { compileEstate } from '../../../server/graph/compiled/compile';
import type { Properties } from '../../../server/model/claims';
import type { Consequence } from '../../../server/model/consequences';
import type { EstateGraph } from '../../../server/model/graph';
import { consequencesOf as byDefinition } from '../../oracle/brute-force/consequences';
import { subjectOf } from '../../oracle/product';
import { EstateDraft } from '../../oracle/random-draft';
import { randomTransition } from '../../oracle/random-transitions';
import { graphOf, node, relation } from '../../support/estate';

function found(before: Subject, after: Subject): readonly Consequence[] {
  return consequencesOf({ ...transitionOf(before.snapshot, after.snapshot), before, after }, () => undefined);
}

function ofGraph(graph: EstateGraph): Subject {
  return { snapshot: { id: '', asOf: null, graph }, estate: compileEstate(graph), asOf: null };
}

/** The graph where some nodes say something else, with the patch between both remembered. */
function withOtherWords(before: EstateGraph, seed: number): EstateGraph {
  const random = new EstateDraft(seed);
  const isLoud = random.chance(0.5);
  const ids = before.nodes.map(({ id }) => id);
  const nodes = before.nodes.map((one) => {
    if (random.chance(0.5)) return one;
    const properties: Record<string, Properties[string]> = { ...one.properties, name: random.pick(['one', 'two']) };
    if (one.kind === 'Contract') properties.chainDeclared = random.pick(['complete', 'partial']);
    if (isLoud && random.chance(0.2)) properties.state = random.pick(['up', 'down']);
    if (isLoud && random.chance(0.2) && (one.kind === 'Service' || one.kind === 'Component')) properties.organisation = random.pick(ids);
    return { ...one, properties };
  });
  const after: EstateGraph = { ...before, nodes };
  const nothing = { gone: [], come: [] };
  const patch = { nodes: editBetween(before.nodes, nodes, compareNodes), relations: nothing, aliases: nothing, disputes: nothing, issues: nothing };
  rememberPatch(after, before, patch);
  return after;
}

const rawOf = ({ snapshot: { graph } }: Subject) => ({ graph, aliases: graph.aliases });
const idsOf = (list: readonly Consequence[]) => Object.fromEntries(list.map(({ code, ids }) => [code, ids]));

describe('random changes', () => {
  const portion = 150;
  it.each([0, 1, 2, 3, 4, 5])('have the consequences of the definitions, %i', (part) => {
    for (let seed = part * portion + 1; seed <= (part + 1) * portion; seed += 1) {
      const transition = randomTransition(seed);
      const [before, after] = [subjectOf(transition.before, null), subjectOf(transition.after, null)];
      expect([seed, idsOf(found(before, after))]).toEqual([seed, byDefinition(rawOf(before), rawOf(after))]);
    }
  });

  it('of what nodes say, and nothing else, have them too where the patch between both is known', () => {
    let [quick, slow, lost] = [0, 0, 0];
    for (let seed = 1; seed <= 300; seed += 1) {
      const before = ofGraph(subjectOf(randomTransition(seed).before, null).snapshot.graph);
      const after = ofGraph(withOtherWords(before.snapshot.graph, seed));
      const { saidAnew } = transitionOf(before.snapshot, after.snapshot);
      const consequences = found(before, after);
      expect([seed, idsOf(consequences)]).toEqual([seed, byDefinition(rawOf(before), rawOf(after))]);
      if (saidAnew) quick += 1;
      else slow += 1;
      if (saidAnew && consequences.length > 0) lost += 1;
    }
    expect([quick > 50, slow > 50, lost > 5]).toEqual([true, true, true]);
  });

  it('of an item that comes to the organisation that rests on it are found by the patch too', () => {
    const [own, other] = [node('org:a', 'Organisation'), node('org:b', 'Organisation')];
    const stated = (organisation: string) =>
      graphOf([
        own,
        other,
        node('svc', 'Service', { organisation: 'org:a' }),
        node('cmp', 'Component', { organisation }),
        relation(['svc', 'DEPENDS_ON', 'cmp']),
      ]);
    const [before, same] = [stated('org:b'), stated('org:a')];
    const after: EstateGraph = { ...before, nodes: same.nodes };
    const nothing = { gone: [], come: [] };
    const patch = { nodes: editBetween(before.nodes, after.nodes, compareNodes), relations: nothing, aliases: nothing, disputes: nothing, issues: nothing };
    rememberPatch(after, before, patch);
    expect(idsOf(found(ofGraph(before), ofGraph(after)))).toEqual({ 'loses-only-supplier': ['svc'] });
  });

  it('are of all four sorts, and often of none', () => {
    const counts = new Map<string, number>();
    for (let seed = 1; seed <= 600; seed += 1) {
      const { before, after } = randomTransition(seed);
      const codes = found(subjectOf(before, null), subjectOf(after, null)).map(({ code }) => code);
      for (const code of codes.length === 0 ? ['none'] : codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    for (const code of ['none', 'loses-only-supplier', 'becomes-one', 'gains-single-point', 'loses-declared-chain']) {
      expect([code, counts.get(code) ?? 0]).toSatisfy(([, count]: [string, number]) => count >= 20);
    }
  });

  it('to nothing have none, and from nothing have none', () => {
    const nothing = ofGraph(graphOf([]));
    for (let seed = 1; seed <= 40; seed += 1) {
      const subject = subjectOf(randomTransition(seed).before, null);
      expect(found(subject, nothing)).toEqual([]);
      expect(found(nothing, subject)).toEqual([]);
      expect(found(subject, subjectOf(randomTransition(seed).before, null))).toEqual([]);
    }
  });
});

const service = (id: string, criticality: string) => node(id, 'Service', { name: `Service ${id}`, criticality });
const twoSuppliers = [node('sup:a', 'Supplier', { name: 'A' }), node('sup:b', 'Supplier', { name: 'B' })];
const reserve = (from: string) => [relation([from, 'PROVIDED_BY', 'sup:a'], { group: 'g' }), relation([from, 'PROVIDED_BY', 'sup:b'], { group: 'g' })];

describe('a consequence', () => {
  it('names vital services first, then critical ones, though its ids are in order', () => {
    const services = [service('svc:a', 'supporting'), service('svc:b', 'critical'), service('svc:c', 'vital')];
    const before = graphOf([...services, ...twoSuppliers, ...['svc:a', 'svc:b', 'svc:c'].flatMap(reserve)]);
    const [one, ...more] = found(ofGraph(before), ofGraph(graphOf([...services, ...twoSuppliers])));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ code: 'loses-only-supplier', count: 3, ids: ['svc:a', 'svc:b', 'svc:c'], vital: 1, critical: 1 });
    expect(one?.first.map(({ name, criticality }) => [name, criticality])).toEqual([
      ['Service svc:c', 'vital'],
      ['Service svc:b', 'critical'],
      ['Service svc:a', 'supporting'],
    ]);
  });

  it('of two suppliers with one LEI: they become one, and what rested on both rests on one', () => {
    const stated = [service('svc:a', 'vital'), ...reserve('svc:a')];
    const lei = { lei: '529900T8BM49AURSDO55' };
    const before = graphOf([...stated, ...twoSuppliers]);
    const after = graphOf([...stated, node('sup:a', 'Supplier', lei), node('sup:b', 'Supplier', lei)]);
    const all = found(ofGraph(before), ofGraph(after));
    expect(idsOf(all)).toEqual({ 'becomes-one': ['sup:a'], 'gains-single-point': ['svc:a'] });
    expect(all[0]?.first[0]?.earlier).toEqual(['sup:a', 'sup:b']);
  });

  it('lists a hundred ids and counts all', () => {
    const many = Array.from({ length: 130 }, (_, at) => service(`svc:${String(at).padStart(3, '0')}`, 'important'));
    const before = graphOf([...many, ...twoSuppliers, ...many.flatMap((one) => ('id' in one ? reserve(one.id) : []))]);
    const [one] = found(ofGraph(before), ofGraph(graphOf(many)));
    expect([one?.count, one?.ids.length, one?.first.length]).toEqual([130, 100, 10]);
    expect(one?.ids.at(-1)).toBe('svc:099');
  });
});
