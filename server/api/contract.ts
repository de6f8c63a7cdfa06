// Lists every route of the API under /api/v1 with its request and answer. The OpenAPI document derives from this list, tests compare the
// router with it, and the web takes its types from here.
import { z } from 'zod';
import { exportFormats, exportNames } from '../exports/list';
import { changeKinds, thingsThatDiffer } from '../model/differences';
import { severities } from '../model/issues';
import { nodeKindNames } from '../model/vocabulary';
import { analysisRoutes } from './contract/analysis-routes';
import { cypherQuestionsBody } from './contract/cypher';
import * as graph from './contract/graph';
import * as imports from './contract/imports';
import { judgeAllAnswer, judgeAllRequest, judgeAnswer, judgeRequest } from './contract/judgements';
import * as mappings from './contract/mappings';
import { matchesAnswer, matchesFileQuery, matchesQuery } from './contract/matches';
import type { RouteSpec } from './contract/route-spec';
import { storeBody } from './contract/store';
import { mappingAnswer, previewBody, previewRequest, suggestRequest } from './contract/suggested-mapping';

export { analysisRoutes } from './contract/analysis-routes';
export * from './contract/answers';
export * from './contract/common';
export * from './contract/cypher';
export * from './contract/events';
export * from './contract/graph';
export * from './contract/imports';
export * from './contract/judgements';
export * from './contract/mappings';
export * from './contract/matches';
export type { RouteSpec } from './contract/route-spec';
export * from './contract/store';
export * from './contract/suggested-mapping';

const page = { offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1000).default(100) };
export const languageQuery = z.enum(['nl', 'en']).optional().describe('Language of messages; absent: Accept-Language, else English.');

const isKind = (word: string) => nodeKindNames.some((kind) => kind === word);
export const exportQuery = z.object({
  as: z
    .enum(exportNames)
    .default('graph-json')
    .describe(exportFormats.map(({ name, help }) => `${name}: ${help}.`).join(' ')),
});
export const searchQuery = z.object({
  q: z.string().max(500).default(''),
  limit: z.coerce.number().int().min(1).max(1000).default(20),
  kinds: z
    .string()
    .refine((text) => text.split(',').every(isKind), 'kinds are separated by commas')
    .optional()
    .describe('Only nodes of these kinds, separated by commas; absent: of all.'),
});
const issuePage = { ...page, severity: z.enum(severities).optional(), code: z.string().optional(), lang: languageQuery };
const languageOnly = z.object({ lang: languageQuery });
export const issuesQuery = z.object({ ...issuePage, source: z.string().optional() });
export const issuePageQuery = z.object(issuePage);
const languageOnlyQuery = z.object({ lang: languageQuery });
const differencePage = {
  ...page,
  change: z.enum(changeKinds).optional(),
  of: z.enum(thingsThatDiffer).optional(),
  q: z.string().max(500).default('').describe('A text in an id, a name, a field or a value, whatever its case.'),
};
export const differencePageQuery = z.object(differencePage);
export const differenceQuery = z.object({
  source: z.string().min(1),
  from: z.string().min(1).describe('Id of an import or undo of the source.'),
  to: z.string().min(1),
  ...differencePage,
});
export const nodeQuery = z.object({ limit: z.coerce.number().int().min(0).max(5000).default(200).describe('Relations listed per direction, and members.') });
export const uploadQuery = z.object({
  name: z
    .string()
    .min(1)
    .max(255)
    .regex(/^\P{Cc}+$/u, 'control characters are not allowed')
    .describe('File name, for recognition and provenance.'),
});
export const analysisRequest = z.record(z.string(), z.unknown()).meta({
  id: 'AnalysisRequest',
  description: 'Parameters by name as GET /analyses lists them; a scenario has the shape of the scenario file.',
});

/** Every route but those of the analyses, by name. The router has a handler for each name: none can be missing, none can be too many. */
export const namedRoutes = {
  snapshot: {
    method: 'get',
    path: '/snapshot',
    tag: 'snapshot',
    takesTurns: true,
    summary: 'What is loaded now: id, reference date, counts, sources',
    answer: graph.snapshotBody,
  },
  sources: {
    method: 'get',
    path: '/sources',
    tag: 'snapshot',
    takesTurns: true,
    summary: 'Sources with the history of their imports',
    answer: imports.sourcesAnswer,
  },
  issues: {
    method: 'get',
    path: '/issues',
    tag: 'snapshot',
    takesTurns: true,
    summary: 'Issues of the data, worst first, in pages',
    query: issuesQuery,
    answer: graph.issuesBody,
  },
  export: {
    method: 'get',
    path: '/export',
    tag: 'snapshot',
    takesTurns: true,
    summary: 'The whole graph as a file: graph-json (the interchange format) or one for another program',
    query: exportQuery,
    answer: 'application/json',
  },
  analyses: { method: 'get', path: '/analyses', tag: 'analyses', summary: 'The risk questions that can be asked, as data', answer: graph.analysesBody },
  search: {
    method: 'get',
    path: '/search',
    tag: 'graph',
    takesTurns: true,
    summary: 'Find nodes by name, alias or id',
    query: searchQuery,
    answer: graph.searchBody,
  },
  lookup: {
    method: 'post',
    path: '/nodes/lookup',
    tag: 'graph',
    takesTurns: true,
    summary: 'Kind, name, criticality of many nodes at once',
    body: graph.lookupRequest,
    answer: graph.lookupBody,
  },
  node: {
    method: 'get',
    path: '/nodes/{id}',
    tag: 'graph',
    takesTurns: true,
    summary: 'One node: properties, who says so, disputes, relations',
    query: nodeQuery,
    answer: graph.nodeBody,
  },
  subgraph: {
    method: 'post',
    path: '/subgraph',
    tag: 'graph',
    takesTurns: true,
    summary: 'Nodes and the relations among them, to draw',
    body: graph.subgraphRequest,
    answer: graph.subgraphBody,
  },
  matches: {
    method: 'get',
    path: '/matches',
    tag: 'graph',
    takesTurns: true,
    summary: 'Suppliers, organisations and other nodes that may be the same, by what hangs on them, in pages',
    query: matchesQuery,
    answer: matchesAnswer,
  },
  matchesFile: {
    method: 'get',
    path: '/matches/csv',
    tag: 'graph',
    takesTurns: true,
    summary: 'The same pairs as a CSV, all of them, to judge in a spreadsheet and bring back',
    query: matchesFileQuery,
    answer: 'text/csv',
  },
  judge: {
    method: 'post',
    path: '/judgements',
    tag: 'graph',
    takesTurns: true,
    summary: 'Say that two nodes are the same, or are not; or try it (dryRun)',
    body: judgeRequest,
    answer: judgeAnswer,
  },
  judgeAll: {
    method: 'post',
    path: '/judgements/all',
    tag: 'graph',
    takesTurns: true,
    summary: 'Judge many pairs in one step: these, or those of an upload',
    body: judgeAllRequest,
    answer: judgeAllAnswer,
  },
  upload: {
    method: 'post',
    path: '/uploads',
    tag: 'imports',
    takesTurns: true,
    summary: 'Hand over one file; nothing is imported yet',
    query: uploadQuery,
    body: 'binary',
    status: 201,
    answer: imports.uploadBody,
  },
  detect: {
    method: 'post',
    path: '/imports/detect',
    tag: 'imports',
    takesTurns: true,
    summary: 'Recognise the format of uploads',
    body: imports.detectRequest,
    answer: imports.detectBody,
  },
  suggestMapping: {
    method: 'post',
    path: '/mapping',
    tag: 'imports',
    takesTurns: true,
    summary: 'Suggest how uploads are mapped: a profile, each decision with its certainty and reason, and what is open',
    query: z.object({ lang: languageQuery }),
    body: suggestRequest,
    answer: mappingAnswer,
  },
  previewMapping: {
    method: 'post',
    path: '/mapping/preview',
    tag: 'imports',
    takesTurns: true,
    summary: 'What a mapping makes of the first rows of uploads; nothing is imported',
    query: z.object({ lang: languageQuery }),
    body: previewRequest,
    answer: previewBody,
  },
  startImport: {
    method: 'post',
    path: '/imports',
    tag: 'imports',
    takesTurns: true,
    summary: 'Import uploads, or try it (dryRun)',
    body: imports.importRequest,
    status: 202,
    answer: imports.jobStarted,
  },
  importIssues: {
    method: 'get',
    path: '/imports/{id}/issues',
    tag: 'imports',
    takesTurns: true,
    summary: 'What an import found, in pages: errors first, in the order of its files',
    query: issuePageQuery,
    answer: imports.issuesAnswer,
  },
  importRejected: {
    method: 'get',
    path: '/imports/{id}/rejected',
    tag: 'imports',
    takesTurns: true,
    summary:
      'The rejected rows of an import as they came, with the reasons: CSV, of JSON a list of elements, of several tables a zip; to mend and import again',
    query: languageOnlyQuery,
    answer: 'text/csv',
  },
  job: { method: 'get', path: '/imports/jobs/{id}', tag: 'imports', summary: 'How an import stands, with its result', answer: imports.jobBody },
  jobIssues: {
    method: 'get',
    path: '/imports/jobs/{id}/issues',
    tag: 'imports',
    takesTurns: true,
    summary: 'What an import or a try found, in pages; that of a try is kept for an hour',
    query: issuePageQuery,
    answer: imports.issuesAnswer,
  },
  jobRejected: {
    method: 'get',
    path: '/imports/jobs/{id}/rejected',
    tag: 'imports',
    takesTurns: true,
    summary: 'The rejected rows of an import or a try, as those of an import; those of a try are kept for an hour',
    query: languageOnlyQuery,
    answer: 'text/csv',
  },
  jobDifferences: {
    method: 'get',
    path: '/imports/jobs/{id}/differences',
    tag: 'imports',
    takesTurns: true,
    summary: 'What an import or a try changes in the graph, field by field, in pages; kept for an hour',
    query: differencePageQuery,
    answer: imports.differencesAnswer,
  },
  difference: {
    method: 'get',
    path: '/difference',
    tag: 'imports',
    takesTurns: true,
    summary: 'What two imports of one source differ in, in pages; the other sources as they are now',
    query: differenceQuery,
    answer: imports.differencesAnswer,
  },
  jobEvents: {
    method: 'get',
    path: '/imports/jobs/{id}/events',
    tag: 'imports',
    summary: 'Follow an import: server-sent events progress, done, failed; data is the job',
    answer: 'text/event-stream',
  },
  cancelJob: { method: 'delete', path: '/imports/jobs/{id}', tag: 'imports', summary: 'Cancel an import; nothing is applied', answer: imports.jobBody },
  undo: {
    method: 'post',
    path: '/imports/{id}/undo',
    tag: 'imports',
    takesTurns: true,
    summary: 'Take back the newest import of a source',
    answer: imports.undoAnswer,
  },
  loadSample: { method: 'post', path: '/sample', tag: 'imports', takesTurns: true, summary: 'Load the sample data', status: 202, answer: imports.jobStarted },
  removeSample: {
    method: 'delete',
    path: '/sample',
    tag: 'imports',
    takesTurns: true,
    summary: 'Remove the sample data in one step',
    answer: imports.sampleRemoved,
  },
  mappings: {
    method: 'get',
    path: '/mappings',
    tag: 'imports',
    takesTurns: true,
    summary: 'Mappings that can be used by name: those that were saved, and presets',
    query: languageOnly,
    answer: mappings.mappingsAnswer,
  },
  mapping: {
    method: 'get',
    path: '/mappings/{name}',
    tag: 'imports',
    takesTurns: true,
    summary: 'The profile that a name means: a saved one, else a preset with all its titles',
    answer: mappings.mappingProfile,
  },
  saveMapping: {
    method: 'put',
    path: '/mappings/{name}',
    tag: 'imports',
    takesTurns: true,
    summary: 'Save a mapping under a name, as its next version',
    body: mappings.mappingProfile,
    answer: mappings.mappingSaved,
  },
  removeMapping: {
    method: 'delete',
    path: '/mappings/{name}',
    tag: 'imports',
    takesTurns: true,
    summary: 'Remove a saved mapping; sources keep what they were read by',
    answer: mappings.mappingRemoved,
  },
  templates: { method: 'get', path: '/templates', tag: 'imports', summary: 'The CSV tables that can be filled in', answer: imports.templatesBody },
  template: { method: 'get', path: '/templates/{name}.csv', tag: 'imports', summary: 'One empty CSV table', answer: 'text/csv' },
  store: { method: 'get', path: '/store', tag: 'about', summary: 'What the store is, and how the graph for analysts beside it stands', answer: storeBody },
  cypherQuestions: { method: 'get', path: '/cypher-questions', tag: 'about', summary: 'Questions for Neo4j Browser, in Cypher', answer: cypherQuestionsBody },
  openApi: { method: 'get', path: '/openapi.json', tag: 'about', summary: 'This document', answer: 'application/json' },
} as const satisfies Readonly<Record<string, RouteSpec>>;
export type NamedRoutes = typeof namedRoutes;
export type RouteName = keyof NamedRoutes;

/** Every route, in the order of the document. */
export const routes: readonly RouteSpec[] = Object.values(namedRoutes).flatMap((route: RouteSpec) =>
  route === namedRoutes.analyses ? [route, ...analysisRoutes.values()] : [route],
);
