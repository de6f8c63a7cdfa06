// Says how many pairs are to be judged, of the whole estate or with one node, and leads to them.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMatches } from '../api/matches';
import { addressOf } from './addresses';
import { StatusIcon } from './icon';
import { ErrorNote } from './states';

/** Nothing when there is no pair. `id`: only pairs with this node. */
export function OpenPairs({ id }: { readonly id?: string }) {
  const { t } = useTranslation();
  const { data, error, retry } = useMatches({ id, limit: 1 });
  if (error) return <ErrorNote error={error} onRetry={retry} isBrief />;
  if (!data || data.total === 0) return null;
  return (
    <p className="open-pairs page-section">
      <StatusIcon status="unknown" size={14} />
      <span>
        {t(id === undefined ? 'openPairs.all' : 'openPairs.one', { count: data.total })}{' '}
        <Link href={addressOf('matching', id === undefined ? {} : { id })}>{t('openPairs.link')}</Link>
      </span>
    </p>
  );
}
