// Shows the form of a question: one field per parameter, the button, and the same question as a command.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterSpec } from '../../api/questions';
import { useFormat } from '../../i18n/format';
import { isDefault, missingOf, type Values } from './asked';
import { commandOf } from './command';
import { Field } from './fields';

export interface QuestionFormProps {
  readonly name: string;
  readonly specs: readonly ParameterSpec[];
  /** As the address has them. */
  readonly asked: Values;
  /** Whether there is, or will be, an answer for what was asked. */
  readonly isAsked: boolean;
  readonly onAsk: (values: Values) => void;
}

/** Types whose control names itself. */
const ownTitle: ReadonlySet<string> = new Set(['kinds', 'flag']);

function isSame(specs: readonly ParameterSpec[], [a, b]: readonly [Values, Values]): boolean {
  return specs.every(({ name }) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

export function QuestionForm({ name, specs, asked, isAsked, onAsk }: QuestionFormProps) {
  const { t } = useTranslation('questions');
  const { language } = useFormat();
  const [values, setValues] = useState(asked);
  // Another address is another question; the form itself stays, and with it the focus.
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    setValues(asked);
  }
  const missing = missingOf(specs, values).map(({ title }) => title[language]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing.length === 0) onAsk(values);
  };
  return (
    <form className="question-form" onSubmit={submit} aria-label={t('form.title')}>
      {specs.map((spec) => {
        const title = spec.required ? `${spec.title[language]} (${t('form.required')})` : spec.title[language];
        return (
          <div key={spec.name} className={`question-field field-${spec.type}`}>
            {!ownTitle.has(spec.type) && (
              <span className="field-title" aria-hidden="true">
                {title}
              </span>
            )}
            <Field spec={spec} title={title} texts={values[spec.name] ?? []} onChange={(texts) => setValues({ ...values, [spec.name]: texts })} />
          </div>
        );
      })}
      <div className="question-send">
        <div className="button-row">
          <button type="submit" className="button primary" disabled={missing.length > 0}>
            {t('form.ask')}
          </button>
          {missing.length > 0 && <span className="secondary">{t('form.missing', { names: missing.join(', ') })}</span>}
        </div>
        {isAsked && !isSame(specs, [values, asked]) && (
          <p className="secondary" role="status">
            {t('form.changed')}
          </p>
        )}
        <details className="question-command">
          <summary>{t('form.command')}</summary>
          <code>{commandOf(name, { specs: specs.filter((spec) => !isDefault(spec, values[spec.name] ?? [])), values })}</code>
        </details>
      </div>
    </form>
  );
}
