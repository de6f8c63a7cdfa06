// Declares requests and answers about the snapshot: its content, one node, nodes to draw, issues, sources.
import { z } from 'zod';
import { criticalities } from '../../model/vocabulary';
import { bilingual, describedIssue, importMode, issueCount, nodeKind, properties, propertyValue, provenance, relationType, rowCounts } from './common';

const counts = z.record(z.string(), z.int());

export const sourceSummary = z
  .object({
    name: z.string(),
    mode: importMode,
    priority: z.int(),
    sample: z.boolean().describe('Sample data, to be marked on every page.'),
    lastImport: z.string().nullable().describe('ISO 8601, UTC; null when the source says nothing now.'),
    rows: rowCounts.nullable(),
    mapping: z.string().nullable().describe('The mapping that it remembers: next files of the same columns are read by it; null: none.'),
  })
  .meta({ id: 'SourceSummary' });

export const snapshotBody = z
  .object({
    id: z.string().describe('Snapshot id: 64 hex digits (semantics §5).'),
    asOf: z.string().nullable(),
    version: z.int().describe('Grows with every change of the store; equal numbers mean equal data.'),
    sample: z.boolean().describe('True while any sample source is loaded.'),
    nodes: z.object({ total: z.int(), byKind: counts }),
    relations: z.object({ total: z.int(), byType: counts }),
    issues: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
    sources: z.array(sourceSummary),
  })
  .meta({ id: 'Snapshot' });
export type SnapshotBody = z.infer<typeof snapshotBody>;

export const parameterSpec = z
  .object({
    name: z.string(),
    option: z.string(),
    type: z.enum(['id', 'ids', 'kinds', 'choice', 'integer', 'number', 'flag', 'country-codes', 'date', 'scenario']),
    values: z.array(z.string()).optional(),
    required: z.boolean().optional(),
    defaultValue: z.unknown(),
    title: bilingual,
  })
  .meta({ id: 'ParameterSpec' });
export const analysisDescription = z
  .object({ name: z.string(), question: bilingual, parameters: z.array(parameterSpec) })
  .meta({ id: 'AnalysisDescription', description: 'One risk question, as data: forms draw themselves from it.' });
export const analysesBody = z.object({ analyses: z.array(analysisDescription) }).meta({ id: 'Analyses' });
export type AnalysesBody = z.infer<typeof analysesBody>;

/** A node in brief. */
const nodeBriefShape = {
  id: z.string(),
  kind: nodeKind,
  name: z.string(),
  criticality: z.enum(criticalities).nullable(),
  organisation: z.string().nullable().describe('Id of the organisation it belongs to.'),
  rank: z.int().nullable().describe('Least rank as a provider of any service; null: provides to none.'),
  contractedWith: z.array(z.string()).describe('Of a contract: the names of those it is made with; else empty.'),
};
export const nodeBrief = z.object(nodeBriefShape).meta({ id: 'NodeBrief' });
export type NodeBrief = z.infer<typeof nodeBrief>;

export const lookupRequest = z.strictObject({ ids: z.array(z.string().min(1)).max(5000) }).meta({ id: 'LookupRequest' });
export const lookupBody = z
  .object({ nodes: z.array(nodeBrief), unknown: z.array(z.string()).describe('Ids that are not in the graph.') })
  .meta({ id: 'Lookup' });
export type LookupBody = z.infer<typeof lookupBody>;

export const searchBody = z.object({ hits: z.array(nodeBrief), total: z.int().describe('Hits in all; `hits` may be fewer.') }).meta({ id: 'SearchHits' });
export type SearchBody = z.infer<typeof searchBody>;

export const drawnRelation = z
  .object({ type: relationType, from: z.string(), to: z.string(), properties })
  .meta({ id: 'DrawnRelation', description: 'A relation, with its group, rank, impact, share … among the properties.' });
export const subgraphRequest = z
  .strictObject({
    ids: z.array(z.string().min(1)).max(1000),
    withOrganisations: z.boolean().default(false).describe('Also the organisations that own or use the services among them.'),
    withSuppliers: z.boolean().default(false).describe('Also the providers of rank 1 of the contracts among them.'),
  })
  .meta({ id: 'SubgraphRequest' });
export const subgraphBody = z.object({ nodes: z.array(nodeBrief), relations: z.array(drawnRelation), unknown: z.array(z.string()) }).meta({ id: 'Subgraph' });
export type SubgraphBody = z.infer<typeof subgraphBody>;
export type DrawnNode = NodeBrief;
export type DrawnRelation = z.infer<typeof drawnRelation>;

export const nodeRelation = z
  .object({ type: relationType, node: nodeBrief.describe('The other end.'), properties, claims: z.array(provenance) })
  .meta({ id: 'NodeRelation' });
const nodeMember = z
  .object({ node: nodeBrief, property: z.enum(['organisation', 'parent']).describe('The property that says so.'), claims: z.array(provenance) })
  .meta({ id: 'NodeMember' });
const relationList = z.object({ total: z.int(), byType: counts, items: z.array(nodeRelation) });
export const nodeBody = z
  .object({
    ...nodeBriefShape,
    properties,
    stated: z
      .array(z.object({ property: z.string(), value: propertyValue, claims: z.array(provenance) }))
      .describe('Every property that counts, with all who say so; the one that counts first.'),
    claims: z.array(provenance).describe('Who says that this node exists.'),
    disputes: z.array(z.object({ property: z.string(), claims: z.array(z.object({ value: z.string(), by: provenance })) })),
    aliases: z.array(z.string()).describe('Other ids that mean this node.'),
    otherNames: z.array(z.string()).describe('Other names of it: aliases, and names that lost against the one that counts; sorted.'),
    needs: relationList.describe('Relations from this node: what it needs.'),
    neededBy: relationList.describe('Relations to this node: what needs it.'),
    members: z
      .object({ total: z.int(), byKind: counts, items: z.array(nodeMember) })
      .describe('What belongs to this organisation; belonging propagates no failure.'),
    effect: z
      .object({ alreadyDown: z.boolean(), nodes: z.int(), services: z.int(), vital: z.int().describe('Vital services among them.') })
      .describe('What fails when this node fails, itself left out; degraded nodes are not counted.'),
  })
  .meta({ id: 'NodeDetail' });
export type NodeBody = z.infer<typeof nodeBody>;
export type NodeRelation = z.infer<typeof nodeRelation>;
export type NodeMember = z.infer<typeof nodeMember>;

export const issuesBody = z
  .object({
    total: z.int().describe('Issues that meet the filter.'),
    bySeverity: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
    byCode: z.array(issueCount),
    items: z.array(describedIssue.extend({ source: z.string().nullable().describe('Null: about the graph as a whole.') })),
  })
  .meta({ id: 'Issues' });
export type IssuesBody = z.infer<typeof issuesBody>;
