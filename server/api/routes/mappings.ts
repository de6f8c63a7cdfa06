// Handles the routes of mappings that are kept under a name: list, one, save, remove.
import type { Engine } from '../../engine/engine';
import { answerWith, passOn } from '../asking';
import type { Handlers } from '../handlers';
import type { Jobs } from '../jobs';
import { languageOf } from '../problems';
import { viewerOf } from '../viewer';

interface MappingWiring {
  readonly engine: Engine;
  readonly jobs: Jobs;
}

export function keptMappingHandlers({ engine, jobs }: MappingWiring): Handlers<'mappings' | 'mapping' | 'saveMapping' | 'removeMapping'> {
  return {
    mappings: (exchange) => passOn(engine, { ...exchange, question: { name: 'mappings', parameters: { language: languageOf(exchange.request) } } }),
    mapping: ({ path, ...exchange }) => passOn(engine, { ...exchange, question: { name: 'named-mapping', parameters: { name: path.name } } }),
    saveMapping: ({ path: { name }, body: profile, ...talk }) =>
      answerWith(talk, (turn) => jobs.perform({ kind: 'save-mapping', viewer: viewerOf(talk.request), name, profile }, turn)),
    removeMapping: ({ path: { name }, ...talk }) =>
      answerWith(talk, (turn) => jobs.perform({ kind: 'remove-mapping', viewer: viewerOf(talk.request), name }, turn)),
  };
}
