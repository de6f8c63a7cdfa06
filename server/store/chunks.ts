// Packs what a source says into compressed chunks, and unpacks it, also from the form in which older builds kept it.
import { columnsOfContent, contentOfColumns } from './content-columns';
import { decodeNarrow, encodeNarrow, isNarrowHead, type NarrowHead } from './content-file';
import { decodeOlder, type OlderHead } from './older-content';
import { unpack } from './packing';
import type { SourceContent } from './store';

/** By which rules a content is laid out in columns; another layout would be another name. */
const layout = 'content 1';

/** Contents that are being packed for who will write them. */
const begun = new WeakMap<SourceContent, Promise<Uint8Array[]>>();

/** Begins to pack a content that will be written soon: other threads compress it while this one computes what the commit needs beside it. */
export function packAhead(content: SourceContent): void {
  const chunks = encodeNarrow(columnsOfContent(content), layout);
  // Whoever writes it is told; nobody may.
  chunks.catch(() => undefined);
  begun.set(content, chunks);
}

/** The chunks of a content. */
export function encodeContent(content: SourceContent): Promise<Uint8Array[]> {
  return begun.get(content) ?? encodeNarrow(columnsOfContent(content), layout);
}

/** The content of chunks. Rejects with a plain error when a chunk is damaged or missing. */
export async function decodeContent([first, ...rest]: readonly Uint8Array[]): Promise<SourceContent> {
  if (!first) throw new Error('no chunks');
  const head = await unpack<NarrowHead | OlderHead>(first);
  if (!isNarrowHead(head)) return decodeOlder(head, rest);
  if (head.layout !== layout) throw new Error(`no such layout: ${head.layout}`);
  return contentOfColumns(await decodeNarrow(head, rest));
}

/**
 * The chunks of a content of an older build in today's form; undefined when they are in it already, or cannot be unpacked: then they stay as they are,
 * and whoever reads them is told.
 */
export async function contentAnew(chunks: readonly Uint8Array[]): Promise<Uint8Array[] | undefined> {
  const [first, ...rest] = chunks;
  try {
    const head = await unpack<NarrowHead | OlderHead>(first ?? new Uint8Array());
    return isNarrowHead(head) ? undefined : await encodeContent(await decodeOlder(head, rest));
  } catch {
    return undefined;
  }
}
