// Counts what the failure of one node takes down. It is quick enough to stand beside a node while its whole blast radius is still being
// computed.
import type { CompiledEstate } from '../graph/compiled/compiled';
import { Blast } from '../graph/kernel/blast';
import { downFromTheStart } from '../graph/kernel/failure';
import { wholeGraphOf } from '../graph/kernel/must-graph';
import { getOrMake } from '../model/get-or-make';
import { textOf } from '../model/graph';
import { compareText } from '../model/text-order';
import type { Subject } from './analysis';

/** What fails with a node, itself left out. */
export interface Effect {
  readonly alreadyDown: boolean;
  readonly nodes: number;
  readonly services: number;
  /** Vital services among them. */
  readonly vital: number;
}

const made = new WeakMap<CompiledEstate, Blast>();

function blastOf(estate: CompiledEstate): Blast {
  return getOrMake(made, estate, () => new Blast(wholeGraphOf(estate, downFromTheStart(estate))));
}

/** Nodes and services that fail when this node fails, itself left out. A node that is down already, and a country, take down nothing more. */
export function effectOf({ estate, snapshot }: Subject, id: string): Effect {
  const effect = { alreadyDown: false, nodes: 0, services: 0, vital: 0 };
  const node = estate.indexOf.get(id) ?? -1;
  if (estate.kinds[node] === 'Country') return effect;
  const blast = blastOf(estate);
  const { positionOf, vertices } = blast.graph;
  const position = positionOf[node] ?? -1;
  if (position < 0) return { ...effect, alreadyDown: true };
  blast.run([position]);
  blast.eachFailed((failed) => {
    for (let at = vertices.offset[failed] as number; at < (vertices.offset[failed + 1] as number); at += 1) {
      const other = vertices.items[at] as number;
      if (other === node || other >= estate.nodeCount) continue;
      effect.nodes += 1;
      if (estate.kinds[other] !== 'Service') continue;
      effect.services += 1;
      if (textOf(snapshot.graph.nodes[other]?.properties ?? {}, 'criticality') === 'vital') effect.vital += 1;
    }
  });
  blast.reset();
  return effect;
}

/** Printed ids of the services that fail when these nodes fail together, themselves left out, sorted. What is down already takes down nothing more. */
export function servicesTakenDown({ estate }: Subject, nodes: readonly number[]): string[] {
  const blast = blastOf(estate);
  const { positionOf, vertices } = blast.graph;
  const causes = nodes
    .filter((node) => estate.kinds[node] !== 'Country')
    .flatMap((node) => (positionOf[node] === undefined || positionOf[node] < 0 ? [] : positionOf[node]));
  const services = new Set<string>();
  blast.run([...new Set(causes)]);
  blast.eachFailed((failed) => {
    for (let at = vertices.offset[failed] as number; at < (vertices.offset[failed + 1] as number); at += 1) {
      const node = vertices.items[at] as number;
      if (node < estate.nodeCount && estate.kinds[node] === 'Service' && !nodes.includes(node)) services.add(estate.ids[node] ?? '');
    }
  });
  blast.reset();
  return [...services].sort(compareText);
}
