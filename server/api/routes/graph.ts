// Handles the routes about nodes: search, look up, one node in full, nodes to draw.
import { matchesFileQuestion, matchesQuestion } from '../../engine/engine';
import { passOn } from '../asking';
import type { Handlers } from '../handlers';
import type { ApiWiring } from '../wiring';

export function graphHandlers({ engine }: ApiWiring): Handlers<'search' | 'matches' | 'matchesFile' | 'lookup' | 'node' | 'subgraph'> {
  return {
    search: ({ query, ...exchange }) => passOn(engine, { ...exchange, question: { name: 'search', parameters: query } }),
    matches: ({ query, ...exchange }) => passOn(engine, { ...exchange, question: { name: matchesQuestion, parameters: query } }),
    matchesFile: ({ query, ...exchange }) => passOn(engine, { ...exchange, question: { name: matchesFileQuestion, parameters: query }, mediaType: 'file' }),
    lookup: ({ body, ...exchange }) => passOn(engine, { ...exchange, question: { name: 'lookup', parameters: body } }),
    node: ({ path, query, ...exchange }) => passOn(engine, { ...exchange, question: { name: 'node', parameters: { id: path.id, limit: query.limit } } }),
    subgraph: ({ body, ...exchange }) => passOn(engine, { ...exchange, question: { name: 'subgraph', parameters: body } }),
  };
}
