// Files handed over for import: streamed to a temporary folder, hashed on the way, gone when the server stops.
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Fault } from '../model/faults';
import type { UploadBody } from './contract';
import { makeOwnFolder, removeOwnFolder } from './own-folder';

export interface UploadSettings {
  /** Folder for temporary files. */
  readonly folder: string;
  /** Largest file in bytes. */
  readonly limit: number;
  /** How the limit is raised, for the message. */
  readonly setting: string;
}

export interface StoredUpload extends UploadBody {
  readonly path: string;
}

/** Uploads that are kept at most; the oldest goes first. */
const kept = 200;

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export class Uploads {
  readonly #settings: UploadSettings;
  readonly #uploads = new Map<string, StoredUpload>();
  #folder: Promise<string> | undefined;

  constructor(settings: UploadSettings) {
    this.#settings = settings;
  }

  /** Stores a file whole or not at all. Rejects with `file-too-large`, `disk-full`, `upload-refused`, or `cancelled` when the sender left. */
  async store(name: string, body: Readable): Promise<StoredUpload> {
    // Only the last part of a name counts: a browser or script may send a whole path.
    const shortName = basename(name.replaceAll('\\', '/')) || name;
    const upload = randomUUID();
    let path = '';
    const openFile = async () => {
      path = join(await this.#makeFolder(), upload);
      return open(path, 'wx', 0o600);
    };
    const received = await this.#receive(body, openFile).catch(async (error) => {
      if (path !== '') await rm(path, { force: true });
      throw this.#faultOf(error);
    });
    if (received.bytes > this.#settings.limit) {
      await rm(path, { force: true });
      throw this.#tooLarge(shortName);
    }
    const stored = { upload, name: shortName, ...received, path };
    this.#uploads.set(upload, stored);
    await this.#forgetOld();
    return stored;
  }

  /** The folder of this server's uploads, made at the first one; tried again when that failed. */
  #makeFolder(): Promise<string> {
    this.#folder ??= makeOwnFolder(this.#settings.folder).catch((error: unknown) => {
      this.#folder = undefined;
      throw error;
    });
    return this.#folder;
  }

  /**
   * Writes a body to a file. What cannot be kept (too large, disk full) is read to its end and dropped:
   * to a sender that is cut off nobody could say why.
   */
  async #receive(body: Readable, openFile: () => Promise<FileHandle>): Promise<{ bytes: number; sha256: string }> {
    const hash = createHash('sha256');
    let bytes = 0;
    let failure: unknown;
    const file = await openFile().catch((error: unknown) => {
      failure = error;
    });
    try {
      for await (const chunk of body) {
        bytes += chunk.length;
        if (failure !== undefined || bytes > this.#settings.limit) continue;
        hash.update(chunk);
        await file?.appendFile(chunk).catch((error: unknown) => {
          failure = error;
        });
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
    return new Fault('file-too-large', 1, name, { limit: `${Math.floor(limit / 1024 / 1024)} MB`, setting });
  }

  #faultOf(error: unknown): unknown {
    const code = errorCode(error);
    if (code === 'ENOSPC') return new Fault('disk-full', 1, this.#settings.folder);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
      return new Fault('upload-refused', 1, this.#settings.folder, { reason: code });
    return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' ? new Fault('cancelled', 1) : error;
  }

  /** Throws `not-found` with the id that is no upload (any more). */
  find(ids: readonly string[]): StoredUpload[] {
    return ids.map((id) => {
      const found = this.#uploads.get(id);
      if (!found) throw new Fault('not-found', 1, id);
      return found;
    });
  }

  async close(): Promise<void> {
    this.#uploads.clear();
    if (this.#folder) await removeOwnFolder(await this.#folder);
  }

  async #forgetOld(): Promise<void> {
    for (const [id, { path }] of this.#uploads) {
      if (this.#uploads.size <= kept) return;
      this.#uploads.delete(id);
      await rm(path, { force: true });
    }
  }
}
