// Answers what a mapping makes of the first rows of uploaded files.
import { z } from 'zod';
import type { Control } from '../../analysis/analysis';
import { openInputFile, watched } from '../../imports/input-files';
import { previewMapping } from '../../imports/preview-mapping';
import { previewRequest } from '../contract';

export const previewParameters = previewRequest.omit({ uploads: true }).extend({
  files: z.array(z.object({ path: z.string(), name: z.string() })),
  language: z.enum(['nl', 'en']),
});

/** The first rows as the mapping reads them; as text. */
export async function answerPreview({ files, ...request }: z.output<typeof previewParameters>, { checkpoint }: Pick<Control, 'checkpoint'>): Promise<string> {
  const opened = await Promise.all(files.map(async ({ path, name }) => watched(await openInputFile(path, name), checkpoint)));
  return JSON.stringify(await previewMapping(opened, { ...request, checkpoint }));
}
