// Shows which part of a long list is shown, and leads to the part before and after it.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';

export interface PageFootProps {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  /** Items on one page. */
  readonly size: number;
  readonly onGo: (offset: number) => void;
}

export function PageFoot({ offset, shown, total, size, onGo }: PageFootProps) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  if (total <= size) return null;
  return (
    <p className="table-foot">
      {t('issues.page', { from: number(offset + 1), to: number(offset + shown), total: number(total) })}{' '}
      <button type="button" className="button small" disabled={offset === 0} onClick={() => onGo(Math.max(0, offset - size))}>
        {t('issues.before')}
      </button>{' '}
      <button type="button" className="button small" disabled={offset + shown >= total} onClick={() => onGo(offset + size)}>
        {t('issues.after')}
      </button>
    </p>
  );
}
