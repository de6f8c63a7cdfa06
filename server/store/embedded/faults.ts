// Turns errors of SQLite and of the file system into faults that say what is wrong with the store, and what to do.
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import type { Bilingual } from '../../model/vocabulary';

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const codes = { busy: 5, locked: 6, readonly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;
const noSpaceErrno = 28;
/** SQLITE_IOERR_SHMSIZE: no room for the shared index of the journal. */
const noRoomForIndex = 4874;

function numberAt(error: object, key: string): number | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'number' ? value : undefined;
}

function sqliteCode(error: unknown): number | undefined {
  const code = error instanceof Error ? numberAt(error, 'errcode') : undefined;
  return code === undefined ? undefined : code & 0xff;
}

export function systemCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Another connection holds the lock: worth waiting for. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === codes.busy || code === codes.locked;
}

function isDiskFull(error: unknown): boolean {
  if (systemCode(error) === 'ENOSPC' || sqliteCode(error) === codes.full) return true;
  if (!(error instanceof Error)) return false;
  return numberAt(error, 'systemErrno') === noSpaceErrno || numberAt(error, 'sqliteExtendedCode') === noRoomForIndex;
}

/** Nothing can be written where it lies. */
export function isReadOnly(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === codes.readonly || code === codes.cannotOpen;
}

const denied = { en: 'access is denied', nl: 'de toegang is geweigerd' };
const unreachableReasons: Readonly<Record<string, Bilingual>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: { en: 'the disk is read-only', nl: 'de schijf is alleen te lezen' },
  ENOENT: { en: 'the folder cannot be made', nl: 'de map is niet te maken' },
  ENOTDIR: { en: 'a part of the path is a file', nl: 'een deel van het pad is een bestand' },
  EEXIST: { en: 'it is a file, not a folder', nl: 'het is een bestand, geen map' },
  ENAMETOOLONG: { en: 'the path is too long', nl: 'het pad is te lang' },
  ELOOP: { en: 'its links lead in a circle', nl: 'de koppelingen leiden rond' },
};

function unreachableReason(error: unknown): Bilingual | undefined {
  switch (sqliteCode(error)) {
    case codes.cannotOpen:
      return { en: 'the file cannot be opened or made', nl: 'het bestand is niet te openen of te maken' };
    case codes.ioError:
      return { en: 'the disk gave an error', nl: 'de schijf gaf een fout' };
    default:
      return unreachableReasons[systemCode(error) ?? ''];
  }
}

const damages: ReadonlyMap<number | undefined, Bilingual> = new Map([
  [codes.notADatabase, { en: 'the file is not a database', nl: 'het bestand is geen database' }],
  [codes.corrupt, { en: 'the database in it is malformed', nl: 'de database erin is kapot' }],
]);

/** The fault that an error means for the store at `path`; an error that is no matter of the store is handed back as it is. */
export function toStoreFault(error: unknown, path: string): unknown {
  if (error instanceof Fault) return error;
  if (isBusy(error)) return new Fault('store-locked', 3, { value: path });
  if (isDiskFull(error)) return new Fault('disk-full', 1, { value: path });
  const code = sqliteCode(error);
  if (code === codes.readonly) return new Fault('store-read-only', 1, { value: path });
  const damage = damages.get(code);
  if (damage) return new Fault('store-damaged', 3, { value: path, details: reasonIn(damage) });
  const reason = unreachableReason(error);
  return reason === undefined ? error : new Fault('store-unreachable', 3, { value: path, details: reasonIn(reason) });
}
