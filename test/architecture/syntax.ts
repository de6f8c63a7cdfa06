// The parts of a source file as Vite's parser sees them: for rules that need more than the text.
import { parseAst } from 'vite';

/** One part of a file: `start` and `end` are positions in its text. What else it has hangs on its type. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;
}

/** The whole file. */
export function parseSource(path: string, text: string): unknown {
  return parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path);
}

/** A part with the part that it stands in; undefined: none. */
export interface PlacedNode {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | undefined;
}

/** Every part below a tree, each once. */
export function* placedNodes(tree: unknown): Generator<PlacedNode> {
  const waiting: (readonly [unknown, SyntaxNode | undefined])[] = [[tree, undefined]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [one, parent] = next;
    if (typeof one !== 'object' || one === null) continue;
    const here = isSyntaxNode(one) ? one : parent;
    if (isSyntaxNode(one)) yield { node: one, parent };
    for (const value of Object.values(one)) waiting.push([value, here]);
  }
}

/** All parts of a file, as the shape that a rule reads them by. */
export function* nodesOf<Node = SyntaxNode>(path: string, text: string): Generator<Node> {
  for (const { node } of placedNodes(parseSource(path, text))) yield node as unknown as Node;
}
