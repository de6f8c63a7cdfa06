// Below every page: which snapshot the answers are about, and of which day.
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../api/snapshot';
import { useFormat } from '../i18n/format';

/** The first eight digits of a snapshot id, in two groups, as people read them aloud. */
export function shortSnapshotId(id: string): string {
  return `${id.slice(0, 4)} ${id.slice(4, 8)}`;
}

export function SnapshotFooter() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: snapshot } = useSnapshot();
  if (!snapshot) return <footer className="snapshot-footer" />;
  if (snapshot.nodes.total === 0) return <footer className="snapshot-footer">{t('snapshot.empty')}</footer>;
  return (
    <footer className="snapshot-footer">
      <span title={snapshot.id}>
        {t('snapshot.label')} <span className="mono">{shortSnapshotId(snapshot.id)}</span>
        {snapshot.asOf && ` ${t('snapshot.of', { date: format.date(snapshot.asOf) })}`}
      </span>
    </footer>
  );
}
