// Keeps uploaded files: counts the room that they take, knows who works with them, and decides which go first.
import { rm } from 'node:fs/promises';
import { Fault } from '../model/faults';
import type { UploadBody } from './contract';
import type { StoredFile } from './tasks';

export interface StoredUpload extends UploadBody {
  readonly path: string;
}

export interface RoomForUploads {
  /** Bytes that all files may take together, those that arrive included. */
  readonly bytes: number;
  /** How that is raised, for the message. */
  readonly setting: string;
}

interface Kept {
  readonly stored: StoredUpload;
  readonly client: string;
  /** How many work with it now. */
  inUse: number;
  /** Its import has ended: it goes as soon as nobody works with it. */
  isDone: boolean;
  /** Runs while nobody works with it. */
  expiry: NodeJS.Timeout | undefined;
}

/** Files to work with, until they are let go; or until their import has ended, after which they are not kept. */
export interface HeldUploads {
  readonly files: StoredFile[];
  letGo(): void;
  finish(): void;
}

/** How long a file is kept that nobody works with, in milliseconds. */
const staysFor = 3_600_000;

/** Files that are kept: of one client as many as one import may have, and of all together. The oldest go first. */
const most = { ofClient: 200, inAll: 1000 } as const;

export class KeptUploads {
  readonly #room: RoomForUploads;
  readonly #uploads = new Map<string, Kept>();
  #bytes = 0;

  constructor(room: RoomForUploads) {
    this.#room = room;
  }

  /** Keeps a file for whose bytes room was taken; older ones go when there are too many. */
  async add(stored: StoredUpload, client: string): Promise<void> {
    const kept: Kept = { stored, client, inUse: 0, isDone: false, expiry: undefined };
    this.#uploads.set(stored.upload, kept);
    this.#rest(kept);
    const own = [...this.#uploads.values()].filter((one) => one.client === client);
    const tooMany = Math.max(own.length - most.ofClient, 0);
    for (const one of own.slice(0, tooMany)) await this.#forget(one);
    if (this.#uploads.size > most.inAll) await this.#forgetOldest();
  }

  /** Takes room for more bytes; the oldest files that nobody works with go for it. Throws `uploads-full`. */
  async take(bytes: number): Promise<void> {
    this.#bytes += bytes;
    while (this.#bytes > this.#room.bytes) {
      if (await this.#forgetOldest()) continue;
      this.giveBack(bytes);
      const { setting } = this.#room;
      throw new Fault('uploads-full', 1, { value: `${Math.floor(this.#room.bytes / 1024 / 1024)} MB`, details: { setting, retryAfter: 10 } });
    }
  }

  /** Gives back the room of what is not kept after all. */
  giveBack(bytes: number): void {
    this.#bytes -= bytes;
  }

  /** Files to work with. Throws `not-found` with the id that is no upload (any more). */
  hold(ids: readonly string[]): HeldUploads {
    const held = ids.map((id) => {
      const found = this.#uploads.get(id);
      if (!found) throw new Fault('not-found', 1, { value: id });
      return found;
    });
    for (const one of held) {
      one.inUse += 1;
      clearTimeout(one.expiry);
    }
    const leave = (isDone: boolean) => {
      for (const one of held) {
        one.inUse -= 1;
        one.isDone ||= isDone;
        this.#rest(one);
      }
    };
    return { files: held.map(({ stored: { path, name } }) => ({ path, name })), letGo: () => leave(false), finish: () => leave(true) };
  }

  /** What nobody works with goes at once when its import has ended, else after a while. */
  #rest(kept: Kept): void {
    clearTimeout(kept.expiry);
    if (kept.inUse > 0) return;
    const forget = () => void this.#forget(kept);
    if (kept.isDone) forget();
    else kept.expiry = setTimeout(forget, staysFor).unref();
  }

  async #forgetOldest(): Promise<boolean> {
    for (const one of this.#uploads.values()) if (await this.#forget(one)) return true;
    return false;
  }

  /** Not what somebody works with. */
  async #forget({ stored: { upload, path, bytes }, inUse, expiry }: Kept): Promise<boolean> {
    if (inUse > 0 || !this.#uploads.delete(upload)) return false;
    clearTimeout(expiry);
    this.#bytes -= bytes;
    await rm(path, { force: true });
    return true;
  }
}
