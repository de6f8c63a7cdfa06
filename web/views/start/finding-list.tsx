// The top findings: a figure, a sentence that can be quoted, and what to do with it.
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NodeBrief } from '../../../server/api/contract';
import { nodeAddress, whatIfAddress } from '../../components/node-link';
import { useFormat } from '../../i18n/format';
import type { Finding } from './findings';

const bold = { b: <b /> };
type NodeOf = (id: string) => NodeBrief | undefined;

const sentences: Readonly<Record<Finding['kind'], string>> = {
  hidden: 'findings.hiddenText',
  single: 'findings.singleText',
  singleHidden: 'findings.singleText',
  false: 'findings.falseText',
  owner: 'findings.ownerText',
};

function Sentence({ finding, nodeOf }: { readonly finding: Finding; readonly nodeOf: NodeOf }) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const nameOf = (id: string) => nodeOf(id)?.name ?? id;
  const { id, services, vital, via, shared, share } = finding;
  const values = { name: nameOf(id), services, vital, via, count: services, shared: shared === null ? '' : nameOf(shared), share: format.percent(share) };
  return (
    <p>
      <Trans t={t} i18nKey={sentences[finding.kind]} values={values} count={services} components={bold} />
      {finding.kind === 'singleHidden' && ` ${t('findings.noContract')}`}
    </p>
  );
}

export function FindingList({ findings, nodeOf }: { readonly findings: readonly Finding[]; readonly nodeOf: NodeOf }) {
  const { t } = useTranslation('start');
  if (findings.length === 0) return <p className="secondary">{t('findings.none')}</p>;
  return (
    <ul className="finding-list">
      {findings.map((finding) => {
        const about = finding.shared ?? finding.id;
        const kind = nodeOf(about)?.kind ?? 'Supplier';
        return (
          <li key={finding.key}>
            <span className="finding-figure">
              <b>{finding.figure}</b>
              <span className="caption">{t(`findings.${finding.unit}`)}</span>
            </span>
            <span className="finding-text">
              <span className="caption">{t(`findings.${finding.kind}`)}</span>
              <Sentence finding={finding} nodeOf={nodeOf} />
            </span>
            <span className="finding-action">
              <Link href={finding.kind === 'owner' ? `/what-if?fail-group=${encodeURIComponent(about)}` : whatIfAddress({ id: about, kind })}>
                {t('findings.whatIf')}
              </Link>
              <Link href={nodeAddress(about)}>{t('findings.path')}</Link>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
