// Shows the view 'import': the sources, or the wizard that brings in a file.
import { Trans, useTranslation } from 'react-i18next';
import { useSnapshot } from '../../api/snapshot';
import { OpenPairs } from '../../components/open-pairs';
import { Page } from '../../components/page';
import { ErrorNote, Note } from '../../components/states';
import { DataIssues } from './data-issues';
import { DeclareStep } from './declare-step';
import { DropZone } from './drop-zone';
import { MappingStep } from './mapping/mapping-step';
import { TriedAsRemembered } from './remembered-note';
import { ResultStep } from './result-step';
import { SamplePanel, TemplatesPanel } from './side-panels';
import { SourceList } from './source-list';
import { StepList, stepsOf } from './step-list';
import { StorePanel } from './store-panel';
import { TrialStep } from './trial-step';
import { useStepStart } from './use-step-start';
import { useWizard, type Wizard } from './use-wizard';
import './import.css';
import './sources.css';

function Lead() {
  const { t } = useTranslation('import');
  const { data: snapshot } = useSnapshot();
  if (!snapshot) return null;
  if (snapshot.sources.length === 0) return <p>{t('lead.empty')}</p>;
  const { issues, nodes, relations, sources } = snapshot;
  return (
    <p>
      <Trans t={t} i18nKey="lead.loaded" count={sources.length} values={{ nodes: nodes.total, relations: relations.total }} components={{ b: <b /> }} />{' '}
      {issues.error + issues.warning === 0 ? t('lead.clean') : t('lead.issues', { errors: issues.error, warnings: issues.warning })}
    </p>
  );
}

function SourcesPage({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const { data: snapshot } = useSnapshot();
  return (
    <Page title={t('heading.sources')} lead={<Lead />} isWide>
      <div className="sources-layout">
        <div className="sources-main">
          {wizard.again && (
            <Note look="warning">
              <p>{t('changes.again', { files: wizard.again.join(', ') })}</p>
            </Note>
          )}
          <DropZone sending={wizard.sending} onFiles={wizard.hand} />
          {wizard.fault && <ErrorNote error={wizard.fault.error} onRetry={wizard.fault.retry} />}
          <OpenPairs />
          <SourceList />
          {snapshot && snapshot.sources.length > 0 && <DataIssues />}
        </div>
        <div className="sources-side">
          <StorePanel />
          <SamplePanel />
          <TemplatesPanel />
        </div>
      </div>
    </Page>
  );
}

export default function ImportPage() {
  const { t } = useTranslation('import');
  const wizard = useWizard();
  const { step, second, begun, handed, fault } = wizard;
  const around = useStepStart(begun);
  if (step === 'file' || handed === null) return <SourcesPage wizard={wizard} />;
  const at = stepsOf(second);
  const name = t('steps.at', { at: at.indexOf(step) + 1, total: at.length, step: t(`steps.${step}`) });
  return (
    <Page title={t('heading.import')} tabTitle={`${t(`steps.${step}`)} · ${t('heading.import')}`} actions={<StepList step={step} second={second} />} isWide>
      <section className="import-step" aria-label={name} tabIndex={-1} ref={around}>
        {fault && <ErrorNote error={fault.error} onRetry={fault.retry} />}
        {step === 'trial' && <TriedAsRemembered wizard={wizard} />}
        {step === 'declare' && <DeclareStep wizard={wizard} handed={handed} />}
        {step === 'mapping' && wizard.mapping && <MappingStep wizard={wizard} handed={handed} mapping={wizard.mapping} />}
        {step === 'trial' && <TrialStep wizard={wizard} handed={handed} />}
        {step === 'result' && <ResultStep wizard={wizard} />}
      </section>
    </Page>
  );
}
