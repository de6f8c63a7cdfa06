// Keeps the canonical form of a graph in blocks: after a change only the blocks that it meets are written anew, and the snapshot id is one pass over bytes.
import { createHash } from 'node:crypto';
import type { EstateGraph } from '../model/graph';
import { CanonicalBytes, writeNode, writeRelation } from './canonical-bytes';
import { type Compare, type Edit, lowerBound } from './change/edits';
import { compareNodes, type GraphPatch } from './change/patch';
import { compareRelations } from './relation-claims';

type NodesAndRelations = Pick<EstateGraph, 'nodes' | 'relations'>;

/** The lines of so many things, one after the other. */
interface Block {
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** Things of one block when it is made; it may grow later. */
const blockSize = 1024;
/** Things from which on a block is cut when it is written anew. */
const mostInBlock = 4 * blockSize;

type Write<T> = (bytes: CanonicalBytes, one: T) => void;

/** Writes blocks with one writer, which knows the names of properties by then. */
class BlockWriter<T> {
  readonly #write: Write<T>;
  #pieces: Uint8Array[] = [];
  readonly #bytes = new CanonicalBytes((piece) => this.#pieces.push(Uint8Array.from(piece)));

  constructor(write: Write<T>) {
    this.#write = write;
  }

  /** The blocks of a part of a list. */
  blocks(list: readonly T[], from: number, to: number): Block[] {
    const blocks: Block[] = [];
    for (let start = from; start < to; start += blockSize) {
      const end = Math.min(start + blockSize, to);
      for (let at = start; at < end; at += 1) this.#write(this.#bytes, list[at] as T);
      this.#bytes.end();
      blocks.push({ count: end - start, bytes: Buffer.concat(this.#pieces) });
      this.#pieces = [];
    }
    return blocks;
  }
}

/** A list before and after, and how the one became the other. */
interface Followed<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
  readonly edit: Edit<T>;
  readonly compare: Compare<T>;
}

/** How many things each block has more (or fewer) after an edit; undefined where it stays as it is. */
function growth<T>(blocks: readonly Block[], { before, edit, compare }: Followed<T>): (number | undefined)[] {
  const ends: number[] = [];
  for (const { count } of blocks) ends.push((ends.at(-1) ?? 0) + count);
  const grown = new Array<number | undefined>(blocks.length).fill(undefined);
  const count = (things: readonly T[], step: number) => {
    let block = 0;
    for (const one of things) {
      const place = lowerBound(before, one, { compare, from: 0 });
      while (block < blocks.length - 1 && place >= (ends[block] ?? 0)) block += 1;
      grown[block] = (grown[block] ?? 0) + step;
    }
  };
  count(edit.gone, -1);
  count(edit.come, 1);
  return grown;
}

function followedBlocks<T>(blocks: readonly Block[], list: Followed<T>, write: Write<T>): readonly Block[] {
  if (list.edit.gone.length === 0 && list.edit.come.length === 0) return blocks;
  const writer = new BlockWriter(write);
  if (blocks.length === 0) return writer.blocks(list.after, 0, list.after.length);
  const grown = growth(blocks, list);
  const next: Block[] = [];
  let at = 0;
  for (const [block, one] of blocks.entries()) {
    const more = grown[block];
    const end = at + one.count + (more ?? 0);
    if (more === undefined) next.push(one);
    else {
      const written = writer.blocks(list.after, at, end);
      // Small blocks that follow each other would become many.
      if (end - at > mostInBlock || written.length <= 1) next.push(...written);
      else next.push({ count: end - at, bytes: Buffer.concat(written.map(({ bytes }) => bytes)) });
    }
    at = end;
  }
  return next;
}

export class CanonicalBlocks {
  readonly #nodes: readonly Block[];
  readonly #relations: readonly Block[];

  constructor(nodes: readonly Block[], relations: readonly Block[]) {
    this.#nodes = nodes;
    this.#relations = relations;
  }

  /** Cost: that of writing the canonical form; holds it as bytes. */
  static of({ nodes, relations }: NodesAndRelations): CanonicalBlocks {
    const ofNodes = new BlockWriter(writeNode).blocks(nodes, 0, nodes.length);
    return new CanonicalBlocks(ofNodes, new BlockWriter(writeRelation).blocks(relations, 0, relations.length));
  }

  /** Those of the graph after a patch. Cost: that of the blocks which the patch meets. */
  followed(before: NodesAndRelations, after: NodesAndRelations, patch: Pick<GraphPatch, 'nodes' | 'relations'>): CanonicalBlocks {
    const nodes = { before: before.nodes, after: after.nodes, edit: patch.nodes, compare: compareNodes };
    const relations = { before: before.relations, after: after.relations, edit: patch.relations, compare: compareRelations };
    return new CanonicalBlocks(followedBlocks(this.#nodes, nodes, writeNode), followedBlocks(this.#relations, relations, writeRelation));
  }

  /** The snapshot id of the graph: what `snapshotId` computes of it. Cost: one pass over the bytes. */
  id(): string {
    const hash = createHash('sha256');
    for (const { bytes } of [...this.#nodes, ...this.#relations]) hash.update(bytes);
    return hash.digest('hex');
  }
}
