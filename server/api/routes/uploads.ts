// Handles the route that takes in a file: it streams the bytes to disk and imports nothing yet.
import { Router } from 'express';
import { whileConnected } from '../asking';
import { clientOf } from '../client';
import { uploadQuery } from '../contract';
import type { Uploads } from '../uploads';

export function uploadRoutes(uploads: Uploads): Router {
  const router = Router();
  router.post('/uploads', async (request, response) => {
    const { name } = uploadQuery.parse(request.query);
    uploads.refuseLarge(name, request.headers['content-length']);
    const { path: _path, ...stored } = await uploads.store({ name, body: request, client: clientOf(request), signal: whileConnected(response) });
    response.status(201).json(stored);
  });
  return router;
}
