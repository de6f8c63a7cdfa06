// The page of the view 'what-if'.
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page';

export default function ThePage() {
  const { t } = useTranslation('what-if');
  return <Page title={t('title')}>…</Page>;
}
