// Shows where to go on after an import: what fails with the supplier that matters most, its chain, and what was found in the files.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ImportAnswer } from '../../../server/api/contract';
import { useAnalysis } from '../../api/analyses';
import { useNodes } from '../../api/graph';
import { useSnapshot } from '../../api/snapshot';
import { nodeAddress, pages, whatIfAddress } from '../../components/addresses';
import { candidatesOf, type Effect, heaviestOf } from './largest-supplier';

/** Single points of failure that are looked at: as many as the start page asks for, so that it is one answer. */
const looked = 15;

type Answer = Pick<ImportAnswer, 'issueCounts' | 'samples' | 'source'>;

/** The supplier of this import with which most fails, exactly as the question would answer; null: none; undefined: not known yet. Two answers and
 * some twenty nodes are asked. */
function useSupplier({ samples, source }: Answer): Effect | null | undefined {
  // Right after the import what was loaded before it may still be there: nothing that is asked about that counts.
  const { isFetching } = useSnapshot();
  const found = useAnalysis({ name: 'findings', parameters: { limit: looked } });
  const weighed = useAnalysis({ name: 'concentration', parameters: { layer: 'supplier-1' } });
  const [findings, concentration] = [found.data, weighed.data];
  const ids = useMemo(() => (findings && concentration ? candidatesOf({ findings, concentration, samples }) : []), [findings, concentration, samples]);
  const { nodes, isLoading } = useNodes(ids);
  const heaviest = useMemo(() => heaviestOf(source, nodes), [source, nodes]);
  const [known, keep] = useState<Effect | null>();
  const isKnown = !(isFetching || isLoading || [found, weighed].some((one) => one.isLoading || one.isOld));
  if (isKnown && known !== heaviest) keep(heaviest);
  return known;
}

/** Why this supplier: what fails with it. */
function Why({ effect: { services, vital, nodes } }: Pick<Effect, 'effect'>) {
  const { t } = useTranslation('import');
  if (services === 0) return <span className="secondary">{t('result.fails.nodes', { count: nodes })}</span>;
  const said = t('result.fails.services', { count: services });
  return <span className="secondary">{vital > 0 ? t('result.fails.vital', { said, count: vital }) : said}</span>;
}

export function NextLinks({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('import');
  const supplier = useSupplier(answer);
  const found = answer.issueCounts.reduce((sum, { count }) => sum + count, 0);
  // One question at one place: a link does not become another one under the pointer.
  if (supplier === undefined)
    return (
      <div className="button-row result-next" aria-busy="true">
        <p className="secondary" role="status">
          {t('result.looking')}
        </p>
      </div>
    );
  return (
    <div className="button-row result-next">
      <Link href={supplier ? whatIfAddress(supplier) : pages.whatIf} className="button primary">
        {supplier ? t('result.whatIfLargest', { name: supplier.name }) : t('result.whatIf')}
      </Link>
      {supplier && <Why effect={supplier.effect} />}
      {supplier && (
        <Link href={nodeAddress(supplier.id)} className="button">
          {t('result.graph', { name: supplier.name })}
        </Link>
      )}
      {found > 0 && (
        <a href="#issues-title" className="button">
          {t('result.issues', { count: found })}
        </a>
      )}
    </div>
  );
}
