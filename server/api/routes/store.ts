// Route about the store itself.
import { Router } from 'express';
import type { ApiParts } from '../parts';

export function storeRoutes({ store }: ApiParts): Router {
  const router = Router();
  router.get('/store', (_request, response) => {
    response.json(store());
  });
  return router;
}
