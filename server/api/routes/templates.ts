// Handles the routes of the CSV templates that people fill in.
import { Router } from 'express';
import { Fault } from '../../model/faults';
import type { ApiWiring } from '../wiring';

export function templateRoutes({ templates }: ApiWiring): Router {
  const router = Router();
  router.get('/templates', (_request, response) => {
    response.json(templates.list());
  });
  router.get('/templates/:name.csv', (request, response) => {
    const { name } = request.params;
    const text = templates.read(name);
    if (text === undefined) throw new Fault('not-found', 1, { value: `${name}.csv` });
    response
      .type('text/csv; charset=utf-8')
      .set('Content-Disposition', `attachment; filename="${encodeURIComponent(name)}.csv"`)
      .send(text);
  });
  return router;
}
