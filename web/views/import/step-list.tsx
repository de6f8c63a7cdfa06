// Shows the four wizard steps of an import, and which one is on screen; a tick at those that are done.
import { useTranslation } from 'react-i18next';
import { ActionIcon } from '../../components/icon';
import type { SecondStep, WizardStep } from './use-wizard';

/** The four steps, in their order. */
export const stepsOf = (second: SecondStep): readonly WizardStep[] => ['file', second, 'trial', 'result'];

export function StepList({ step, second }: { readonly step: WizardStep; readonly second: SecondStep }) {
  const { t } = useTranslation('import');
  const wizardSteps = stepsOf(second);
  const now = wizardSteps.indexOf(step);
  return (
    <ol className="import-steps" aria-label={t('steps.label')}>
      {wizardSteps.map((one, at) => (
        <li key={one} className={at < now ? 'done' : ''} aria-current={at === now ? 'step' : undefined}>
          <span className="step-number" aria-hidden="true">
            {at < now ? <ActionIcon name="check" size={12} /> : at + 1}
          </span>
          {t(`steps.${one}`)}
          {at < now && <span className="visually-hidden"> ({t('steps.done')})</span>}
        </li>
      ))}
    </ol>
  );
}
