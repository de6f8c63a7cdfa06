// Handles the routes about nodes: search, look up, one node in full, nodes to draw.
import { Router } from 'express';
import { passOn } from '../asking';
import { lookupRequest, nodeQuery, searchQuery, subgraphRequest } from '../contract';
import type { ApiWiring } from '../wiring';

export function graphRoutes({ engine }: ApiWiring): Router {
  const router = Router();
  router.get('/search', (request, response) =>
    passOn(engine, { request, response, question: { name: 'search', parameters: searchQuery.parse(request.query) } }),
  );
  router.post('/nodes/lookup', (request, response) =>
    passOn(engine, { request, response, question: { name: 'lookup', parameters: lookupRequest.parse(request.body) } }),
  );
  router.get('/nodes/:id', (request, response) => {
    const { limit } = nodeQuery.parse(request.query);
    return passOn(engine, { request, response, question: { name: 'node', parameters: { id: request.params.id, limit } } });
  });
  router.post('/subgraph', (request, response) =>
    passOn(engine, { request, response, question: { name: 'subgraph', parameters: subgraphRequest.parse(request.body) } }),
  );
  return router;
}
