// Answers with the whole graph as a file.
import { exportFile, exportFormat } from '../../exports/list';
import type { Snapshot } from '../../model/graph';
import { fileText } from '../asking';

/** The file as the text of an answer. Rejects with `export-too-large`. */
export async function describeExport({ graph }: Snapshot, as: string): Promise<string> {
  const format = exportFormat(as);
  const { fileName: name, mediaType } = format;
  const file = await exportFile(graph, format);
  if (typeof file === 'string') return fileText({ name, mediaType, encoding: 'utf8' }, file);
  return fileText({ name, mediaType, encoding: 'base64' }, Buffer.from(file).toString('base64'));
}
