// Shows who hides behind several suppliers: the first as a picture, all with their paths and services.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { whatIfAddress } from '../../components/addresses';
import { NodeLink } from '../../components/node-link';
import { PathSteps } from '../../components/path-steps';
import { useFormat } from '../../i18n/format';
import { Fan } from './fan';
import type { Choices, Concentration, Hidden } from './use-concentration';

const shownAtFirst = 6;

function Evidence({ finding, data }: { readonly finding: Hidden; readonly data: Concentration }) {
  const { t } = useTranslation('concentration');
  const node = data.nodeOf(finding.id);
  return (
    <div className="hidden-evidence">
      <h4>{t('hidden.pathsOf', { name: data.nameOf(finding.id) })}</h4>
      <ul className="hidden-paths">
        {finding.paths.map((path) => (
          <li key={path.join(' ')}>
            <PathSteps ids={path} nodeOf={data.nodeOf} />
          </li>
        ))}
      </ul>
      <h4>{t('hidden.servicesOf')}</h4>
      <ul className="hidden-services">
        {finding.services.map((id) => (
          <li key={id}>
            <NodeLink id={id} node={data.nodeOf(id)} />
          </li>
        ))}
      </ul>
      {node && (
        <Link className="button small" href={whatIfAddress(node)}>
          {t('whatIf', { ns: 'common' })}
        </Link>
      )}
    </div>
  );
}

function Finding({ finding, data }: { readonly finding: Hidden; readonly data: Concentration }) {
  const { t } = useTranslation('concentration');
  const { percent } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const words = [percent(finding.hiddenShare), t('hidden.via', { count: finding.via.length }), t('hidden.services', { count: finding.services.length })];
  return (
    <li className="hidden-finding">
      <div className="hidden-line">
        <h3>
          <NodeLink id={finding.id} node={data.nodeOf(finding.id)} rank={2} />
        </h3>
        <span className="secondary">{words.join(' · ')}</span>
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'hidden.hidePaths' : 'hidden.paths')}
          <span className="visually-hidden"> {data.nameOf(finding.id)}</span>
        </button>
      </div>
      {isOpen && <Evidence finding={finding} data={data} />}
    </li>
  );
}

export function HiddenFindings({ data, choices }: { readonly data: Concentration; readonly choices: Choices }) {
  const { t } = useTranslation('concentration');
  const { percent } = useFormat();
  const { hiddenFound: found } = data;
  const share = percent(choices.threshold);
  const shown = data.isAll ? data.hidden : data.hidden.slice(0, shownAtFirst);
  const first = data.hidden.find(({ via }) => via.length >= 2);
  return (
    <section className="hidden-findings" aria-labelledby="hidden-title">
      <div className="conc-head">
        <h2 id="hidden-title">{t('hidden.title')}</h2>
        {found > 0 && <span className="secondary">{t('hidden.above', { count: found, share })}</span>}
      </div>
      {data.hidden.length === 0 && <p className="page-section">{t('hidden.none', { share })}</p>}
      {first && <Fan finding={first} data={data} />}
      <ul>
        {shown.map((finding) => (
          <Finding key={finding.id} finding={finding} data={data} />
        ))}
      </ul>
      {found > shown.length && (
        <p className="table-foot">
          {t('table.shown', { ns: 'common', shown: shown.length, total: found })}{' '}
          <button type="button" className="link-button" onClick={data.showAll}>
            {t('table.showAll', { ns: 'common', total: found })}
          </button>
        </p>
      )}
    </section>
  );
}
