// What every store promises to several processes (a test file a store runs them): a kill leaves before or after, writers take turns, readers see whole versions.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, StoreState } from '../../server/store/store';
import { asBusyAsMeanwhile, asBusyAsNow } from '../support/work';
import { keptOf, makeRecord, numberedContent, sayChange } from './made-records';
import type { StoreKind, StorePlace } from './store-kinds';

const program = fileURLToPath(new URL('./writer.ts', import.meta.url));

interface Writer {
  readonly process: ChildProcess;
  /** Lines printed so far. */
  readonly lines: string[];
  readonly ended: Promise<unknown>;
  readonly errors: () => string;
}

/** What a writer is to do: so many commits of so many claims as one source. */
interface WriteOrder {
  readonly source: string;
  readonly commits: number;
  readonly claims: number;
}

function startWriter(kind: StoreKind, place: StorePlace, { source, commits, claims }: WriteOrder): Writer {
  const args = ['--import', 'tsx', program, kind.name, place.address, source, String(commits), String(claims)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let [rest, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return { process: child, lines, ended: once(child, 'close'), errors: () => errors };
}

async function until(condition: () => boolean, writer: Writer): Promise<void> {
  while (!condition()) {
    if (writer.process.exitCode !== null) throw new Error(`the writer ended: ${writer.errors()}`);
    await pause(5);
  }
}

const confirmed = (writer: Writer) => writer.lines.slice(1).map((line) => Number(line.split(' ')[0]));

/** The number that a record of the writer stands for. */
const numberOf = (id: string) => Number(id.split('-').at(-1));

/** Every content that the state names is there, whole, and the one of its record. */
async function expectWhole(store: Store, state: StoreState, claims: number): Promise<void> {
  for (const { current, history } of state.sources) {
    expect(history.map(({ id }) => numberOf(id))).toEqual(history.map((_, at) => at + 1));
    expect(history.map(({ before }) => before)).toEqual([null, ...history.slice(0, -1).map(({ after }) => after)]);
    expect(current).toBe(history.at(-1)?.after);
    const kept = current === null ? undefined : await store.kept(current);
    // Whose commit came without it left none: of a commit that came, what was kept ahead is there whole.
    if (kept)
      expect('absent' in kept ? kept.absent : kept.columns.names.map((name) => kept.columns.get(name))).toEqual(
        'absent' in kept ? 'missing' : [...keptOf(numberOf(current ?? ''), claims).values()],
      );
    for (const { after } of history.slice(-2)) {
      if (after !== null) expect(await store.content(after)).toEqual(numberedContent(numberOf(after), claims));
    }
  }
}

/** Declares the tests of one store. */
export function promiseProcesses(kind: StoreKind): void {
  describe(`the ${kind.name} store and several processes`, () => {
    let place: StorePlace;
    const writers: Writer[] = [];
    const start = (order: WriteOrder) => {
      const writer = startWriter(kind, place, order);
      writers.push(writer);
      return writer;
    };

    beforeEach(async () => {
      place = await kind.create();
    });
    afterEach(async () => {
      for (const writer of writers.splice(0)) {
        writer.process.kill('SIGKILL');
        await writer.ended;
      }
      await place.destroy();
    });

    it('is left before or after a commit by kill -9 at any moment, and never between', async () => {
      const claims = 4000;
      let last = 0;
      for (let trial = 0; trial < 12; trial += 1) {
        const writer = start({ source: 's', commits: 1_000_000, claims });
        await until(() => writer.lines.length > 1 + (trial % 3), writer);
        // Moments spread over one commit, which takes some 30 ms in a file.
        await pause(((trial * 7) % 40) * kind.pace);
        writer.process.kill('SIGKILL');
        await writer.ended;
        last = Math.max(last, ...confirmed(writer));
        const store = await place.open();
        const state = await store.state();
        expect([last, last + 1]).toContain(state.version);
        await expectWhole(store, state, claims);
        last = state.version;
        // The lock of the killed writer is gone: the next commit works at once.
        const record = makeRecord(`after-${trial + 1}`, 'after', { before: state.sources.find(({ name }) => name === 'after')?.current ?? null });
        last = await store.commit(state.version, [sayChange(record, numberedContent(trial + 1, claims))]);
        await store.close();
      }
      expect(last).toBeGreaterThan(24);
    });

    it('keeps every commit of two processes that write at the same time', async () => {
      const both = [start({ source: 'left', commits: 25, claims: 500 }), start({ source: 'right', commits: 25, claims: 500 })];
      for (const writer of both) {
        await writer.ended;
        expect(writer.errors()).toBe('');
      }
      const store = await place.open();
      const state = await store.state();
      expect(state.version).toBe(50);
      expect(both.flatMap(confirmed).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
      expect(state.sources.map(({ name, history }) => [name, history.length])).toEqual([
        ['left', 25],
        ['right', 25],
      ]);
      await expectWhole(store, state, 500);
      await store.close();
    });

    it('gives readers whole versions, without waiting, while another process writes', async () => {
      const store = await place.open();
      const writer = start({ source: 's', commits: 1_000_000, claims: 2000 });
      await until(() => writer.lines.length > 1, writer);
      const seen = new Set<number>();
      const allowed = asBusyAsMeanwhile();
      let longest = 0;
      // So long, and until it has met some versions, which a busy machine makes slowly.
      for (const end = performance.now() + 3000 * kind.pace; performance.now() < end || seen.size < 4; ) {
        const started = performance.now();
        const state = await store.state();
        longest = Math.max(longest, performance.now() - started);
        expect(state.sources[0]?.history).toHaveLength(state.version);
        const current = state.sources[0]?.current;
        if (current) expect(await store.content(current)).toEqual(numberedContent(numberOf(current), 2000));
        seen.add(state.version);
      }
      expect(longest).toBeLessThan(allowed(2000));
      await store.close();
    });

    it('shows the new version number to who asks again', async () => {
      const store = await place.open();
      const writer = start({ source: 's', commits: 5, claims: 10 });
      await writer.ended;
      expect(writer.errors()).toBe('');
      expect(await store.version()).toBe(5);
      const asked = 200;
      const started = performance.now();
      for (let at = 0; at < asked; at += 1) await store.version();
      const each = (performance.now() - started) / asked;
      expect(each).toBeLessThan(asBusyAsNow(20));
      await store.close();
    });
  });
}
