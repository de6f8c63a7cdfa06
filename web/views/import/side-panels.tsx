// Shows beside the sources the sample data, and empty tables to fill in.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatesBody } from '../../../server/api/contract';
import { ApiProblem } from '../../api/client';
import { templateAddress, useLoadSample, useRemoveSample, useTemplates } from '../../api/imports';
import { useJob } from '../../api/job';
import { useSnapshot } from '../../api/snapshot';
import { ActionIcon } from '../../components/icon';
import { JobProgress } from '../../components/job-progress';
import { ErrorNote, Loading } from '../../components/states';
import { useFormat } from '../../i18n/format';

/** Loads and removes the sample; `job` is followed until it ends. */
function useSample() {
  const [started, setStarted] = useState<string | null>(null);
  const { job, trouble } = useJob(started);
  const load = useLoadSample();
  const remove = useRemoveSample();
  const isLoading = load.isPending || (started !== null && (job === null || job.state === 'waiting' || job.state === 'running'));
  return {
    job,
    trouble,
    isLoading,
    isRemoving: remove.isPending,
    error: load.error ?? remove.error ?? (job?.problem ? new ApiProblem(job.problem) : null),
    load: () => load.mutate(undefined, { onSuccess: (answer) => setStarted(answer.job) }),
    remove: () => remove.mutate(undefined, { onSuccess: () => setStarted(null) }),
  };
}

export function SamplePanel() {
  const { t } = useTranslation('import');
  const { data: snapshot } = useSnapshot();
  const { job, trouble, isLoading, isRemoving, error, load, remove } = useSample();
  return (
    <section className="side-panel" aria-labelledby="sample-title">
      <h2 id="sample-title">{t('sample.title')}</h2>
      <p className="secondary">{snapshot?.sample ? t('sample.loaded') : t('sample.text')}</p>
      {snapshot?.sample ? (
        <button type="button" className="button" disabled={isRemoving || isLoading} onClick={remove}>
          {t('sample.remove')}
        </button>
      ) : (
        <button type="button" className="button" disabled={isLoading} onClick={load}>
          {t('sample.load')}
        </button>
      )}
      {isLoading && <JobProgress job={job} trouble={trouble} />}
      {error && <ErrorNote error={error} onRetry={snapshot?.sample ? remove : load} />}
    </section>
  );
}

type Template = TemplatesBody['templates'][number];

function TemplateList({ title, templates }: { readonly title: string; readonly templates: readonly Template[] }) {
  const { language } = useFormat();
  return (
    <>
      <h3>{title}</h3>
      <ul className="template-list">
        {templates.map((template) => (
          <li key={template.name}>
            <a href={templateAddress(template.name)} download={`${template.name}.csv`} title={template.columns.join(' · ')}>
              <ActionIcon name="download" size={14} />
              {template.title[language]}
            </a>
            <span className="caption mono">{template.name}.csv</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function TemplatesPanel() {
  const { t } = useTranslation('import');
  const { data, error, refetch } = useTemplates();
  return (
    <section className="side-panel" aria-labelledby="templates-title">
      <h2 id="templates-title">{t('templates.title')}</h2>
      <p className="secondary">{t('templates.text')}</p>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!error && !data && <Loading />}
      {data && <TemplateList title={t('templates.nodes')} templates={data.templates.filter((one) => one.of === 'node')} />}
      {data && <TemplateList title={t('templates.relations')} templates={data.templates.filter((one) => one.of === 'relation')} />}
    </section>
  );
}
