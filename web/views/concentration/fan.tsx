// Draws one hidden finding: the suppliers that have a contract, and the one company behind all of them.
import { useTranslation } from 'react-i18next';
import { NodeLink } from '../../components/node-link';
import type { Concentration, Hidden } from './use-concentration';

const row = 30;
const width = 96;
const mostDrawn = 12;

/** Whether the path to `end` passes another provider than `via`: it is not a subcontractor of `via` itself. */
function isIndirect(path: readonly string[] | undefined, { via, end, data }: { via: string; end: string; data: Concentration }): boolean {
  return (path ?? []).some((id) => id !== via && id !== end && ['Supplier', 'Organisation'].includes(data.nodeOf(id)?.kind ?? ''));
}

function Lines({ finding, data }: { readonly finding: Hidden; readonly data: Concentration }) {
  const drawn = finding.via.slice(0, mostDrawn);
  const middle = (drawn.length * row) / 2;
  return (
    <svg className="fan-lines" width={width} height={drawn.length * row} aria-hidden="true">
      {drawn.map((via, at) => {
        const y = at * row + row / 2;
        const isDashed = isIndirect(finding.paths.length === finding.via.length ? finding.paths[at] : undefined, { via, end: finding.id, data });
        return (
          <path key={via} d={`M0 ${y}C${width * 0.55} ${y} ${width * 0.45} ${middle} ${width} ${middle}`} strokeDasharray={isDashed ? '4 3' : undefined} />
        );
      })}
    </svg>
  );
}

export function Fan({ finding, data }: { readonly finding: Hidden; readonly data: Concentration }) {
  const { t } = useTranslation('concentration');
  const drawn = finding.via.slice(0, mostDrawn);
  return (
    <figure className="fan" aria-label={t('hidden.picture', { count: finding.via.length, name: data.nameOf(finding.id) })}>
      <ul>
        {drawn.map((via) => (
          <li key={via}>
            <NodeLink id={via} node={data.nodeOf(via)} rank={1} />
          </li>
        ))}
      </ul>
      <Lines finding={finding} data={data} />
      <div className="fan-end">
        <NodeLink id={finding.id} node={data.nodeOf(finding.id)} rank={2} />
        <span className="caption">{t('hidden.lean', { count: finding.services.length })}</span>
      </div>
      <figcaption className="caption">
        {finding.via.length > drawn.length && `${t('more', { ns: 'common', count: finding.via.length - drawn.length })}. `}
        {t('hidden.dashed')}
      </figcaption>
    </figure>
  );
}
