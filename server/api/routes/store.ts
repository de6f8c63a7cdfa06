// Handles the route about the store itself.
import { Router } from 'express';
import type { ApiWiring } from '../wiring';

export function storeRoutes({ store }: ApiWiring): Router {
  const router = Router();
  router.get('/store', (_request, response) => {
    response.json(store());
  });
  return router;
}
