// Turns errors of the driver into faults that say what is wrong with the server, and what to do. It goes by code, never by message text.
import neo4j from 'neo4j-driver';
import { Fault } from '../../model/faults';
import { shownAddress } from './address';

/** The code of an error of the driver; undefined for any other error. */
export function neo4jCode(error: unknown): string | undefined {
  return error instanceof neo4j.Neo4jError ? error.code : undefined;
}

/** Out of transaction memory. The driver calls it worth repeating; it is not. */
const tooBig = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';

/** The server fell silent: what was asked last may or may not have been done. */
export class NoAnswer extends Error {}

/** Waiting for a lock, or the whole transaction, took longer than it may. */
export function isTimeout(error: unknown): boolean {
  return /LockClientStopped|TransactionTimedOut|LockAcquisitionTimeout/.test(neo4jCode(error) ?? '');
}

/** Worth repeating as it is. */
export function isPassing(error: unknown): boolean {
  const code = neo4jCode(error);
  return code !== undefined && code !== tooBig && error instanceof neo4j.Neo4jError && error.retriable;
}

/** The connection broke: what was asked last may or may not have been done. */
export function isLost(error: unknown): boolean {
  if (error instanceof NoAnswer) return true;
  const code = neo4jCode(error);
  return code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'Neo.TransientError.General.DatabaseUnavailable';
}

interface Server {
  readonly uri: string;
  readonly database: string | undefined;
}

type Make = (server: Server, error: Error) => Fault;

/** The first line whose pattern fits the code says what it means. */
const meanings: readonly (readonly [code: RegExp, make: Make])[] = [
  [/^(ServiceUnavailable|SessionExpired)$|DatabaseUnavailable$/, ({ uri }) => new Fault('neo4j-unreachable', 3, { value: uri })],
  [/CredentialsExpired$/, ({ uri }) => new Fault('neo4j-first-password', 3, { value: uri })],
  [/AuthenticationRateLimit$/, ({ uri }) => new Fault('neo4j-locked-out', 3, { value: uri })],
  [/Security\./, ({ uri }) => new Fault('neo4j-refused', 3, { value: uri })],
  [/Database\.DatabaseNotFound$/, ({ uri, database }) => new Fault('neo4j-no-database', 3, { value: database ?? uri })],
  [
    /(ForbiddenOnReadOnlyDatabase|Statement\.AccessMode|NotALeader|WriteOnReadOnlyAccessDatabase|ReadOnly[a-z]{0,40})$/i,
    ({ uri }) => new Fault('neo4j-read-only', 3, { value: uri }),
  ],
  [/MemoryPoolOutOfMemoryError$/, ({ uri }) => new Fault('neo4j-too-small', 1, { value: uri })],
  [/LockClientStopped|LockAcquisitionTimeout/, ({ uri }) => new Fault('store-locked', 3, { value: uri })],
  [/TransactionTimedOut/, ({ uri }) => new Fault('neo4j-too-slow', 3, { value: uri })],
  [/General\.(OutOfMemoryError|StackOverFlowError)$/, ({ uri }) => new Fault('neo4j-too-small', 1, { value: uri })],
];

/** The fault that an error means for this server; an error that is no matter of the server is handed back as it is. */
export function toNeo4jFault(error: unknown, server: Server): unknown {
  if (error instanceof Fault) return error;
  const shown = { ...server, uri: shownAddress(server.uri) };
  if (error instanceof NoAnswer) return new Fault('neo4j-unreachable', 3, { value: shown.uri });
  const code = neo4jCode(error);
  if (code === undefined || !(error instanceof Error)) return error;
  const found = meanings.find(([pattern]) => pattern.test(code));
  return found ? found[1](shown, error) : error;
}
