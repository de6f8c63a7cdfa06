// The CSV templates that people fill in.
import { expect, it } from 'vitest';
import { templateRoutes } from '../../../../server/api/routes/templates';
import { idleWiring, served } from '../served';

const list = { templates: [{ name: 'suppliers', columns: [] }] } as never;
const ask = served(templateRoutes({ ...idleWiring, templates: { list: () => list, read: (name) => (name === 'suppliers' ? 'id;name\r\n' : undefined) } }));

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
