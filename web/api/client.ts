// Sends requests to the API under /api/v1. Headers, language and problems are handled here only; shapes come from the contract.
import i18next from 'i18next';
import type { Problem } from '../../server/api/contract';

const root = '/api/v1';

/** What the server refused, in words for the reader; `status` 0 means that it could not be reached. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly value: string | null;
  readonly status: number;

  constructor(problem: Pick<Problem, 'title' | 'code' | 'remedy' | 'value' | 'status'>) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.remedy = problem.remedy;
    this.value = problem.value;
    this.status = problem.status;
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON; a Blob as its bytes. */
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly signal?: AbortSignal;
  /** Media type of the answer; JSON unless said otherwise. */
  readonly accept?: string;
}

/** An address under the API with its query. */
export function apiAddress(path: string, query: RequestOptions['query'] = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) words.set(name, String(value));
  const text = words.toString();
  return `${root}${path}${text === '' ? '' : `?${text}`}`;
}

const nameKey = 'ketenzicht-client';

/** A name for this browser, all its tabs together: clients take turns at the server. It says nothing about who it is. */
function browserName(): string {
  const kept = localStorage.getItem(nameKey);
  if (kept) return kept;
  const made = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
  localStorage.setItem(nameKey, made);
  return made;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

/** What a refusal says. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiProblem(body);
  return new ApiProblem({
    title: `${response.status} ${response.statusText}`,
    code: `http-${response.status}`,
    remedy: i18next.t('state.httpRemedy'),
    value: null,
    status: response.status,
  });
}

function encode(body: unknown): { body?: BodyInit; headers: Record<string, string> } {
  if (body === undefined) return { headers: {} };
  if (body instanceof Blob) return { body, headers: { 'Content-Type': 'application/octet-stream' } };
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

/** There is no server, or it went away in the middle of its answer. */
export function unreachable(code: 'unreachable' | 'answer-cut-off'): ApiProblem {
  return new ApiProblem({ title: i18next.t('state.unreachable'), code, remedy: i18next.t('state.unreachableRemedy'), value: null, status: 0 });
}

/** Sends a request; throws ApiProblem when there is no server. */
export async function send(path: string, options: RequestOptions): Promise<Response> {
  const { body, headers } = encode(options.body);
  try {
    return await fetch(apiAddress(path, options.query), {
      method: options.method ?? 'GET',
      headers: {
        ...headers,
        Accept: options.accept ?? 'application/json',
        'Accept-Language': i18next.language,
        'Ketenzicht-Client': browserName(),
      },
      ...(body === undefined ? {} : { body }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw unreachable('unreachable');
  }
}

/** Asks the API. The answer has the shape that the contract declares for the path; throws ApiProblem. */
export async function ask<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  if (!response.ok) throw await problemOf(response);
  // The contract is tested against the routes on the server; this is the one place where its word is taken.
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw unreachable('answer-cut-off');
  }
}
