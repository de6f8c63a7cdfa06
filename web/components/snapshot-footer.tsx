// Shows beside every title and below every page which snapshot the answers are about, and on which reference date.
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../api/snapshot';
import { useFormat } from '../i18n/format';

/** The first eight digits of a snapshot id, in two groups, as people read them aloud. */
export function shortSnapshotId(id: string): string {
  return `${id.slice(0, 4)} ${id.slice(4, 8)}`;
}

/** Which snapshot, and the reference date on which ages and tests are judged; nothing while there are no data. */
export function SnapshotName() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: snapshot } = useSnapshot();
  if (!snapshot || snapshot.nodes.total === 0) return null;
  return (
    <span title={snapshot.id} className="snapshot-name">
      {t('snapshot.label')} <span className="mono">{shortSnapshotId(snapshot.id)}</span>
      {snapshot.asOf && ` · ${t('snapshot.asOf', { date: format.date(snapshot.asOf) })}`}
    </span>
  );
}

export function SnapshotFooter() {
  const { t } = useTranslation();
  const { data: snapshot } = useSnapshot();
  if (!snapshot) return <footer className="snapshot-footer" />;
  if (snapshot.nodes.total === 0) return <footer className="snapshot-footer">{t('snapshot.empty')}</footer>;
  return (
    <footer className="snapshot-footer">
      <SnapshotName />
    </footer>
  );
}
