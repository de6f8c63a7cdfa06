// A question followed to the text of its answer.
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../../web/api/client';
import { follow } from '../../../web/api/follow';
import { servedApi } from './served-api';

const answer = '{"question":"why","name":"a\\nb\u2028"}\n';
const about = { snapshot: 's', version: 1, computedAt: '2026-11-01T10:00:00.000Z', milliseconds: 1, kept: false };
const event = (name: string, data: string) => `event: ${name}\ndata: ${data.split('\n').join('\ndata: ')}\n\n`;

servedApi((request, response) => {
  const path = request.url ?? '';
  if (path.includes('refused'))
    return response.writeHead(429).end(JSON.stringify({ code: 'too-many-questions', title: 'Te veel.', remedy: '', value: null, status: 429 }));
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(`: still there\n\n${event('waiting', '{"place":2}')}${event('progress', '{"done":1,"total":4}')}`);
  if (path.includes('fails'))
    return response.end(event('problem', JSON.stringify({ code: 'cancelled', title: 'Gestopt.', remedy: '', value: null, status: 409 })));
  if (path.includes('cut')) return response.end();
  if (path.includes('torn')) return void setTimeout(() => response.destroy(), 5);
  if (path.includes('never')) return response;
  return response.end(event('about', JSON.stringify(about)) + event('answer', answer));
});

const ask = (name: string, signal = new AbortController().signal) => follow({ name, parameters: {} }, { signal });

describe('a question that is followed', () => {
  it('gives the very text of its answer, and what is known of it', async () => {
    const heard: unknown[] = [];
    const followed = await follow({ name: 'why', parameters: { id: 'x' } }, { signal: new AbortController().signal, onProgress: (one) => heard.push(one) });
    expect(followed).toEqual({ text: answer, about });
    expect(heard).toEqual([{ done: 1, total: 4 }]);
  });

  it.each([
    ['refused', { code: 'too-many-questions', status: 429 }],
    ['fails', { code: 'cancelled', status: 409 }],
    // No answer is no empty answer.
    ['cut', { code: 'answer-cut-off', status: 0 }],
    ['torn', { code: 'answer-cut-off', status: 0 }],
  ])('that is %s is a problem', async (name, refusal) => {
    const error = await ask(name).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject(refusal);
  });

  it('that the page stops is no problem', async () => {
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), 20);
    const error = await ask('never', leaving.signal).catch((one: unknown) => one);
    expect(error).not.toBeInstanceOf(ApiProblem);
  });
});
