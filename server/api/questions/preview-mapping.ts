// Answers what a mapping makes of the first rows of uploaded files.
import { z } from 'zod';
import { openInputFile } from '../../imports/input-files';
import { previewMapping } from '../../imports/preview-mapping';
import { previewRequest } from '../contract';

export const previewParameters = previewRequest.omit({ uploads: true }).extend({
  files: z.array(z.object({ path: z.string(), name: z.string() })),
  language: z.enum(['nl', 'en']),
});

/** The first rows as the mapping reads them; as text. */
export async function answerPreview({ files, ...request }: z.output<typeof previewParameters>): Promise<string> {
  const opened = await Promise.all(files.map(({ path, name }) => openInputFile(path, name)));
  return JSON.stringify(await previewMapping(opened, request));
}
