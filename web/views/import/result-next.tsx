// Shows where to go on after an import: what fails with the largest supplier, its chain, and what was found in the files.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ConcentrationAnswer, ImportAnswer } from '../../../server/api/contract';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { nodeAddress, pages, whatIfAddress } from '../../components/addresses';
import { largestOf } from './largest-supplier';

/** The supplier on which most services rest directly; null: not known yet, or there is none. */
function useLargestSupplier(): { readonly id: string; readonly name: string } | null {
  const { data } = useAnalysis({ name: 'concentration', parameters: { layer: 'supplier-1' } });
  const id = data ? largestOf(data as Pick<ConcentrationAnswer, 'layers'>) : null;
  const ids = useMemo(() => (id === null ? [] : [id]), [id]);
  const { nodeOf } = useNames(ids);
  return id === null ? null : { id, name: nodeOf(id)?.name ?? id };
}

export function NextLinks({ answer }: { readonly answer: Pick<ImportAnswer, 'issueCounts'> }) {
  const { t } = useTranslation('import');
  const largest = useLargestSupplier();
  const found = answer.issueCounts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Link href={largest ? whatIfAddress({ id: largest.id, kind: 'Supplier' }) : pages.whatIf} className="button primary">
        {largest ? t('result.whatIfLargest', { name: largest.name }) : t('result.whatIf')}
      </Link>
      {largest && (
        <Link href={nodeAddress(largest.id)} className="button">
          {t('result.graph', { name: largest.name })}
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
