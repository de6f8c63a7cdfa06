// Takes the queue out as a CSV, and brings it back judged: tried first, so that what it changes is seen before it counts.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesFileAddress, useJudgeAll, type useTryJudged } from '../../api/matches';
import { ActionIcon } from '../../components/icon';
import { Computing, ErrorNote } from '../../components/states';
import { JointEffect } from './joint-effect';
import type { Filter } from './use-matching';

export type Trial = ReturnType<typeof useTryJudged>;

export function CsvActions({ filter, trial }: { readonly filter: Filter; readonly trial: Trial }) {
  const { t } = useTranslation('matching');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <a className="button" href={matchesFileAddress(filter)} download="matches.csv">
        <ActionIcon name="download" />
        {t('csv.out')}
      </a>
      <button type="button" className="button" disabled={trial.isPending} onClick={() => input.current?.click()}>
        <ActionIcon name="upload" />
        {t('csv.in')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={t('csv.in')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (file) trial.mutate(file);
        }}
      />
    </>
  );
}

/** What a judged CSV would change, and the question whether it may. */
export function CsvTrial({ trial, onDone }: { readonly trial: Trial; readonly onDone: (judged: number) => void }) {
  const { t } = useTranslation('matching');
  const all = useJudgeAll();
  const { data, error, isPending, variables } = trial;
  if (!data && !error && !isPending) return null;
  const close = () => trial.reset();
  const apply = () => {
    if (!data) return;
    all.mutate(
      { upload: data.upload, dryRun: false },
      {
        onSuccess: ({ judged }) => {
          onDone(judged);
          close();
        },
      },
    );
  };
  return (
    <section className="csv-trial page-section" aria-labelledby="csv-trial-title">
      <h2 id="csv-trial-title">{t('csv.title', { name: variables?.name ?? '' })}</h2>
      {isPending && <Computing />}
      {error && <ErrorNote error={error} />}
      {data && <JointEffect answer={data.answer} />}
      {all.error && <ErrorNote error={all.error} onRetry={apply} />}
      <div className="button-row">
        {data && (
          <button type="button" className="button primary" disabled={data.answer.judged === 0 || all.isPending} onClick={apply}>
            {t('csv.apply', { count: data.answer.judged })}
          </button>
        )}
        <button type="button" className="button" onClick={close}>
          {t('bulk.no')}
        </button>
      </div>
    </section>
  );
}
