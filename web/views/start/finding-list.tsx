// Lists the top findings: a figure, a sentence that can be quoted, the path in short, and what to do with it.
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NodeBrief } from '../../../server/api/contract';
import { addressOf, nodeAddress, whatIfAddress } from '../../components/addresses';
import { ActionIcon, KindIcon } from '../../components/icon';
import { useFormat } from '../../i18n/format';
import type { Finding } from './findings';

const bold = { b: <b /> };
type NodeOf = (id: string) => NodeBrief | undefined;

function sentenceOf({ kind, takesDown }: Finding): string {
  if (kind === 'hidden') return takesDown ? 'findings.hiddenDownText' : 'findings.hiddenText';
  if (kind === 'false') return 'findings.falseText';
  return kind === 'owner' ? 'findings.ownerText' : 'findings.singleText';
}

interface EntryProps {
  readonly finding: Finding;
  readonly nodeOf: NodeOf;
  /** Services in all: the base of the figures. */
  readonly total: number;
}

function Sentence({ finding, nodeOf, total }: EntryProps) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const nameOf = (id: string) => nodeOf(id)?.name ?? id;
  const { id, services, vital, via, shared, share } = finding;
  const values = { name: nameOf(id), vital, via, total, shared: shared === null ? '' : nameOf(shared), share: format.percent(share) };
  return (
    <p>
      <Trans t={t} i18nKey={sentenceOf(finding)} values={values} count={services.length} components={bold} />
      {finding.kind === 'singleHidden' && ` ${t('findings.noContract')}`}
    </p>
  );
}

interface TrailItem {
  readonly kind: string;
  readonly rank?: number | null;
  readonly text: string;
}

/** The path in short, from what is hit to the cause. */
function useTrail({ finding, nodeOf }: Pick<EntryProps, 'finding' | 'nodeOf'>): TrailItem[] {
  const { t } = useTranslation('start');
  const itemOf = (id: string): TrailItem => {
    const node = nodeOf(id);
    return { kind: node?.kind ?? 'Supplier', rank: node?.rank ?? null, text: node?.name ?? id };
  };
  const { id, services, via, shared, figure } = finding;
  if (finding.kind === 'false') return [itemOf(id), ...(shared === null ? [] : [itemOf(shared)])];
  if (finding.kind === 'owner') return [{ kind: 'Service', text: t('common:count.services', { count: figure }) }, itemOf(id)];
  const named =
    services.length <= 2 ? services.map((service) => nodeOf(service)?.name ?? service).join(', ') : t('common:count.services', { count: services.length });
  const suppliers: TrailItem[] = via > 0 ? [{ kind: 'Supplier', rank: 1, text: t('findings.suppliers', { count: via }) }] : [];
  return [{ kind: 'Service', text: named }, ...suppliers, itemOf(id)];
}

function Trail(props: Pick<EntryProps, 'finding' | 'nodeOf'>) {
  const trail = useTrail(props);
  return (
    <ol className="finding-trail">
      {trail.map(({ kind, rank, text }, at) => (
        <li key={text}>
          {at > 0 && <ActionIcon name="chevron" size={10} />}
          <KindIcon kind={kind} {...(rank === undefined ? {} : { rank })} size={11} />
          {at === trail.length - 1 ? <b>{text}</b> : text}
        </li>
      ))}
    </ol>
  );
}

function Entry({ finding, nodeOf, total }: EntryProps) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const about = finding.shared ?? finding.id;
  const name = nodeOf(about)?.name ?? about;
  const whatIf = finding.kind === 'owner' ? addressOf('whatIf', { 'fail-group': about }) : whatIfAddress({ id: about, kind: nodeOf(about)?.kind ?? '' });
  return (
    <li>
      <span className="finding-figure">
        <b>{format.number(finding.figure)}</b>
        <span className="caption">{t(`findings.${finding.unit}`, { count: finding.figure })}</span>
      </span>
      <div className="finding-text">
        <h3 className="caption">{t(`findings.${finding.kind}`)}</h3>
        <Sentence finding={finding} nodeOf={nodeOf} total={total} />
        <Trail finding={finding} nodeOf={nodeOf} />
      </div>
      <span className="finding-action">
        <Link href={whatIf}>
          {t('findings.whatIf')}
          <span className="visually-hidden"> {name}</span>
        </Link>
        <Link href={nodeAddress(about, { tab: 'findings' })}>
          {t('findings.evidence')}
          <span className="visually-hidden"> {name}</span>
        </Link>
      </span>
    </li>
  );
}

export function FindingList({ findings, nodeOf, total }: { readonly findings: readonly Finding[]; readonly nodeOf: NodeOf; readonly total: number }) {
  const { t } = useTranslation('start');
  if (findings.length === 0) {
    const said = total === 0 ? `${t('common:completeness.noServices')} ${t('common:completeness.noServicesRemedy')}` : t('findings.none');
    return <p className="secondary">{said}</p>;
  }
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <Entry key={finding.key} finding={finding} nodeOf={nodeOf} total={total} />
      ))}
    </ul>
  );
}
