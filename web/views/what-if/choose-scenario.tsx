// Shows the page without a scenario: choose what fails, or begin with the heaviest single points of failure.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { whatIfAddress } from '../../components/addresses';
import { type Column, DataTable } from '../../components/data-table';
import { KindIcon } from '../../components/icon';
import { Page } from '../../components/page';
import { Computing, ErrorNote } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { EventForm } from './event-form';
import type { AskedScenario } from './use-scenario';

interface Example {
  readonly id: string;
  readonly kind: string;
  readonly services: readonly string[];
  readonly vital: number;
}

const among = ['Supplier', 'Datacenter', 'Technology'];

function Examples() {
  const { t } = useTranslation('what-if');
  const format = useFormat();
  const { data, error, isLoading, retry } = useAnalysis({ name: 'single-points', parameters: { among } });
  const ids = useMemo(() => (data?.singlePoints ?? []).flatMap(({ id, takesDown }) => [id, ...takesDown]), [data]);
  const { nodeOf } = useNames(ids);
  const examples: Example[] = (data?.singlePoints ?? []).map(({ id, kind, takesDown }) => ({
    id,
    kind,
    services: takesDown,
    vital: takesDown.filter((service) => nodeOf(service)?.criticality === 'vital').length,
  }));
  const columns: Column<Example>[] = [
    {
      key: 'name',
      title: t('choose.exampleName'),
      isName: true,
      compare: (a, b) => format.compare(nodeOf(a.id)?.name ?? a.id, nodeOf(b.id)?.name ?? b.id),
      cell: ({ id, kind }) => (
        <span className="node-link">
          <KindIcon kind={kind} rank={nodeOf(id)?.rank ?? null} size={13} />
          <Link href={whatIfAddress({ id, kind })}>{nodeOf(id)?.name ?? id}</Link>
        </span>
      ),
    },
    {
      key: 'services',
      title: t('choose.exampleServices'),
      isNumber: true,
      compare: (a, b) => a.services.length - b.services.length || a.vital - b.vital,
      cell: ({ services }) => services.length,
    },
    {
      key: 'vital',
      title: t('choose.exampleVital'),
      isNumber: true,
      compare: (a, b) => a.vital - b.vital || a.services.length - b.services.length,
      cell: ({ vital }) => vital,
    },
  ];
  if (error) return <ErrorNote error={error} onRetry={retry} />;
  if (isLoading) return <Computing />;
  return (
    <DataTable
      caption={t('choose.exampleCaption')}
      columns={columns}
      rows={examples}
      keyOf={({ id }) => id}
      initialSort={{ key: 'services', isDescending: true }}
      limit={12}
    />
  );
}

export function ChooseScenario({ asked }: { readonly asked: AskedScenario }) {
  const { t } = useTranslation('what-if');
  return (
    <Page title={t('title')} lead={t('choose.lead')}>
      <div className="choose-scenario">
        <EventForm scenario={asked.scenario} onChange={(scenario) => asked.change({ scenario })} size="large" />
        <section className="panel">
          <h2 className="panel-title">{t('choose.examples')}</h2>
          <Examples />
        </section>
      </div>
    </Page>
  );
}
