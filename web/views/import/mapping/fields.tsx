// Small form fields of the mapping step: a labelled choice, a labelled text, a section that opens.
import { type ReactNode, useId, useState } from 'react';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

export interface LabelledChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChoose: (value: string) => void;
  readonly isDisabled?: boolean;
  /** What it shows was refused. */
  readonly isRefused?: boolean;
  /** It gets the focus, or loses it. */
  readonly onHold?: (isHeld: boolean) => void;
}

export function LabelledChoice({ label, value, options, onChoose, isDisabled = false, isRefused = false, onHold }: LabelledChoiceProps) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        disabled={isDisabled}
        aria-invalid={isRefused || undefined}
        onChange={(event) => onChoose(event.target.value)}
        onFocus={() => onHold?.(true)}
        onBlur={() => onHold?.(false)}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface LabelledTextProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly placeholder?: string;
}

export function LabelledText({ label, value, onType, placeholder }: LabelledTextProps) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="field" autoComplete="off" value={value} placeholder={placeholder} onChange={(event) => onType(event.target.value)} />
    </div>
  );
}

/** A section whose title opens it; what is in it is made when it is open. */
export function Fold({ title, children, isOpen = false }: { readonly title: ReactNode; readonly children: ReactNode; readonly isOpen?: boolean }) {
  const [isShown, setShown] = useState(isOpen);
  return (
    <details className="mapping-fold" open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isShown && <div className="mapping-fold-body">{children}</div>}
    </details>
  );
}
