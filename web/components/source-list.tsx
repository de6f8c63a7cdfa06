// Who says so: each source with its row, and whether it was declared or inferred.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { Tag } from './tag';
import './source-list.css';

/** The part of a provenance that a list shows; a step of a path has no import time. */
export interface SourcePlace {
  readonly source: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly line?: number | null;
  readonly importedAt?: string;
  readonly inferred?: string | null;
}

export function SourceList({ sources }: { readonly sources: readonly SourcePlace[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (sources.length === 0) return <Tag look="unknown">{t('sources.none')}</Tag>;
  return (
    <ul className="source-list">
      {sources.map(({ source, file, sheet, row, importedAt, inferred }) => (
        <li key={`${source} ${file} ${sheet} ${row} ${inferred}`} title={sheet ? `${file} · ${sheet}` : file}>
          <span>
            {source}
            {row !== null && `, ${t('sources.row', { row })}`}
          </span>
          <span className="caption">
            {file}
            {sheet && ` · ${sheet}`}
            {importedAt && ` · ${format.date(importedAt)}`}
          </span>
          {inferred && <Tag look="unknown">{t('sources.inferred')}</Tag>}
        </li>
      ))}
    </ul>
  );
}
