// Takes in files for import: streams them to a temporary folder and hashes them on the way. They go when the server stops.
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { makeQueue, type TurnOptions } from '../engine/turnstile';
import { Fault } from '../model/faults';
import { KeptUploads, type StoredUpload } from './kept-uploads';
import { makeOwnFolder, removeOwnFolder } from './own-folder';

export interface UploadSettings {
  /** Folder for temporary files. */
  readonly folder: string;
  /** Largest file in bytes. */
  readonly limit: number;
  /** How the limit is raised, for the message. */
  readonly setting: string;
  /** Milliseconds after which a sender that sends nothing is let go. */
  readonly silence?: number;
}

/** Longer than a connection is away when people change networks. */
const longestSilence = 60_000;

/** The pieces of a body as they come. A sender that is silent for so long is cut off: it would hold a place for which others wait. */
async function* piecesOf(body: Readable, silence: number): AsyncGenerator<Buffer> {
  const listen = () => setTimeout(() => body.destroy(new Fault('cancelled', 1)), silence).unref();
  let waiting = listen();
  try {
    for await (const piece of body) {
      // While it is written the sender may not even be able to send.
      clearTimeout(waiting);
      yield piece;
      waiting = listen();
    }
  } finally {
    clearTimeout(waiting);
  }
}

/** All files together may take as much room as so many of the largest size. */
const largestKept = 2;
/** Files that arrive at the same time: each is a file and a connection, and its sender may be slow. */
const arrivals = { atOnce: 32, perClient: 8, limits: { perClient: 200, inAll: 400 }, tooMany: 'too-many-files', retryAfter: 2 } as const;

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A file that arrives: whose turn it is by client, gone when its sender is. */
export interface Arriving extends Pick<TurnOptions, 'client' | 'signal'> {
  readonly name: string;
  readonly body: Readable;
}

interface Receiving {
  readonly openFile: () => Promise<FileHandle>;
  /** Counts what was written. */
  readonly arriving: { written: number };
}

export class Uploads {
  readonly #settings: UploadSettings;
  readonly #kept: KeptUploads;
  readonly #arrivals = makeQueue(arrivals);
  #folder: Promise<string> | undefined;

  constructor(settings: UploadSettings) {
    this.#settings = settings;
    this.#kept = new KeptUploads({ bytes: largestKept * settings.limit, setting: settings.setting });
  }

  /**
   * Stores a file whole or not at all. Rejects with `file-too-large`, `disk-full`, `upload-refused`, `uploads-full`, `too-many-files`, or
   * `cancelled` when the sender left or fell silent.
   */
  async store({ name, body, ...turn }: Arriving): Promise<StoredUpload> {
    const { leave } = await this.#arrivals.enter(turn);
    try {
      return await this.#store({ name, body, client: turn.client ?? '' });
    } finally {
      leave();
    }
  }

  async #store({ name, body, client }: { name: string; body: Readable; client: string }): Promise<StoredUpload> {
    // Only the last part of a name counts: a browser or script may send a whole path.
    const shortName = basename(name.replaceAll('\\', '/')) || name;
    const upload = randomUUID();
    let path = '';
    const openFile = async () => {
      path = join(await this.folder(), upload);
      return open(path, 'wx', 0o600);
    };
    const arriving = { written: 0 };
    try {
      const received = await this.#receive(body, { openFile, arriving });
      if (received.bytes > this.#settings.limit) throw this.#tooLarge(shortName);
      const stored = { upload, name: shortName, ...received, path };
      await this.#kept.add(stored, client);
      return stored;
    } catch (error) {
      this.#kept.giveBack(arriving.written);
      if (path !== '') await rm(path, { force: true });
      throw this.#faultOf(error);
    }
  }

  /** The folder of this server's uploads, made at the first one; tried again when that failed. */
  folder(): Promise<string> {
    this.#folder ??= makeOwnFolder(this.#settings.folder).catch((error: unknown) => {
      this.#folder = undefined;
      throw error;
    });
    return this.#folder;
  }

  /**
   * Writes a body to a file. What cannot be kept (too large, no room) is read to its end and dropped:
   * to a sender that is cut off nobody could say why.
   */
  async #receive(body: Readable, { openFile, arriving }: Receiving): Promise<{ bytes: number; sha256: string }> {
    const hash = createHash('sha256');
    let bytes = 0;
    let failure: unknown;
    const file = await openFile().catch((error: unknown) => {
      failure = error;
    });
    try {
      for await (const chunk of piecesOf(body, this.#settings.silence ?? longestSilence)) {
        bytes += chunk.length;
        if (failure !== undefined || bytes > this.#settings.limit) continue;
        hash.update(chunk);
        try {
          await this.#kept.take(chunk.length);
          arriving.written += chunk.length;
          await file?.appendFile(chunk);
        } catch (error) {
          failure = error;
        }
      }
    } finally {
      await file?.close();
    }
    if (failure !== undefined) throw failure;
    return { bytes, sha256: hash.digest('hex') };
  }

  /** Refuses a file by the length that its sender declares, before anything is stored. */
  refuseLarge(name: string, declared: string | undefined): void {
    if (Number(declared ?? 0) > this.#settings.limit) throw this.#tooLarge(name);
  }

  #tooLarge(name: string): Fault {
    const { limit, setting } = this.#settings;
    return new Fault('file-too-large', 1, { value: name, details: { limit: `${Math.floor(limit / 1024 / 1024)} MB`, setting } });
  }

  #faultOf(error: unknown): unknown {
    const code = errorCode(error);
    if (code === 'ENOSPC') return new Fault('disk-full', 1, { value: this.#settings.folder });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
      return new Fault('upload-refused', 1, { value: this.#settings.folder, details: { reason: code } });
    return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' ? new Fault('cancelled', 1) : error;
  }

  /** Files to work with, which stay until they are let go. Throws `not-found`. */
  hold(ids: readonly string[]): ReturnType<KeptUploads['hold']> {
    return this.#kept.hold(ids);
  }

  async close(): Promise<void> {
    this.#arrivals.close();
    if (this.#folder) await removeOwnFolder(await this.#folder);
  }
}
