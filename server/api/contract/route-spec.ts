// Defines how a route of the API is declared.
import type { z } from 'zod';

export interface RouteSpec {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Path under /api/v1, parameters as `{name}`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: 'snapshot' | 'analyses' | 'graph' | 'imports' | 'about';
  readonly query?: z.ZodObject;
  /** JSON body; `binary`: the raw bytes of a file. */
  readonly body?: z.ZodType | 'binary';
  readonly status?: 200 | 201 | 202;
  /** JSON answer, or the media type of another one. */
  readonly answer: z.ZodType | string;
  /** Clients take turns on it: its request may say who asks, and too many at once are refused with 429. */
  readonly takesTurns?: true;
  /** What the events are, for a route that answers with them on `Accept: text/event-stream`. */
  readonly events?: string;
}
