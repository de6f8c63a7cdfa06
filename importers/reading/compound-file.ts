// Reads what stands in an old Office file (a compound file, MS-CFB): the names in its directory, wherever that stands. A library for these
// files takes the whole file into memory; of a locked workbook of a gigabyte these are some kilobytes.
import type { InputFile } from '../importer';

const mark = [0xd0, 0xcf, 0x11, 0xe0];
const headerBytes = 512;
/** Numbers from here on are no sectors: the end of a chain, or nothing. */
const noSector = 0xff_ff_ff_f0;
/** A file holds some dozens of streams; what goes on for longer leads round. */
const mostSectors = 1_000;
const entryBytes = 128;
/** Sectors of the allocation table that the header names by itself; others stand in a chain. */
const inHeader = 109;

/** Whether a file begins as old Office files do. */
export function isCompoundFile({ head }: Pick<InputFile, 'head'>): boolean {
  return mark.every((byte, at) => head[at] === byte);
}

/** Finds sectors of one file. What a damaged file lacks reads as the end of its chain. */
class Sectors {
  readonly #file: Pick<InputFile, 'readAt'>;
  readonly #header: Buffer;
  readonly #size: number;

  constructor(file: Pick<InputFile, 'readAt'>, header: Buffer) {
    this.#file = file;
    this.#header = header;
    this.#size = header.readUInt16LE(0x1e) === 12 ? 4096 : 512;
  }

  async read(sector: number): Promise<Buffer> {
    const bytes = await this.#file.readAt((sector + 1) * this.#size, this.#size);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  async #numberIn(sector: number, index: number): Promise<number> {
    const bytes = await this.read(sector);
    return bytes.length >= (index + 1) * 4 ? bytes.readUInt32LE(index * 4) : noSector;
  }

  /** The sector that holds this part of the allocation table. */
  async #tableSector(part: number): Promise<number> {
    if (part < inHeader) return this.#header.readUInt32LE(0x4c + part * 4);
    const each = this.#size / 4 - 1;
    let sector = this.#header.readUInt32LE(0x44);
    for (let step = Math.floor((part - inHeader) / each); step > 0 && sector < noSector; step -= 1) sector = await this.#numberIn(sector, each);
    return sector < noSector ? this.#numberIn(sector, (part - inHeader) % each) : noSector;
  }

  async next(sector: number): Promise<number> {
    const each = this.#size / 4;
    const table = await this.#tableSector(Math.floor(sector / each));
    return table < noSector ? this.#numberIn(table, sector % each) : noSector;
  }
}

function namesIn(sector: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + entryBytes <= sector.length; at += entryBytes) {
    const length = Math.min(64, sector.readUInt16LE(at + 64)) - 2;
    if (length > 0) names.push(sector.toString('utf16le', at, at + length));
  }
  return names;
}

/** Names of the streams and folders of a compound file; of a damaged one those that are found. */
export async function compoundNames(file: Pick<InputFile, 'head' | 'readAt'>): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  if (!isCompoundFile(file) || file.head.length < headerBytes) return names;
  const header = Buffer.from(file.head.buffer, file.head.byteOffset, headerBytes);
  const sectors = new Sectors(file, header);
  let sector = header.readUInt32LE(0x30);
  for (let count = 0; sector < noSector && count < mostSectors; count += 1) {
    for (const name of namesIn(await sectors.read(sector))) names.add(name);
    sector = await sectors.next(sector);
  }
  return names;
}
