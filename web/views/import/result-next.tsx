// Shows where to go on after an import: what fails with the largest supplier, its chain, and what was found in the files.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ImportAnswer } from '../../../server/api/contract';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { nodeAddress, pages, whatIfAddress } from '../../components/addresses';
import { firstProvider, largestOf } from './largest-supplier';

/** The supplier on which most services rest directly; where no service is known, one that the import names; null: none. */
function useSupplier(answer: Pick<ImportAnswer, 'samples'>): { readonly id: string; readonly name: string } | null {
  const { data } = useAnalysis({ name: 'concentration', parameters: { layer: 'supplier-1' } });
  const id = data ? (largestOf(data) ?? firstProvider(answer)) : null;
  const ids = useMemo(() => (id === null ? [] : [id]), [id]);
  const { nodeOf } = useNames(ids);
  return id === null ? null : { id, name: nodeOf(id)?.name ?? id };
}

export function NextLinks({ answer }: { readonly answer: Pick<ImportAnswer, 'issueCounts' | 'samples'> }) {
  const { t } = useTranslation('import');
  const supplier = useSupplier(answer);
  const found = answer.issueCounts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Link href={supplier ? whatIfAddress({ id: supplier.id, kind: 'Supplier' }) : pages.whatIf} className="button primary">
        {supplier ? t('result.whatIfLargest', { name: supplier.name }) : t('result.whatIf')}
      </Link>
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
