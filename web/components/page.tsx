// Lays out a page: title row with actions, the sentence that answers, filters, content.
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SnapshotName } from './snapshot-footer';
import './page.css';

export interface PageProps {
  readonly title: ReactNode;
  /** Title of the browser tab, when `title` is not a text. */
  readonly tabTitle?: string;
  /** Small print beside the title; the snapshot always follows it. */
  readonly aside?: ReactNode;
  /** Buttons at the right of the title: at most one is primary; small secondary ones stand before it. */
  readonly actions?: ReactNode;
  /** The conclusion: one sentence that can be quoted. */
  readonly lead?: ReactNode;
  readonly filters?: ReactNode;
  readonly children?: ReactNode;
  /** Content over the whole width, in its own regions. */
  readonly isWide?: boolean;
}

/** Names the browser tab. */
export function useDocumentTitle(name: string | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = name ? `${name} · ${t('productName')}` : t('productName');
  }, [name, t]);
}

export function Page({ title, tabTitle, aside, actions, lead, filters, children, isWide = false }: PageProps) {
  useDocumentTitle(tabTitle ?? (typeof title === 'string' ? title : undefined));
  return (
    <div className={isWide ? 'page wide' : 'page'}>
      <div className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {aside && <div className="secondary">{aside}</div>}
          <span className="caption">
            <SnapshotName />
          </span>
          {actions && <div className="page-actions button-row">{actions}</div>}
        </div>
        {lead && <div className="lead">{lead}</div>}
        {filters && <div className="page-filters">{filters}</div>}
      </div>
      {children}
    </div>
  );
}
