// From errors of SQLite and of the file system to faults that say what is wrong with the store and what to do.
import { Fault } from '../../model/faults';

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

function systemCode(error: unknown): string | undefined {
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

const unreachableReasons: Readonly<Record<string, string>> = {
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder cannot be made',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file, not a folder',
  ENAMETOOLONG: 'the path is too long',
};

function unreachableReason(error: unknown): string | undefined {
  switch (sqliteCode(error)) {
    case codes.readonly:
      return 'it is read-only';
    case codes.cannotOpen:
      return 'the file cannot be opened or made';
    case codes.ioError:
      return 'the disk gave an error';
    default:
      return unreachableReasons[systemCode(error) ?? ''];
  }
}

/** The fault that an error means for the store at `path`; an error that is no matter of the store is handed back as it is. */
export function toStoreFault(error: unknown, path: string): unknown {
  if (error instanceof Fault) return error;
  if (isBusy(error)) return new Fault('store-locked', 3, path);
  if (isDiskFull(error)) return new Fault('disk-full', 1, path);
  const code = sqliteCode(error);
  if (code === codes.notADatabase) return new Fault('store-damaged', 3, path, { reason: 'the file is not a database' });
  if (code === codes.corrupt) return new Fault('store-damaged', 3, path, { reason: 'the database in it is malformed' });
  const reason = unreachableReason(error);
  return reason === undefined ? error : new Fault('store-unreachable', 3, path, { reason });
}
