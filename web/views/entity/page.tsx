// The page of the view 'entity'.
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page';

export default function ThePage() {
  const { t } = useTranslation('entity');
  return <Page title={t('title')}>…</Page>;
}
