// Handles the routes about the snapshot as a whole: what is loaded, sources, issues, export.
import { Router } from 'express';
import { passOn } from '../asking';
import { issuesQuery } from '../contract';
import { languageOf } from '../problems';
import type { ApiWiring } from '../wiring';

export function snapshotRoutes({ engine }: ApiWiring): Router {
  const router = Router();
  router.get('/snapshot', (request, response) => passOn(engine, { request, response, question: { name: 'snapshot', parameters: null } }));
  router.get('/sources', (request, response) => passOn(engine, { request, response, question: { name: 'sources', parameters: null } }));
  router.get('/issues', (request, response) => {
    const { lang: _lang, ...filter } = issuesQuery.parse(request.query);
    return passOn(engine, { request, response, question: { name: 'issues', parameters: { ...filter, language: languageOf(request) } } });
  });
  router.get('/export', (request, response) => {
    response.set('Content-Disposition', 'attachment; filename="ketenzicht-graph.json"');
    return passOn(engine, { request, response, question: { name: 'export', parameters: null } });
  });
  return router;
}
