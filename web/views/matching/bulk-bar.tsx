// Judges the pairs that are checked: what “same” changes together is shown before it is said.
import { useTranslation } from 'react-i18next';
import { useTryAll } from '../../api/matches';
import { Computing, ErrorNote } from '../../components/states';
import { JointEffect } from './joint-effect';
import type { Judging } from './use-judging';
import type { Matching } from './use-matching';

interface BulkProps {
  readonly matching: Matching;
  readonly judging: Judging;
  /** Whether what “same” changes together is being shown. */
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
}

function Question({ matching, judging, onAsk }: BulkProps) {
  const { t } = useTranslation('matching');
  const pairs = [...matching.checked.values()];
  const { data, error, isOld, retry } = useTryAll(pairs.map(({ a, b }) => ({ a, b, judgement: 'same' })));
  const say = () => {
    judging.judgeAll(pairs, 'same');
    onAsk(false);
  };
  const isReady = data !== undefined && !isOld;
  return (
    <section className="bulk-question" aria-label={t('bulk.question', { count: pairs.length })}>
      <h2>{t('bulk.question', { count: pairs.length })}</h2>
      {error && <ErrorNote error={error} onRetry={retry} isBrief />}
      {!error && !isReady && <Computing />}
      {isReady && <JointEffect answer={data} />}
      <div className="button-row">
        <button type="button" className="button primary" disabled={!isReady || data.judged === 0 || judging.isBusy} onClick={say}>
          {t('bulk.yes', { count: isReady ? data.judged : pairs.length })}
        </button>
        <button type="button" className="button" onClick={() => onAsk(false)}>
          {t('bulk.no')}
        </button>
      </div>
    </section>
  );
}

export function BulkBar(props: BulkProps) {
  const { t } = useTranslation('matching');
  const { matching, judging, isAsking, onAsk } = props;
  const pairs = [...matching.checked.values()];
  if (pairs.length === 0) return null;
  return (
    <section className="bulk-bar" aria-label={t('bulk.chosen', { count: pairs.length })}>
      {isAsking && <Question {...props} />}
      <b>{t('bulk.chosen', { count: pairs.length })}</b>
      <div className="button-row">
        <button type="button" className="button small" aria-expanded={isAsking} disabled={judging.isBusy} onClick={() => onAsk(!isAsking)}>
          {t('bulk.same')}
        </button>
        <button type="button" className="button small" disabled={judging.isBusy} onClick={() => judging.judgeAll(pairs, 'not-same')}>
          {t('judge.not-same')}
        </button>
        <button type="button" className="button small" disabled={judging.isBusy} onClick={() => judging.judgeAll(pairs, 'unsure')}>
          {t('judge.unsure')}
        </button>
        <button type="button" className="button plain small" onClick={() => matching.uncheckAll()}>
          {t('bulk.clear')}
        </button>
      </div>
    </section>
  );
}
