// Holds the encoding of a file against the one that its mapping states. Plain ASCII is written the same in all of them.
import type { InputFile } from '../importer';
import { detectEncoding, type Encoding, encodingNamed, isAscii } from '../reading/decoding';
import type { ReadingSession } from '../reading/read-table';
import type { TableSource } from '../reading/table-source';
import { refuseDialect } from './dialect';
import { mappingFormat } from './format';

/** Throws `mapping-dialect` for a text that is in another encoding than is stated; what is no text has none. */
export async function checkEncoding(
  file: InputFile,
  { starts }: Pick<TableSource, 'starts'>,
  { stated, session }: { stated: string | null; session: Pick<ReadingSession, 'counter'> },
): Promise<void> {
  const wanted: Encoding | undefined = stated === null ? undefined : encodingNamed(stated);
  if (wanted === undefined || starts[0]?.seen.encoding === undefined) return;
  const { encoding: found, bom } = await detectEncoding(file, mappingFormat, session.counter.add);
  if (found === wanted) return;
  if (found === 'utf-8' && wanted === 'windows-1252' && bom === 0 && (await isAscii(file, session.counter.add))) return;
  refuseDialect(file.name, { en: `its encoding is ${found}, not ${stated}`, nl: `de codering is ${found}, niet ${stated}` });
}
