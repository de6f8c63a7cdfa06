// Requests as no browser lets one make them: any Host, any header, a body that is cut off.
import { type IncomingHttpHeaders, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends one request and resolves with its answer as text. */
export function send(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers }, (response) => {
      const pieces: string[] = [];
      response.setEncoding('utf8').on('data', (piece) => pieces.push(piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: pieces.join('') }));
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Sends JSON. */
export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return send(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
}

/** The parsed problem of an answer; throws when it is none. */
export function problemOf({ headers, text }: Answered): { code: string; status: number; title: string; detail: string; remedy: string; value: string | null } {
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    throw new Error(`no problem details: ${headers['content-type']} ${text.slice(0, 200)}`);
  return JSON.parse(text);
}

/** The events of a stream that has ended, with their data as it was sent. */
export function eventsOf(text: string): { readonly name: string; readonly data: string }[] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('event: '));
  return blocks.map((block) => {
    const [head = '', ...lines] = block.split('\n');
    return { name: head.slice('event: '.length), data: lines.map((line) => line.slice('data: '.length)).join('\n') };
  });
}
