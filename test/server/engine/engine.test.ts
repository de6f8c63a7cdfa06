// Short questions go first: neither a quick question nor a short analysis waits for a long one, whoever asks.
import { expect, it } from 'vitest';
import { exportQuestion, matchesQuestion, previewQuestion, startEngine, suggestionQuestion } from '../../../server/engine/engine';
import type { WorkerProgram } from '../../../server/engine/question-thread';
import { personHere } from '../../../server/model/viewer';

const program: WorkerProgram = {
  url: new URL('../../support/source-worker.mjs', import.meta.url),
  data: { program: new URL('./busy-worker.ts', import.meta.url).href },
};

it.each([
  ['the whole graph is written', exportQuestion],
  ['pairs of the whole estate are compared', matchesQuestion],
])('a quick question is answered while %s', async (_, name) => {
  const [engine, leaving] = [startEngine(program), new AbortController()];
  const written = engine.ask({ name, parameters: { milliseconds: 60_000 }, viewer: personHere }, { client: 'a', signal: leaving.signal });
  const ended = written.catch(({ code }) => code);
  await engine.ask({ name: 'work', parameters: { milliseconds: 10 }, viewer: personHere }, { client: 'a' });
  leaving.abort();
  expect(await ended).toBe('cancelled');
  await engine.close();
});

it('a short analysis and a quick question are answered while long ones of three clients run and wait', async () => {
  const engine = startEngine(program);
  const [ended, leaving]: [string[], AbortController] = [[], new AbortController()];
  const ask = (analysis: string, milliseconds: number) => ({ name: 'analysis', parameters: { analysis, milliseconds }, viewer: personHere });
  const long = ['a', 'a', 'b', 'c'].map((client) =>
    engine.ask(ask('cut-sets', 60_000), { client, signal: leaving.signal }).catch(({ code }) => ended.push(code)),
  );
  await engine.ask({ name: 'work', parameters: { milliseconds: 10 }, viewer: personHere }, { client: 'a' });
  await engine.ask(ask('what-if', 10), { client: 'a' });
  await engine.ask(ask('no-such-analysis', 10), { client: 'a' });
  expect(ended).toEqual([]);
  leaving.abort();
  await Promise.all(long);
  expect(ended).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  await engine.close();
});

it('a quick question is answered while somebody looks into a file that takes long', async () => {
  const [engine, leaving] = [startEngine(program), new AbortController()];
  const look = (name: string) => engine.ask({ name, parameters: { milliseconds: 60_000 }, viewer: personHere }, { client: 'a', signal: leaving.signal });
  const looks = [suggestionQuestion, previewQuestion].map((name) => look(name).catch(({ code }) => code));
  await engine.ask({ name: 'work', parameters: { milliseconds: 10 }, viewer: personHere }, { client: 'b' });
  leaving.abort();
  expect(await Promise.all(looks)).toEqual(['cancelled', 'cancelled']);
  await engine.close();
});
