// Handles the route that takes in a file: it streams the bytes to disk and imports nothing yet.
import { whileConnected } from '../asking';
import { clientOf } from '../client';
import type { Handlers } from '../handlers';
import type { Uploads } from '../uploads';

export function uploadHandlers(uploads: Uploads): Handlers<'upload'> {
  return {
    upload: async ({ query: { name }, request, response }) => {
      uploads.refuseLarge(name, request.headers['content-length']);
      const { path: _path, ...stored } = await uploads.store({ name, body: request, client: clientOf(request), signal: whileConnected(response) });
      response.status(201).json(stored);
    },
  };
}
