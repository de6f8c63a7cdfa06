// Lists every question that the API asks the engine, by name: checks its parameters, gives its answer as text.
import { z } from 'zod';
import { askAnalysis, type Present, wholeAnswer } from '../../engine/answers';
import { differenceQuestion, matchesFileQuestion, matchesQuestion, previewQuestion, suggestionQuestion } from '../../engine/engine';
import { searchNodes } from '../../engine/search';
import type { Answerer } from '../../engine/serve-questions';
import { listSourcesOf } from '../../imports/sources';
import { severities } from '../../model/issues';
import { differencePageQuery, differenceQuery, exportQuery, lookupRequest, matchesFileQuery, matchesQuery, searchQuery, subgraphRequest } from '../contract';
import { briefOf, findNodes } from './briefs';
import { differencesOfJob, differencesOfSource } from './differences';
import { describeExport } from './export';
import { describeIssues, pageOfImport, pageOfTry } from './issues';
import type { LoadedStore } from './loaded';
import { describeMapping, describeMappings } from './mappings';
import { answerMatches, matchesFile } from './matches';
import { describeNode } from './node';
import { answerPreview, previewParameters } from './preview-mapping';
import { rejectedOfJob, rejectedRows } from './rejected';
import { describeSnapshot } from './snapshot';
import { describeSubgraph } from './subgraph';
import { answerMapping, mappingParameters } from './suggested-mapping';

const analysisParameters = z.object({ analysis: z.string(), raw: z.record(z.string(), z.unknown()) });
const nodeParameters = z.object({ id: z.string(), limit: z.int() });
const pageParameters = z.object({
  offset: z.int(),
  limit: z.int(),
  severity: z.enum(severities).optional(),
  code: z.string().optional(),
  language: z.enum(['nl', 'en']),
});
const issuesParameters = pageParameters.extend({ source: z.string().optional() });
const importIssuesParameters = pageParameters.extend({ id: z.string() });
const tryIssuesParameters = pageParameters.extend({ path: z.string() });
const inLanguage = z.object({ language: z.enum(['nl', 'en']) });
const rejectedParameters = inLanguage.extend({ id: z.string() });
const tryRejectedParameters = inLanguage.extend({ path: z.string() });

function describeHits(loaded: LoadedStore, { q, limit, kinds }: z.output<typeof searchQuery>): object {
  const wanted = kinds?.split(',');
  const hits = searchNodes(loaded.snapshot, q).filter(({ node }) => wanted?.includes(node.kind) ?? true);
  return { hits: hits.slice(0, limit).map(({ node }) => briefOf(loaded, node)), total: hits.length };
}

function lookUp(loaded: LoadedStore, { ids }: z.output<typeof lookupRequest>): object {
  const { nodes, unknown } = findNodes(loaded.snapshot, ids);
  return { nodes: nodes.map((node) => briefOf(loaded, node)), unknown };
}

const asText = <T extends object>(body: Present<T>): string => JSON.stringify(body);

export const questions: ReadonlyMap<string, Answerer<LoadedStore>> = new Map<string, Answerer<LoadedStore>>([
  ['analysis', ({ subject }, parameters, control) => askAnalysis(subject, analysisParameters.parse(parameters), control)],
  ['sources', async ({ subject, state, store }) => wholeAnswer(subject, { question: 'sources' }, await listSourcesOf(store, state))],
  ['snapshot', (loaded) => asText(describeSnapshot(loaded))],
  ['issues', async (loaded, parameters) => asText(await describeIssues(loaded, issuesParameters.parse(parameters)))],
  ['import-issues', (loaded, parameters) => pageOfImport(loaded, importIssuesParameters.parse(parameters))],
  ['try-issues', (loaded, parameters) => pageOfTry(loaded, tryIssuesParameters.parse(parameters))],
  ['rejected', (loaded, parameters) => rejectedRows(loaded, rejectedParameters.parse(parameters))],
  ['try-rejected', (loaded, parameters) => rejectedOfJob(loaded, tryRejectedParameters.parse(parameters))],
  [suggestionQuestion, (loaded, parameters, control) => answerMapping(loaded, mappingParameters.parse(parameters), control)],
  [previewQuestion, (_, parameters, control) => answerPreview(previewParameters.parse(parameters), control)],
  ['job-differences', (loaded, parameters) => differencesOfJob(loaded, differencePageQuery.extend({ path: z.string() }).parse(parameters))],
  [differenceQuestion, (loaded, parameters) => differencesOfSource(loaded, differenceQuery.parse(parameters))],
  ['export', ({ snapshot }, parameters) => describeExport(snapshot, exportQuery.parse(parameters).as)],
  ['search', (loaded, parameters) => asText(describeHits(loaded, searchQuery.parse(parameters)))],
  [matchesQuestion, (loaded, parameters, control) => answerMatches(loaded, matchesQuery.parse(parameters), control)],
  [matchesFileQuestion, (loaded, parameters, control) => matchesFile(loaded, matchesFileQuery.parse(parameters), control)],
  ['mappings', describeMappings],
  ['named-mapping', describeMapping],
  ['lookup', (loaded, parameters) => asText(lookUp(loaded, lookupRequest.parse(parameters)))],
  ['node', async (loaded, parameters) => asText(await describeNode(loaded, nodeParameters.parse(parameters)))],
  ['subgraph', (loaded, parameters) => asText(describeSubgraph(loaded, subgraphRequest.parse(parameters)))],
]);
