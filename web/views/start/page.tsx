// The page of the view 'start'.
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page';

export default function ThePage() {
  const { t } = useTranslation('start');
  return <Page title={t('title')}>…</Page>;
}
