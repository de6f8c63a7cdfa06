// Shows below every answer how much of what it rests on is known: one line, with the figures that are not complete; or that there is no service,
// so that nothing could be said of one.
import { useTranslation } from 'react-i18next';
import type { AnyAnswer } from '../../server/api/contract';
import { useFormat } from '../i18n/format';
import { StatusIcon } from './icon';
import './completeness.css';

const figures = ['withProvider', 'withDeclaredChain', 'withLocation', 'withOwnership'] as const;

export function CompletenessLine({ completeness }: { readonly completeness: AnyAnswer['completeness'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { services } = completeness;
  if (services === 0) {
    return (
      <p className="completeness">
        <StatusIcon status="unknown" size={14} />
        <span>
          {t('completeness.noServices')} {t('completeness.noServicesRemedy')}
        </span>
      </p>
    );
  }
  const isAll = figures.every((figure) => completeness[figure] === services);
  if (isAll) return <p className="completeness">{t('completeness.all', { count: services })}</p>;
  return (
    <p className="completeness">
      <StatusIcon status="unknown" size={14} />
      <span>
        {t('completeness.label', { count: services })}{' '}
        {figures.map((figure) => t(`completeness.${figure}`, { n: format.number(completeness[figure]) })).join(' · ')}. {t('completeness.larger')}
      </span>
    </p>
  );
}
