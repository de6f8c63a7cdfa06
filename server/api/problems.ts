// Sends refusals as problem details (RFC 9457) in the language that was asked for, never with a stack trace.
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { z } from 'zod';
import { describeFault, describeMore, Fault, sentenceOf } from '../model/faults';
import { type Language, reasonIn } from '../model/issues';
import { schemaReason } from '../model/schema-reason';
import { logError } from '../output/log';
import type { Problem } from './contract';

/** HTTP status by code; what is not listed is 400 for a wrong request, 409 for a refusal, 503 for the store. */
const statusByCode: ReadonlyMap<string, number> = new Map([
  ['unknown-id', 404],
  ['not-found', 404],
  ['unknown-mapping', 404],
  ['nothing-rejected', 404],
  ['rejected-not-kept', 404],
  ['method-not-allowed', 405],
  ['file-too-large', 413],
  ['body-too-large', 413],
  ['unsupported-media-type', 415],
  ['too-many-rows', 413],
  ['too-many-claims', 413],
  ['preview-too-large', 413],
  ['too-many-issues', 413],
  ['origin-refused', 403],
  ['internal-error', 500],
  ['cancelled', 409],
  ['too-many-questions', 429],
  ['too-many-changes', 429],
  ['too-many-files', 429],
  ['uploads-full', 429],
  ['server-busy', 429],
  ['gave-way', 503],
  ['disk-full', 507],
  ['upload-refused', 500],
]);
const statusByExit = { 1: 409, 2: 400, 3: 503 } as const;

export function statusOf(fault: Fault): number {
  return statusByCode.get(fault.code) ?? statusByExit[fault.exit];
}

/** The fault as problem details. `detail` says what and what now. */
export function toProblem(fault: Fault, language: Language): Problem {
  const { code, message, remedy, value } = describeFault(fault, language);
  const type = `urn:ketenzicht:problem:${code}`;
  return { type, title: message, status: statusOf(fault), detail: sentenceOf({ message, remedy }), code, remedy, value, ...describeMore(fault, language) };
}

/** `?lang` when it is one of ours, else what the browser prefers, else English. */
export function languageOf(request: Request): Language {
  const asked = request.query.lang;
  if (asked === 'nl' || asked === 'en') return asked;
  return request.acceptsLanguages('en', 'nl') === 'nl' ? 'nl' : 'en';
}

/** The fault `bad-request` with what the schema found wrong first. */
export function badRequest(error: z.ZodError): Fault {
  const path = error.issues[0]?.path.join('.') ?? '';
  return new Fault('bad-request', 2, { value: path === '' ? null : path, details: reasonIn(schemaReason(error)) });
}

/** What the HTTP library refuses by itself: an unreadable body, one that is too large. */
function faultOfHttpError(error: unknown): Fault | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  if (error.status === 413) return new Fault('body-too-large', 1, { details: { limit: '4 MB' } });
  if (error.status === 415) return new Fault('unsupported-media-type', 2, { value: error.message });
  if (error.status >= 400 && error.status < 500) return new Fault('bad-request', 2, { details: { reason: error.message } });
  return undefined;
}

/** What was thrown as a fault; what is none of ours goes to the log, under a mark that the answer shows. */
export function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof z.ZodError) return badRequest(error);
  const known = faultOfHttpError(error);
  if (known) return known;
  const mark = randomUUID().slice(0, 8);
  // The log has the cause under the code that the answer shows.
  logError(mark, error);
  return new Fault('internal-error', 1, { value: mark });
}

export function sendProblem(response: Response, fault: Fault, language: Language): void {
  const problem = toProblem(fault, language);
  const { retryAfter } = fault.details;
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
  response.status(problem.status).set('Content-Language', language).set('Cache-Control', 'no-store');
  response.type('application/problem+json').send(JSON.stringify(problem));
}

// biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters.
export const handleErrors: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  sendProblem(response, toFault(error), languageOf(request));
};
