// Tells clients apart where there are no accounts. Each has limits, so that nobody keeps the others from their answers.
import type { Request } from 'express';

/** What a client calls itself: the pages make up a name once for a browser, all its tabs together; a program may choose one. */
export const clientHeader = 'Ketenzicht-Client';

/** Longest name that tells clients apart. */
export const longestClient = 100;

/**
 * The client of a request. All that do not say who they are count as one client, so that a script that fires away, or forgets the
 * header, limits itself and others like it, and not the people at a browser. It is no proof: who makes up names has as many turns.
 */
export function clientOf(request: Request): string {
  return (request.get(clientHeader) ?? '').trim().slice(0, longestClient);
}
