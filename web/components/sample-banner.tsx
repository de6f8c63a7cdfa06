// Says on every page that sample data are loaded, and takes them away with one click.
import { useTranslation } from 'react-i18next';
import { useRemoveSample } from '../api/imports';
import { useSnapshot } from '../api/snapshot';
import { ErrorNote } from './states';

export function SampleBanner() {
  const { t } = useTranslation();
  const { data: snapshot } = useSnapshot();
  const { mutate, isPending, error } = useRemoveSample();
  if (!snapshot?.sample) return null;
  return (
    <aside className="sample-banner" aria-label={t('sample.tag')}>
      <span>{t('sample.note')}</span>
      <button type="button" className="button plain small" disabled={isPending} onClick={() => mutate()}>
        {t('sample.remove')}
      </button>
      {error && <ErrorNote error={error} onRetry={() => mutate()} />}
    </aside>
  );
}
