// Declares small shapes that all answers share: node kinds, relation types, values that nobody may change.
import { z } from 'zod';
import { nodeKindNames, relationTypeNames } from './vocabulary';

export const nodeKind = z.enum(nodeKindNames).meta({ id: 'NodeKind', description: 'Kind of a node.' });
export const relationType = z
  .enum(relationTypeNames)
  .meta({ id: 'RelationType', description: 'Type of a relation; it points from the dependent to what it needs.' });

/** A value that cannot be changed, and nothing within it. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
