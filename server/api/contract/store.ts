// Declares what the API says of the store, and of the graph for analysts beside it.
import { z } from 'zod';

const fault = z.object({ code: z.string(), message: z.string(), remedy: z.string(), value: z.string().nullable() });

export const graphStatus = z
  .object({
    dataVersion: z.int().describe('The version of the data; every answer is computed from it.'),
    graphVersion: z.int().describe('The version that the graph shows; -1: it is being changed.'),
    isCurrent: z.boolean(),
    check: z
      .object({
        at: z.string().describe('ISO 8601, UTC.'),
        version: z.int(),
        total: z.int().describe('Differences between the graph and the data; 0: none.'),
        differences: z.array(z.object({ kind: z.string(), what: z.string() })).describe('The first of them, named.'),
      })
      .nullable()
      .describe('The last comparison of the whole graph with the data; null: not done yet.'),
    fault: fault.nullable().describe('Why the graph cannot be kept up now; null: it can.'),
  })
  .meta({ id: 'GraphStatus' });
export type GraphStatus = z.infer<typeof graphStatus>;

export const storeBody = z
  .object({
    kind: z.enum(['embedded', 'neo4j']),
    name: z.string().describe('Folder or address; never a password.'),
    graph: graphStatus.nullable().describe('The graph for analysts in Neo4j; null: this store keeps none, or it was not looked at yet.'),
  })
  .meta({ id: 'Store' });
export type StoreBody = z.infer<typeof storeBody>;
