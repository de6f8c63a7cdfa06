// Shows the bar below a wizard step: back at the left, the one action at the right, and why it cannot be done yet.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface FootBarProps {
  readonly reason: string;
  readonly children: ReactNode;
  readonly onBack?: () => void;
  readonly backLabel?: string;
  /** Leaves the wizard; nothing has changed. */
  readonly onCancel?: () => void;
}

export function FootBar({ reason, children, onBack, backLabel, onCancel }: FootBarProps) {
  const { t } = useTranslation('import');
  return (
    <div className="foot-bar">
      {onBack && (
        <button type="button" className="button" onClick={onBack}>
          {backLabel ?? t('declare.back')}
        </button>
      )}
      {onCancel && (
        <button type="button" className="button plain" onClick={onCancel}>
          {t('changes.cancel')}
        </button>
      )}
      <span className="secondary" role="status">
        {reason}
      </span>
      {children}
    </div>
  );
}
