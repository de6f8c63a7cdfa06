// Handles the routes of the CSV templates that people fill in.
import { Fault } from '../../model/faults';
import type { Handlers } from '../handlers';
import type { ApiWiring } from '../wiring';

export function templateHandlers({ templates }: ApiWiring): Handlers<'templates' | 'template'> {
  return {
    templates: ({ response }) => response.json(templates.list()),
    template: ({ path: { name }, response }) => {
      const text = templates.read(name);
      if (text === undefined) throw new Fault('not-found', 1, { value: `${name}.csv` });
      response
        .type('text/csv; charset=utf-8')
        .set('Content-Disposition', `attachment; filename="${encodeURIComponent(name)}.csv"`)
        .send(text);
    },
  };
}
