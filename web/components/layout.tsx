// Puts the frame around every page: skip link, app bar, sample banner, content, snapshot footer.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMissingNames } from '../api/graph';
import { useSnapshot } from '../api/snapshot';
import { AppBar, type NavigationEntry } from './app-bar';
import { SampleBanner } from './sample-banner';
import { SnapshotFooter } from './snapshot-footer';
import { ErrorNote, Note } from './states';
import './layout.css';

/** On a new page the reading position and the focus start at its top. */
function useFreshStart() {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useLayoutEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  return main;
}

/** The server is gone: said once, above whatever was there; what was shown stays. */
function Unreachable() {
  const { error, refetch } = useSnapshot();
  if (!error) return null;
  return (
    <div className="page-section">
      <ErrorNote error={error} onRetry={() => refetch()} />
    </div>
  );
}

/** Ids stand where names should: said once, however many places it concerns. */
function MissingNames() {
  const { t } = useTranslation();
  const missing = useMissingNames();
  const { error } = useSnapshot();
  if (!missing || error) return null;
  const again = (
    <button type="button" className="button small" onClick={missing.retry}>
      {t('state.retry')}
    </button>
  );
  return (
    <div className="page-section">
      <Note look="warning" actions={again}>
        <p>
          <b>{t('state.noNames')}</b> {missing.error.message}
        </p>
      </Note>
    </div>
  );
}

/** Once the server is back, all that was refused meanwhile is asked again. */
function useRecovery(): void {
  const queries = useQueryClient();
  const { error } = useSnapshot();
  const wasGone = useRef(false);
  useEffect(() => {
    if (wasGone.current && !error) queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
    wasGone.current = error !== null;
  }, [error, queries]);
}

export function Layout({ entries, children }: { readonly entries: readonly NavigationEntry[]; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const main = useFreshStart();
  useRecovery();
  const { data, error } = useSnapshot();
  // Nobody ever said what is loaded: there is nothing that a page could show, and none may say that it found nothing.
  const isUnknown = data === undefined && error !== null;
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppBar entries={entries} />
      <SampleBanner />
      <main id="content" className="content" tabIndex={-1} ref={main}>
        <Unreachable />
        <MissingNames />
        {!isUnknown && children}
      </main>
      <SnapshotFooter />
    </>
  );
}
