// Shows what stands out about the node: a figure, a sentence that can be quoted, and evidence that leads to every step.
import { type ReactNode, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NodeBody, NodeBrief } from '../../../server/api/contract';
import { pages, whatIfAddress } from '../../components/addresses';
import { NodeLink } from '../../components/node-link';
import { PathSteps } from '../../components/path-steps';
import { Computing, ErrorNote } from '../../components/states';
import { CriticalityTag } from '../../components/tag';
import { criticalityOrder } from '../../i18n/choices';
import { useFormat } from '../../i18n/format';
import type { Finding } from './findings';
import type { Findings } from './use-findings';

type NodeOf = (id: string) => NodeBrief | undefined;

interface EntryProps {
  readonly finding: Finding;
  readonly node: NodeBody;
  readonly nodeOf: NodeOf;
}

const shownAtFirst = 12;
const bold = { b: <b /> };

/** Where each step from a cause to what it takes down is shown with its source: after three months all that fails has failed. */
function whyAddress(cause: NodeBrief, id: string): string {
  return whatIfAddress(cause, { at: '2160', select: id });
}

interface EvidenceProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly nodeOf: NodeOf;
  /** Address of the evidence of one; absent: there is none beside the paths. */
  readonly whyOf?: (id: string) => string | undefined;
}

function Evidence({ title, ids, nodeOf, whyOf }: EvidenceProps) {
  const { t } = useTranslation('entity');
  const { compare } = useFormat();
  const [isAll, setAll] = useState(false);
  const weightOf = (id: string) => criticalityOrder(nodeOf(id)?.criticality);
  const nameOf = (id: string) => nodeOf(id)?.name ?? id;
  const sorted = [...ids].sort((a, b) => weightOf(a) - weightOf(b) || compare(nameOf(a), nameOf(b)));
  const shown = isAll ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <>
      <h3>{title}</h3>
      <ul className="evidence-list">
        {shown.map((id) => {
          const why = whyOf?.(id);
          return (
            <li key={id}>
              <NodeLink id={id} node={nodeOf(id)} />
              {nodeOf(id)?.kind === 'Service' && <CriticalityTag value={nodeOf(id)?.criticality} />}
              {why !== undefined && (
                <Link className="caption" href={why}>
                  {t('findings.why')}
                  <span className="visually-hidden"> {nodeOf(id)?.name ?? id}</span>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < ids.length && (
        <p className="secondary">
          {t('common:table.shown', { shown: shown.length, total: ids.length })}{' '}
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t('common:table.showAll', { total: ids.length })}
          </button>
        </p>
      )}
    </>
  );
}

interface FrameProps {
  readonly figure: number;
  readonly unit: string;
  readonly kind: string;
  readonly sentence: ReactNode;
  readonly children: ReactNode;
}

function Frame({ figure, unit, kind, sentence, children }: FrameProps) {
  const { number } = useFormat();
  return (
    <li className="entity-finding">
      <span className="entity-figure">
        <b>{number(figure)}</b>
        <span className="caption">{unit}</span>
      </span>
      <div>
        <h2 className="caption">{kind}</h2>
        <p>{sentence}</p>
        {children}
      </div>
    </li>
  );
}

function PointEntry({ finding, node, nodeOf }: EntryProps & { readonly finding: Extract<Finding, { kind: 'isPoint' | 'hasPoints' }> }) {
  const { t } = useTranslation('entity');
  const isPoint = finding.kind === 'isPoint';
  const ids = isPoint ? finding.services : finding.points;
  const vital = ids.filter((id) => nodeOf(id)?.criticality === 'vital').length;
  const whyOf = (id: string) => {
    const other = nodeOf(id);
    if (isPoint) return whyAddress(node, id);
    return other && whyAddress(other, node.id);
  };
  return (
    <Frame
      figure={ids.length}
      unit={t(isPoint ? 'findings.unitServices' : 'findings.unitPoints', { count: ids.length })}
      kind={t(`findings.${finding.kind}`)}
      sentence={<Trans t={t} i18nKey={`findings.${finding.kind}Text`} count={ids.length} values={{ name: node.name, vital }} components={bold} />}
    >
      <Evidence title={t(isPoint ? 'findings.services' : 'findings.points')} ids={ids} nodeOf={nodeOf} whyOf={whyOf} />
    </Frame>
  );
}

function HiddenEntry({ finding, node, nodeOf }: EntryProps & { readonly finding: Extract<Finding, { kind: 'isHidden' | 'behind' | 'serviceHidden' }> }) {
  const { t } = useTranslation('entity');
  const { percent } = useFormat();
  const { id, via, services, hiddenShare, paths } = finding.hidden;
  const isOurs = finding.kind === 'isHidden';
  const other = nodeOf(id);
  // For one of the suppliers: the path through it; for a service: none of its own is in the answer, the scenario has it.
  const shownPaths = isOurs ? paths : finding.kind === 'behind' ? paths.filter((path) => path.includes(node.id)) : [];
  const values = { name: node.name, other: other?.name ?? id, via: via.length, share: percent(hiddenShare) };
  return (
    <Frame
      figure={isOurs ? services.length : via.length}
      unit={isOurs ? t('findings.unitServices', { count: services.length }) : t('findings.unitVia')}
      kind={t(`findings.${finding.kind}`)}
      sentence={
        <Trans
          t={t}
          i18nKey={`findings.${finding.kind}Text`}
          count={finding.kind === 'behind' ? via.length - 1 : services.length}
          values={values}
          components={bold}
        />
      }
    >
      {!isOurs && (
        <p>
          <NodeLink id={id} node={other} />
        </p>
      )}
      {isOurs && <Evidence title={t('findings.via')} ids={via} nodeOf={nodeOf} />}
      {shownPaths.length > 0 && (
        <>
          {isOurs && <h3>{t('findings.paths')}</h3>}
          <ul className="evidence-paths">
            {shownPaths.map((path) => (
              <li key={path.join(' ')}>
                <PathSteps ids={path} nodeOf={nodeOf} />
              </li>
            ))}
          </ul>
        </>
      )}
      {isOurs && <Evidence title={t('findings.services')} ids={services} nodeOf={nodeOf} />}
    </Frame>
  );
}

function CauseEntry({ finding, node, nodeOf }: EntryProps & { readonly finding: Extract<Finding, { kind: 'false' | 'cause' }> }) {
  const { t } = useTranslation('entity');
  const { dependent, group, causes } = finding;
  const isOurs = finding.kind === 'false';
  const others = isOurs ? causes : [dependent];
  const names = others.map((id) => nodeOf(id)?.name ?? id).join(', ');
  const whyOf = (id: string) => {
    const cause = isOurs ? nodeOf(id) : node;
    return cause && whyAddress(cause, dependent);
  };
  return (
    <Frame
      figure={1}
      unit={t('findings.unitGroup')}
      kind={t(`findings.${finding.kind}`)}
      sentence={<Trans t={t} i18nKey={`findings.${finding.kind}Text`} values={{ name: node.name, group, other: names }} components={bold} />}
    >
      <Evidence title={t(isOurs ? 'findings.points' : 'relations.neededBy', { name: node.name })} ids={others} nodeOf={nodeOf} whyOf={whyOf} />
    </Frame>
  );
}

function Entry(props: EntryProps) {
  const { finding } = props;
  if (finding.kind === 'isPoint' || finding.kind === 'hasPoints') return <PointEntry {...props} finding={finding} />;
  if ('hidden' in finding) return <HiddenEntry {...props} finding={finding} />;
  return <CauseEntry {...props} finding={finding} />;
}

export function FindingsTab({ node, data }: { readonly node: NodeBody; readonly data: Findings }) {
  const { t } = useTranslation('entity');
  if (data.error) return <ErrorNote error={data.error} onRetry={data.retry} />;
  if (!data.findings) return <Computing />;
  if (data.findings.length === 0) return <p className="page-section">{t('findings.none')}</p>;
  return (
    <>
      <ul className="entity-findings">
        {data.findings.map((finding) => (
          <Entry key={finding.key} finding={finding} node={node} nodeOf={data.nodeOf} />
        ))}
      </ul>
      {data.left > 0 && (
        <p className="page-section">
          {t('findings.left', { count: data.left })} <Link href={pages.concentration}>{t('findings.allHidden')}</Link>
        </p>
      )}
    </>
  );
}
