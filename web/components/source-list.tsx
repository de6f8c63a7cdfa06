// Shows who says so: each source with its row, whether it was declared or inferred, and its age when it is stale.
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../api/snapshot';
import { useFormat } from '../i18n/format';
import { Age } from './age';
import { shownRow } from './shown-row';
import { isStale } from './staleness';
import { Tag } from './tag';
import './source-list.css';

/** The part of a provenance that a list shows; a step of a path has no import time. */
export interface SourcePlace {
  readonly source: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly sheetRow: number | null;
  readonly importedAt?: string;
  readonly inferred?: string | null;
}

export function SourceList({ sources }: { readonly sources: readonly SourcePlace[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: snapshot } = useSnapshot();
  const importOf = ({ source, importedAt }: SourcePlace) => importedAt ?? snapshot?.sources.find(({ name }) => name === source)?.lastImport ?? null;
  if (sources.length === 0) return <Tag look="unknown">{t('sources.none')}</Tag>;
  return (
    <ul className="source-list">
      {sources.map((place) => {
        const { source, file, sheet, row, importedAt, inferred } = place;
        const shown = shownRow(place);
        const at = importOf(place);
        return (
          <li key={`${source} ${file} ${sheet} ${row} ${inferred}`} title={sheet ? `${file} · ${sheet}` : file}>
            <span>
              {source}
              {shown && `, ${t(`sources.${shown.of}`, { row: shown.number })}`}
            </span>
            <span className="caption">
              {file}
              {sheet && ` · ${sheet}`}
              {importedAt && ` · ${format.date(importedAt)}`}
            </span>
            {inferred && <Tag look="unknown">{t('sources.inferred')}</Tag>}
            {at !== null && isStale(at, Date.now()) && <Age of={at} />}
          </li>
        );
      })}
    </ul>
  );
}
