// Shapes that declarations of answers share: kinds, types, ids.
import { z } from 'zod';
import { nodeKindNames, relationTypeNames } from './vocabulary';

export const nodeKind = z.enum(nodeKindNames).meta({ id: 'NodeKind', description: 'Kind of a node.' });
export const relationType = z
  .enum(relationTypeNames)
  .meta({ id: 'RelationType', description: 'Type of a relation; it points from the dependent to what it needs.' });

/** All that is told of a value is read only, down to its last part. */
export type Told<T> = T extends object ? { readonly [K in keyof T]: Told<T[K]> } : T;
