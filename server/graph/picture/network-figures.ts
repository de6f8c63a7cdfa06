// Figures of the network of dependencies as graph theory has them: parts, density, what most rest on directly, what most shortest ways pass.
// They look at relations only: no groups, no failure. What fails with what is the business of the kernel.
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';
import { betweenness } from './betweenness';
import { densityOf, pictureOf } from './network';
import { partsOf } from './parts';

export interface NetworkFigures {
  /** Nodes that depend on something or are needed by something. */
  readonly connectedNodes: number;
  /** Distinct pairs of a dependent and what it needs. */
  readonly dependencies: number;
  /** Parts that no dependency joins, and the number of nodes of the largest. */
  readonly parts: number;
  readonly largestPart: number;
  /** Dependencies ÷ the number that there could be. */
  readonly density: number;
  /** Nodes by the number of others that need them directly, most first, then by id; at most `most`. */
  readonly mostNeeded: readonly { readonly node: number; readonly neededBy: number }[];
  /** Nodes by betweenness (Brandes; the share of shortest ways between others that pass it), largest first; null: too large a network. */
  readonly mostPassed: readonly { readonly node: number; readonly betweenness: number }[] | null;
}

/** Above this betweenness takes longer than a page that opens may. */
const mostForBetweenness = 1_000;

function sizesOf(parts: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  return sizes;
}

interface Ranked {
  readonly node: number;
  readonly value: number;
}

/** The nodes with the largest values above 0, largest first, then by id. */
function largestFirst(ranked: readonly Ranked[], { most, checkpoint }: NetworkQuestion): Ranked[] {
  const pace = new Pace(checkpoint);
  const order = (a: Ranked, b: Ranked) => {
    pace.step();
    return b.value - a.value || a.node - b.node;
  };
  return ranked
    .filter(({ value }) => value > 0)
    .sort(order)
    .slice(0, most);
}

/** Values that differ by rounding only are equal. */
const unrounded = (value: number) => Number(value.toPrecision(12));

export interface NetworkQuestion {
  /** Nodes listed by each figure, at most. */
  readonly most: number;
  /** Called at least every few milliseconds of work; may throw to stop. */
  readonly checkpoint: () => void;
}

/** The figures of an estate's network. Cost: linear, and for small networks betweenness, nodes × relations. */
export function networkFigures(estate: CompiledEstate, question: NetworkQuestion): NetworkFigures {
  const { checkpoint } = question;
  const network = pictureOf(estate, checkpoint);
  const { nodes, out, into } = network;
  const sizes = sizesOf(partsOf(network, checkpoint));
  const rank = (valueAt: (place: number) => number) =>
    largestFirst(
      Array.from(nodes, (node, place) => ({ node, value: valueAt(place) })),
      question,
    );
  const between = nodes.length > mostForBetweenness ? null : betweenness(network, { sources: Int32Array.from(nodes.keys()), checkpoint });
  const needed = rank((place) => into.offset[place + 1] - into.offset[place]);
  return {
    connectedNodes: nodes.length,
    dependencies: out.items.length,
    parts: sizes.size,
    largestPart: [...sizes.values()].reduce((largest, size) => Math.max(largest, size), 0),
    density: densityOf(network),
    mostNeeded: needed.map(({ node, value }) => ({ node, neededBy: value })),
    mostPassed: between && rank((place) => unrounded(between[place])).map(({ node, value }) => ({ node, betweenness: value })),
  };
}
