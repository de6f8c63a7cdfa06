// Shows how old a statement of a source is. Beyond the limit a word marks it as stale.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { StatusIcon } from './icon';
import { daysSince, isStale } from './staleness';
import { Tag } from './tag';

/** The age of an import; null: it says nothing now. */
export function Age({ of }: { readonly of: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (of === null) return <Tag look="unknown">{t('unknown')}</Tag>;
  const days = daysSince(of, Date.now());
  const age = t('age.days', { count: days });
  return (
    <span title={format.dateTime(of)} className="no-wrap">
      {isStale(of, Date.now()) ? (
        <Tag look="stale">
          <StatusIcon status="later" size={12} />
          {t('age.stale', { age })}
        </Tag>
      ) : (
        age
      )}
    </span>
  );
}
