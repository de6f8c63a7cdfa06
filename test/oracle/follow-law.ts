// The law of following: what a thread makes of the graph before by a patch equals what it makes of the graph from nothing, and leads back.
import { isDeepStrictEqual } from 'node:util';
import { followSearch, searchNodes } from '../../server/engine/search';
import { editBetween } from '../../server/estate/change/edits';
import { changedPlaces, compareAliases, compareNodes, type GraphPatch, inverse, patched } from '../../server/estate/change/patch';
import { compareDisputes, compareIssues } from '../../server/estate/issue-order';
import { columnsOfGraph } from '../../server/estate/kept/keep-graph';
import { graphOfColumns } from '../../server/estate/kept/kept-graph';
import { compareRelations } from '../../server/estate/relation-claims';
import { resolveEstate } from '../../server/estate/resolve';
import { codesOf } from '../../server/graph/compiled/codes';
import { compileEstate } from '../../server/graph/compiled/compile';
import { followCodes } from '../../server/graph/compiled/follow-codes';
import { followArrays } from '../../server/graph/compiled/follow-compiled';
import type { EstateGraph } from '../../server/model/graph';
import { plainGraph, plainNode } from '../support/plain-graph';
import { arraysIn, compiledWhole, saidCodes } from '../support/said-codes';
import { RandomHistory } from './random-states';

function patchBetween(before: EstateGraph, after: EstateGraph): GraphPatch {
  const [old, now] = [plainGraph(before), plainGraph(after)];
  return {
    nodes: editBetween(old.nodes, now.nodes, compareNodes),
    relations: editBetween(old.relations, now.relations, compareRelations),
    aliases: editBetween(old.aliases.sort(compareAliases), now.aliases.sort(compareAliases), compareAliases),
    disputes: editBetween(old.disputes, now.disputes, compareDisputes),
    issues: editBetween(old.issues, now.issues, compareIssues),
  };
}

const soughtWords = ['alfa', 'x', 'name n1', 'sup:a', '12345678'];

/** What is found in a graph, each with all that it says. */
const hitsIn = (graph: EstateGraph) =>
  soughtWords.map((text) => searchNodes({ id: '', asOf: null, graph }, text).map(({ node, closeness }) => [plainNode(node), closeness]));

/** All that is made of a graph, in words. */
function wordsOf(graph: EstateGraph, asked: Iterable<string>): object {
  const { indexOf } = codesOf(graph);
  return {
    hits: hitsIn(graph),
    codes: saidCodes(graph),
    compiled: compiledWhole(graph),
    found: [...asked].map((id) => [id, indexOf.get(id), indexOf.has(id)]),
  };
}

/** What is said in both of two lists of parts otherwise. */
const differing = (a: object, b: object) => Object.keys(a).filter((key) => !isDeepStrictEqual(Reflect.get(a, key), Reflect.get(b, key)));

/** Follows one random history; every other one begins at columns. Returns how many steps left what is compiled as it was. */
export function followByPatches({ seed, spread, steps }: { readonly seed: number; readonly spread: number; readonly steps: number }): number {
  const history = new RandomHistory(seed, spread);
  const start = resolveEstate(history.input()).graph;
  let before: EstateGraph = seed % 2 === 0 ? graphOfColumns(columnsOfGraph(start)) : start;
  const ids = new Set(start.nodes.map(({ id }) => id));
  let arrays = arraysIn(compileEstate(before));
  let held = 0;
  for (let step = 0; step < steps; step += 1) {
    const word = history.step();
    const where = `seed ${seed}, spread ${spread}, step ${step} (${word})`;
    const whole = resolveEstate(history.input()).graph;
    for (const { id } of whole.nodes) ids.add(id);
    const patch = patchBetween(before, whole);
    const after = patched(before, patch);
    const back = inverse(before, patch);
    const again = after && back && patched(after, back);
    if (!again || !isDeepStrictEqual(plainGraph(again), plainGraph(before))) throw new Error(`${where}: it does not lead back`);
    const places = changedPlaces(before, after, patch);
    if (!places) throw new Error(`${where}: what changed is not where it should be`);
    // What nobody searched in is not followed.
    if (step % 3 > 0) hitsIn(before);
    followSearch({ before, after, places, patch });
    const change = followCodes({ before, after, places });
    if ((change === null) !== (codesOf(after) === codesOf(before))) throw new Error(`${where}: it is said to hold, and does not`);
    held += change ? 0 : 1;
    arrays = change ? followArrays(arrays, change) : arrays;
    if (!isDeepStrictEqual(arrays, arraysIn(compileEstate(whole)))) throw new Error(`${where}: it is compiled otherwise`);
    const otherwise = differing(wordsOf(after, ids), wordsOf(whole, ids));
    if (otherwise.length > 0) throw new Error(`${where}: ${otherwise.join(', ')} differ`);
    before = after;
  }
  return held;
}
