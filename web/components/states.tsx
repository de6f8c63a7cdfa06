// The states of a page besides its answer: empty, loading, nothing found, refused, crashed. Each says what now.
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ApiProblem } from '../api/client';
import { ActionIcon, StatusIcon } from './icon';
import './states.css';

export type NoteLook = 'error' | 'warning' | 'unknown' | 'risk';
const noteIcons = { error: 'failed', warning: 'later', unknown: 'unknown', risk: 'atRisk' } as const;

/** A note with a coloured rule: one sentence, and when needed a row of buttons. */
export function Note({ look, children, actions }: { readonly look: NoteLook; readonly children: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div className={`note ${look}`} role={look === 'error' ? 'alert' : undefined}>
      <StatusIcon status={noteIcons[look]} />
      <div>
        {children}
        {actions && <div className="button-row">{actions}</div>}
      </div>
    </div>
  );
}

/** A refusal in words: what, what now, its code. */
export function ErrorNote({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof ApiProblem ? error : null;
  const retry = onRetry && (
    <button type="button" className="button small" onClick={onRetry}>
      {t('state.retry')}
    </button>
  );
  return (
    <Note look="error" actions={retry}>
      <p>
        <b>{problem ? problem.message : t('state.errorTitle')}</b>
      </p>
      {problem?.remedy && <p>{problem.remedy}</p>}
      {problem && <p className="caption">{t('state.code', { code: problem.code })}</p>}
    </Note>
  );
}

/** True once `ms` have passed since it was first drawn. */
function useHasPassed(ms: number): boolean {
  const [hasPassed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return hasPassed;
}

/** Nothing for the first 0.3 s, so that quick answers do not flicker; then lines where the answer will be, and at 1 s a word. */
export function Loading({ text }: { readonly text?: string }) {
  const { t } = useTranslation();
  const isSlow = useHasPassed(300);
  const isVerySlow = useHasPassed(1000);
  if (!isSlow) return <div className="loading" />;
  return (
    <div className="loading" role="status">
      {isVerySlow ? <p className="secondary">{text ?? t('state.loading')}…</p> : <p className="visually-hidden">{text ?? t('state.loading')}</p>}
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
    </div>
  );
}

/** A page-filling message with its remedy. */
export function MessageState({ title, children, actions }: { readonly title: string; readonly children?: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div className="message-state panel">
      <h2>{title}</h2>
      {children}
      {actions && <div className="button-row">{actions}</div>}
    </div>
  );
}

/** Nothing was found for a text. */
export function NoMatch({ query, children }: { readonly query: string; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="no-match">
      <h3>{t('state.noMatch', { query })}</h3>
      {children}
    </div>
  );
}

export function NotFoundState() {
  const { t } = useTranslation();
  return (
    <MessageState
      title={t('state.notFoundTitle')}
      actions={
        <Link href="/" className="button">
          <ActionIcon name="back" />
          {t('state.toStart')}
        </Link>
      }
    >
      <p>{t('state.notFoundText')}</p>
    </MessageState>
  );
}

export function CrashState() {
  const { t } = useTranslation();
  return (
    <MessageState
      title={t('state.crashTitle')}
      actions={
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {t('state.reload')}
        </button>
      }
    >
      <p>{t('state.crashText')}</p>
    </MessageState>
  );
}
