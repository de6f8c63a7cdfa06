// Imports a field case by its preset in both ways in which people do it: on the command line, and through the API of a server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { ImportAnswer } from '../../server/api/contract';
import { builtProgram, lastLine, type Serving } from '../launch/program';
import { post, send } from '../server/api/http';
import { until } from '../support/until';

const fieldPath = (path: string) => join(import.meta.dirname, path);

export interface Imported {
  readonly answer: ImportAnswer;
  /** Asks the store that it went into. */
  ask(...words: readonly string[]): Promise<Record<string, never>>;
}

/** Files of the field folder, their source, and the preset by which they are read; null: no word. */
export interface FieldImport {
  readonly files: readonly string[];
  readonly source: string;
  readonly mapping: string | null;
}

export interface Refused {
  readonly exit: number | null;
  readonly code: string;
  readonly text: string;
  readonly nearest: readonly (string | undefined)[];
}

interface RefusalJson {
  readonly code: string;
  readonly files?: readonly { readonly presets: readonly { readonly name: string }[] }[];
}

export interface FieldCase {
  /** Imports on the command line into the store of this case. */
  command(order: FieldImport): Promise<Imported>;
  /** Imports through the API into another store. */
  api(order: FieldImport): Promise<Imported>;
  /** The refusal of an import on the command line, with the nearest preset of each file or sheet. */
  refusal(order: FieldImport): Promise<Refused>;
}

/** A built program with an empty store for each way, for the tests of one file. */
export function fieldCase(): FieldCase {
  const context = builtProgram();
  const stores = { command: () => join(context.folder, 'command'), api: () => join(context.folder, 'api') };
  let serving: Serving;
  beforeAll(async () => {
    serving = await context.program.serve([], { data: stores.api() });
  });
  afterAll(() => serving.stop());
  const run = (words: readonly string[], data: string) => context.program.run(words, { data });
  const asks =
    (data: string) =>
    async (...words: readonly string[]) =>
      JSON.parse((await run([...words, '--json'], data)).stdout);
  const wordsOf = ({ files, source, mapping }: FieldImport) => [
    ...['import', ...files.map(fieldPath), '--source', source],
    ...(mapping === null ? [] : ['--mapping', mapping]),
  ];
  return {
    async command(order) {
      const ran = await run([...wordsOf(order), '--json'], stores.command());
      if (ran.exit !== 0) throw new Error(`exit ${ran.exit}: ${ran.stderr}`);
      return { answer: JSON.parse(ran.stdout), ask: asks(stores.command()) };
    },
    async api({ files, source, mapping }) {
      const api = `${serving.url}/api/v1`;
      const upload = async (path: string) => {
        const name = encodeURIComponent(path.split('/').at(-1) ?? '');
        const got = await send(`${api}/uploads?name=${name}`, { method: 'POST', body: readFileSync(fieldPath(path)) });
        return String(JSON.parse(got.text).upload);
      };
      const uploads: string[] = [];
      for (const path of files) uploads.push(await upload(path));
      const started = await post(`${api}/imports`, { uploads, source, ...(mapping === null ? {} : { mapping }) });
      const job = async () => JSON.parse((await send(`${api}/imports/jobs/${JSON.parse(started.text).job}`)).text);
      await until(async () => ['done', 'failed'].includes((await job()).state));
      const { result, problem } = await job();
      if (problem) throw new Error(JSON.stringify(problem));
      return { answer: result, ask: asks(stores.api()) };
    },
    async refusal(order) {
      const ran = await run(wordsOf(order), stores.command());
      const json = await run([...wordsOf(order), '--json'], stores.command());
      const { code, files = [] }: RefusalJson = JSON.parse(lastLine(json.stderr));
      return { exit: ran.exit, code, text: ran.stderr, nearest: files.map(({ presets }) => presets[0]?.name) };
    },
  };
}
