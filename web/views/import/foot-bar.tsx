// Shows the bar below a wizard step: back at the left, the one action at the right, and why it cannot be done yet.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface FootBarProps {
  readonly reason: string;
  readonly children: ReactNode;
  readonly onBack?: () => void;
  readonly backLabel?: string;
}

export function FootBar({ reason, children, onBack, backLabel }: FootBarProps) {
  const { t } = useTranslation('import');
  return (
    <div className="foot-bar">
      {onBack && (
        <button type="button" className="button" onClick={onBack}>
          {backLabel ?? t('declare.back')}
        </button>
      )}
      <span className="secondary" role="status">
        {reason}
      </span>
      {children}
    </div>
  );
}
