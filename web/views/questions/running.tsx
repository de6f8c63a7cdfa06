// Shows that a question is being computed: nothing for a moment, then how far it is, for how long, and a way to stop it.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaitingWords } from '../../components/states';
import { useFormat } from '../../i18n/format';
import '../../components/job-progress.css';

export interface RunningProps {
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onStop: () => void;
}

/** Tenths of a second since it was first drawn. */
function useTenths(): number {
  const [tenths, setTenths] = useState(0);
  useEffect(() => {
    const started = performance.now();
    const timer = setInterval(() => setTenths(Math.floor((performance.now() - started) / 100)), 100);
    return () => clearInterval(timer);
  }, []);
  return tenths;
}

/** Quick answers do not flicker: the bar comes after 0.3 s. */
export function Running({ progress, onStop }: RunningProps) {
  const { t } = useTranslation('questions');
  const { percent, number } = useFormat();
  const tenths = useTenths();
  const waiting = useWaitingWords();
  const doing = waiting ?? t('run.busy');
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : undefined;
  if (tenths < 3) return <div className="loading" />;
  return (
    <div className="loading question-running">
      <p role="status">
        <b>{doing}</b>
      </p>
      <div className="job-progress">
        <progress aria-label={doing} {...(share === undefined ? {} : { value: share, max: 1 })} />
        <span className="secondary question-done">
          {share !== undefined && `${t('run.done', { percent: percent(share) })} · `}
          {t('run.seconds', { seconds: number(Math.floor(tenths / 10)) })}
        </span>
        <button type="button" className="button small" onClick={onStop}>
          {t('run.stop')}
        </button>
      </div>
    </div>
  );
}
