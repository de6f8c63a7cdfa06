// The whole graph as a file: a text as it is, a zip as base64, each with its name.
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { describeExport } from '../../../../server/api/questions/export';
import { loadedWith } from './loaded-store';

async function exported(as: string) {
  const { snapshot } = await loadedWith(['s', { nodes: [{ id: 'sup:a', kind: 'Supplier' }] }]);
  const text = await describeExport(snapshot, as);
  const end = text.indexOf('\n');
  return { about: JSON.parse(text.slice(0, end)), content: text.slice(end + 1) };
}

it('a text is itself', async () => {
  const { about, content } = await exported('graph-json');
  expect(about).toEqual({ name: 'ketenzicht-graph.json', mediaType: 'application/json', encoding: 'utf8' });
  expect(JSON.parse(content).nodes).toEqual([{ id: 'sup:a', kind: 'Supplier' }]);
});

it('a zip is bytes', async () => {
  const { about, content } = await exported('tables');
  expect(about).toEqual({ name: 'ketenzicht-tables.zip', mediaType: 'application/zip', encoding: 'base64' });
  expect(Object.keys(unzipSync(Buffer.from(content, 'base64')))).toEqual(['ketenzicht.json', 'suppliers.csv']);
});
