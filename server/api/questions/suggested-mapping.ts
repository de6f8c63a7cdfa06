// Answers what a mapping of uploaded files could be: from the start of each file, and from what the graph has already.
import { z } from 'zod';
import type { Control } from '../../analysis/analysis';
import { wholeAnswer } from '../../engine/answers';
import { openInputFile, watched } from '../../imports/input-files';
import { suggestForPage } from '../../imports/suggest-mapping';
import { readMappings } from '../../records/mappings';
import { tableDialect } from '../contract';
import type { LoadedStore } from './loaded';

export const mappingParameters = z.object({
  files: z.array(z.object({ path: z.string(), name: z.string() })),
  preset: z.string().optional(),
  source: z.string().optional(),
  sheets: z.array(z.string()).optional(),
  dialects: z.array(tableDialect).optional(),
  all: z.boolean(),
  language: z.enum(['nl', 'en']),
});

/** The answer `mapping` (semantics §6). Rejects with `no-table`. */
export async function answerMapping(
  { subject, store, ...estate }: LoadedStore,
  { files, ...request }: z.output<typeof mappingParameters>,
  { checkpoint }: Pick<Control, 'checkpoint'>,
): Promise<string> {
  const opened = await Promise.all(files.map(async ({ path, name }) => watched(await openInputFile(path, name), checkpoint)));
  const names = files.map(({ name }) => name);
  const { preset = null, source = null, sheets = [], dialects = [], all } = request;
  const found = await suggestForPage(opened, { ...request, earlier: await readMappings(store) }, estate);
  return wholeAnswer(subject, { question: 'mapping', parameters: { files: names, preset, source, sheets, dialects, all } }, found);
}
