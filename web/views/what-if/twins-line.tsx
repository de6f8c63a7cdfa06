// Says below an outcome how many nodes of the data may be one with another: what hangs on the other is not in the outcome.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useIssues } from '../../api/sources';
import { pages } from '../../components/addresses';
import { StatusIcon } from '../../components/icon';
import { ErrorNote } from '../../components/states';

export function TwinsLine() {
  const { t } = useTranslation('what-if');
  const { data, error, retry } = useIssues({ code: 'possible-same', limit: 1 });
  if (error) return <ErrorNote error={error} onRetry={retry} isBrief />;
  if (!data || data.total === 0) return null;
  return (
    <p className="completeness">
      <StatusIcon status="unknown" size={14} />
      <span>
        {t('twins.count', { count: data.total })} <Link href={pages.matching}>{t('twins.link')}</Link>
      </span>
    </p>
  );
}
