// Handles the routes about the snapshot as a whole: what is loaded, sources, issues, export.
import { exportQuestion } from '../../engine/engine';
import { passOn } from '../asking';
import type { Handlers } from '../handlers';
import { languageOf } from '../problems';
import type { ApiWiring } from '../wiring';

export function snapshotHandlers({ engine }: ApiWiring): Handlers<'snapshot' | 'sources' | 'issues' | 'export'> {
  return {
    snapshot: (exchange) => passOn(engine, { ...exchange, question: { name: 'snapshot', parameters: null } }),
    sources: (exchange) => passOn(engine, { ...exchange, question: { name: 'sources', parameters: null } }),
    issues: ({ query: { lang: _lang, ...filter }, ...exchange }) =>
      passOn(engine, { ...exchange, question: { name: 'issues', parameters: { ...filter, language: languageOf(exchange.request) } } }),
    export: (exchange) => passOn(engine, { ...exchange, mediaType: 'file', question: { name: exportQuestion, parameters: exchange.query } }),
  };
}
