// An import job followed by its events; when they stop, it is asked what became of it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followJob } from '../../../web/api/job';
import { servedApi } from './served-api';

const job = (state: string, more: object = {}) => ({ id: 'j', state, place: null, progress: null, problem: null, results: [], result: null, ...more });

/** How the server says that the job stands; 404: it knows no such job. */
let standing: object | 404 = job('running');
servedApi((_request, response) => {
  if (standing === 404) response.writeHead(404).end(JSON.stringify({ code: 'not-found', title: 'Weg.', remedy: '', value: 'j', status: 404 }));
  else response.setHeader('Content-Type', 'application/json').end(JSON.stringify(standing));
});

/** Node has no EventSource: one whose events the test sends. */
class Events extends EventTarget {
  static made: Events[] = [];
  readonly address: string;
  isClosed = false;
  constructor(address: string) {
    super();
    this.address = address;
    Events.made.push(this);
  }
  send(name: string, data: object): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
  close(): void {
    this.isClosed = true;
  }
}

let states: string[] = [];
let troubles: (string | null)[] = [];
let stop: () => void = () => undefined;

beforeEach(() => {
  vi.stubGlobal('EventSource', Events);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [Events.made, states, troubles, standing] = [[], [], [], job('running')];
  stop = followJob('j/1', { onState: ({ state }) => states.push(state), onTrouble: (error) => troubles.push(error?.message ?? null) });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const last = () => Events.made.at(-1);

describe('a job', () => {
  it('is followed by its events until it ends', () => {
    expect(last()?.address).toBe('/api/v1/imports/jobs/j%2F1/events');
    last()?.send('progress', job('running'));
    last()?.send('done', job('done'));
    expect(states).toEqual(['running', 'done']);
    expect(last()?.isClosed).toBe(true);
  });

  it('whose events stop is asked for, and followed again while it runs', async () => {
    last()?.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(states).toEqual(['running']));
    expect(Events.made).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(Events.made).toHaveLength(2);
  });

  it('that ended meanwhile is not followed again', async () => {
    standing = job('failed');
    last()?.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(states).toEqual(['failed']));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(Events.made).toHaveLength(1);
  });

  it('that is no longer known is a trouble, and not asked for again', async () => {
    standing = 404;
    last()?.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(troubles).toEqual(['Weg.']));
    standing = job('running');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states).toEqual([]);
  });

  it('that nobody follows any more tells nothing', async () => {
    last()?.dispatchEvent(new Event('error'));
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([states, troubles, Events.made.length]).toEqual([[], [], 1]);
  });
});
