// Shows where to go on after an import: what fails with the supplier that matters most, its chain, and what was found in the files.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ImportAnswer } from '../../../server/api/contract';
import { useAnalysis } from '../../api/analyses';
import { useNodes } from '../../api/graph';
import { nodeAddress, pages, whatIfAddress } from '../../components/addresses';
import { candidatesOf, type Effect, heaviestOf } from './largest-supplier';

/** Single points of failure that are looked at: as many as the start page asks for, so that it is one answer. */
const looked = 15;

type Answer = Pick<ImportAnswer, 'issueCounts' | 'samples' | 'source'>;

/** The supplier of this import with which most fails, exactly as the question would answer; null: none. Two answers and some twenty nodes are asked. */
function useSupplier({ samples, source }: Answer): Effect | null {
  const { data: findings } = useAnalysis({ name: 'findings', parameters: { limit: looked } });
  const { data: concentration } = useAnalysis({ name: 'concentration', parameters: { layer: 'supplier-1' } });
  const ids = useMemo(() => (findings && concentration ? candidatesOf({ findings, concentration, samples }) : []), [findings, concentration, samples]);
  const asked = useNodes(ids);
  return useMemo(() => heaviestOf(source, asked), [source, asked]);
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
  return (
    <>
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
    </>
  );
}
