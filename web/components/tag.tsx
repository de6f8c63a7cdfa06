// Shows tags: criticality, unknown, and small remarks. A colour never says a status by itself.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './tag.css';

export type TagLook = 'neutral' | 'unknown' | 'stale' | 'count';

export function Tag({ look = 'neutral', children }: { readonly look?: TagLook; readonly children: ReactNode }) {
  return <span className={`tag ${look}`}>{children}</span>;
}

/** How much depends on a service; null is shown as unknown. */
export function CriticalityTag({ value }: { readonly value: string | null | undefined }) {
  const { t } = useTranslation();
  return <span className={`tag criticality ${value ?? 'unknown'}`}>{t(`criticality.${value ?? 'unknown'}`)}</span>;
}
