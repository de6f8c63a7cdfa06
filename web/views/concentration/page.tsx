// Shows the view 'concentration': the sentence, the choices, the layers, who is relied on, and what is hidden.
import { useId } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useSnapshot } from '../../api/snapshot';
import { AskInNeo4j } from '../../components/ask-in-neo4j';
import { CompletenessLine } from '../../components/completeness';
import { EmptyStore } from '../../components/empty-store';
import { NodePicker } from '../../components/node-picker';
import { Page } from '../../components/page';
import { Computing, ErrorNote } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { thresholds, weightChoices } from './choices';
import { HiddenFindings } from './hidden-findings';
import { LayerTable } from './layer-table';
import { RelianceTable } from './reliance-table';
import { apparentNumber } from './shares';
import { type Choices, type Concentration, useChoices, useConcentration } from './use-concentration';
import './concentration.css';
import './layers.css';

/** The finding that the sentence names: the company, rather than a site or product, behind most. */
function headline(data: Concentration) {
  const isProvider = (id: string) => ['Supplier', 'Organisation'].includes(data.nodeOf(id)?.kind ?? '');
  return data.hidden.find(({ id }) => isProvider(id)) ?? data.hidden[0];
}

function Lead({ data, choices }: { readonly data: Concentration; readonly choices: Choices }) {
  const { t } = useTranslation('concentration');
  const { percent } = useFormat();
  const layers = data.answer?.layers ?? [];
  const direct = layers.find(({ layer }) => layer === 'supplier-1');
  const unknown = layers.find(({ layer }) => layer === 'supplier-3plus')?.unknownShare ?? null;
  const found = headline(data);
  const values = found && { name: data.nameOf(found.id), share: percent(found.hiddenShare) };
  const key = found && found.via.length < 2 ? 'lead.hiddenGroup' : 'lead.hidden';
  if (data.answer?.completeness.services === 0) return <p>{t('lead.empty')}</p>;
  return (
    <p>
      {direct && <Trans t={t} i18nKey="lead.contracts" count={apparentNumber(direct)} components={{ b: <b /> }} />}{' '}
      {found ? (
        <Trans t={t} i18nKey={key} count={found.via.length} values={values} components={{ b: <b /> }} />
      ) : (
        t('lead.noHidden', { share: percent(choices.threshold) })
      )}{' '}
      {unknown !== null && unknown > 0 && <Trans t={t} i18nKey="lead.unknown" values={{ share: percent(unknown) }} components={{ b: <b /> }} />}
    </p>
  );
}

function Scope({ data, choices }: { readonly data: Concentration; readonly choices: Choices }) {
  const { t } = useTranslation('concentration');
  if (choices.organisation === null) {
    return (
      <span className="choice">
        <span className="secondary">{t('scope.label')}</span>
        <NodePicker label={t('scope.choose')} placeholder={t('scope.all')} kinds={['Organisation']} onPick={({ id }) => choices.set('organisation', id)} />
      </span>
    );
  }
  return (
    <span className="choice">
      <span className="secondary">{t('scope.label')}</span> <b>{data.nameOf(choices.organisation)}</b>
      <button type="button" className="button small" onClick={() => choices.set('organisation', null)}>
        {t('scope.clear')}
      </button>
    </span>
  );
}

function Filters({ data, choices }: { readonly data: Concentration; readonly choices: Choices }) {
  const { t } = useTranslation('concentration');
  const { percent } = useFormat();
  const [weight, threshold] = [useId(), useId()];
  return (
    <>
      <span className="choice">
        <label htmlFor={weight}>{t('weight.label')}</label>
        <select id={weight} className="field" value={choices.weight} onChange={(event) => choices.set('weight', event.target.value)}>
          {weightChoices.map((one) => (
            <option key={one} value={one}>
              {t(`weight.${one}`)}
            </option>
          ))}
        </select>
      </span>
      <Scope data={data} choices={choices} />
      <span className="choice">
        <label htmlFor={threshold}>{t('threshold.label')}</label>
        <select id={threshold} className="field" value={choices.threshold} onChange={(event) => choices.set('threshold', event.target.value)}>
          {thresholds.map((one) => (
            <option key={one} value={one}>
              {t('threshold.value', { share: percent(one) })}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}

/** With a weight that not every service has, those without are no part of any share: said. */
function WithoutWeight({ data }: { readonly data: Concentration }) {
  const { t } = useTranslation('concentration');
  const { number } = useFormat();
  const scope: unknown = data.answer?.scope;
  if (typeof scope !== 'object' || scope === null || !('withoutWeight' in scope) || typeof scope.withoutWeight !== 'number') return null;
  return scope.withoutWeight > 0 ? (
    <p className="completeness">{t('weight.without', { count: scope.withoutWeight, shown: number(scope.withoutWeight) })}</p>
  ) : null;
}

export default function ConcentrationPage() {
  const { t } = useTranslation('concentration');
  const { data: snapshot } = useSnapshot();
  const choices = useChoices();
  const data = useConcentration(choices);
  if (snapshot && snapshot.nodes.total === 0) {
    return (
      <Page title={t('title')}>
        <EmptyStore />
      </Page>
    );
  }
  return (
    <Page
      title={t('title')}
      lead={data.isReady && !data.isOld && <Lead data={data} choices={choices} />}
      filters={<Filters data={data} choices={choices} />}
      isWide
    >
      <div className={data.isOld ? 'concentration old' : 'concentration'} aria-busy={data.isOld}>
        {data.error && <ErrorNote error={data.error} onRetry={data.retry} />}
        {!data.error && !data.isReady && <Computing />}
        {data.isReady && !data.error && (
          <>
            <LayerTable data={data} />
            <div className="conc-below">
              <RelianceTable data={data} choices={choices} />
              <HiddenFindings data={data} choices={choices} />
            </div>
          </>
        )}
        {data.answer && (
          <div className="page-section">
            <WithoutWeight data={data} />
            <CompletenessLine completeness={data.answer.completeness} />
            <AskInNeo4j questions={[{ name: 'shared-subcontractors' }, { name: 'services-per-country' }]} />
          </div>
        )}
      </div>
    </Page>
  );
}
