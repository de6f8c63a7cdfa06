// Handles the routes that judge pairs: one, or many at once.
import { answerWith } from '../asking';
import type { Handlers } from '../handlers';
import type { Jobs } from '../jobs';
import { languageOf } from '../problems';
import type { Uploads } from '../uploads';
import { viewerOf } from '../viewer';

export function judgementHandlers({ jobs, uploads }: { readonly jobs: Jobs; readonly uploads: Uploads }): Handlers<'judge' | 'judgeAll'> {
  return {
    judge: ({ body: { judgement: verdict, ...pair }, ...talk }) =>
      answerWith(talk, (turn) => jobs.perform({ kind: 'judge', viewer: viewerOf(talk.request), language: languageOf(talk.request), ...pair, verdict }, turn)),
    judgeAll: async ({ body: { pairs, upload, dryRun }, ...talk }) => {
      const common = { kind: 'judge-all', viewer: viewerOf(talk.request), language: languageOf(talk.request), dryRun } as const;
      if (upload === undefined) {
        const sayings = (pairs ?? []).map(({ a, b, judgement: verdict }) => ({ a, b, verdict }));
        return answerWith(talk, (turn) => jobs.perform({ ...common, sayings }, turn));
      }
      const { files, letGo, finish } = uploads.hold([upload]);
      const [file] = files;
      return answerWith(talk, (turn) => jobs.perform({ ...common, ...(file ? { file } : {}) }, turn)).finally(dryRun ? letGo : finish);
    },
  };
}
