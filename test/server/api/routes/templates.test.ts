// The CSV templates that people fill in.
import { Router } from 'express';
import { expect, it } from 'vitest';
import { mountNamed } from '../../../../server/api/handlers';
import { templateHandlers } from '../../../../server/api/routes/templates';
import { idleWiring, served } from '../served';

const list = { templates: [{ name: 'suppliers', columns: [] }] } as never;
const templates = { list: () => list, read: (name: string) => (name === 'suppliers' ? 'id;name\r\n' : undefined) };
const router = Router();
for (const name of ['templates', 'template'] as const) mountNamed(router, name, templateHandlers({ ...idleWiring, templates }));
const ask = served(router);

it('a template is a file of CSV under its name', async () => {
  const { status, headers, text } = await ask('/templates/suppliers.csv');
  expect({ status, text, type: headers.get('content-type'), as: headers.get('content-disposition') }).toEqual({
    status: 200,
    text: 'id;name\r\n',
    type: 'text/csv; charset=utf-8',
    as: 'attachment; filename="suppliers.csv"',
  });
  expect((await ask('/templates')).body).toEqual(list);
});

it.each(['nothing.csv', '%22%0d%0aX.csv', 'toString.csv'])('there is none called %s', async (name) => {
  expect(await ask(`/templates/${name}`)).toMatchObject({ status: 404, body: { code: 'not-found', value: decodeURIComponent(name) } });
});
