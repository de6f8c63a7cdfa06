// Explains shapes, signs and lines, folded away below the picture.
import { useTranslation } from 'react-i18next';
import type { Status } from '../components/glyphs';
import { KindIcon, StatusIcon } from '../components/icon';
import { useWords } from '../i18n/words';

const kinds = ['Organisation', 'Service', 'Component', 'Contract', 'Technology', 'Datacenter', 'Country'] as const;
const statuses: readonly Status[] = ['origin', 'failed', 'later', 'degraded', 'atRisk'];

export function Legend() {
  const { t } = useTranslation('graph');
  const words = useWords();
  return (
    <details className="graph-legend">
      <summary>{t('legendTitle')}</summary>
      <p>{t('legendText')}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} size={12} /> {words.kind(kind)}
          </li>
        ))}
        <li>
          <KindIcon kind="Supplier" rank={1} size={12} /> {t('supplier')}
        </li>
        <li>
          <KindIcon kind="Supplier" rank={2} size={12} /> {t('subcontractor')}
        </li>
      </ul>
      <ul>
        {statuses.map((status) => (
          <li key={status}>
            <StatusIcon status={status} size={12} /> {t(`common:status.${status}`)}
          </li>
        ))}
        <li>{t('pill')}</li>
        <li>{t('times')}</li>
      </ul>
    </details>
  );
}
