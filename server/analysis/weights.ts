// How heavily a service counts by its criticality (semantics §3 “Reliance share”).
import type { GraphNode } from '../model/graph';
import { textOf } from '../model/graph';

const weights: Readonly<Record<string, number>> = { vital: 8, critical: 4, important: 2, supporting: 1 };

/** vital 8, critical 4, important 2, supporting 1, unknown 1. */
export function criticalityWeight(node: GraphNode | undefined): number {
  return weights[node ? (textOf(node.properties, 'criticality') ?? '') : ''] ?? 1;
}
