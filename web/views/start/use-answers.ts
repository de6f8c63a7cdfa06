// The answers that the start page puts together, with the names in them.
import { useMemo } from 'react';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { heaviest, membersOf, topFindings } from './findings';

export function useAnswers() {
  const singlePoints = useAnalysis({ name: 'single-points', parameters: {} });
  const concentration = useAnalysis({ name: 'concentration', parameters: {} });
  const commonCauses = useAnalysis({ name: 'common-causes', parameters: {} });
  const ids = useMemo(
    () => [
      ...(singlePoints.data?.singlePoints ?? []).flatMap(({ id, takesDown }) => [id, ...takesDown]),
      ...(concentration.data?.hidden ?? []).map(({ id }) => id),
      ...membersOf(concentration.data, 'ultimate-parent').map(({ id }) => id),
      ...(commonCauses.data?.commonCauses ?? []).flatMap(({ dependent, shared }) => [dependent, ...shared]),
    ],
    [singlePoints.data, concentration.data, commonCauses.data],
  );
  const { nodeOf, isLoading: isNaming } = useNames(ids);
  const answers = { singlePoints: singlePoints.data, concentration: concentration.data, commonCauses: commonCauses.data };
  const suppliers = membersOf(concentration.data, 'supplier-1').length;
  return {
    nodeOf,
    isLoading: isNaming || [singlePoints, concentration, commonCauses].some((one) => one.isLoading),
    error: singlePoints.error ?? concentration.error ?? commonCauses.error,
    findings: topFindings(answers, nodeOf),
    completeness: singlePoints.data?.completeness,
    vitalPoints: singlePoints.data && heaviest(singlePoints.data, nodeOf).filter(({ vital }) => vital > 0).length,
    hidden: concentration.data?.hidden.length,
    falseGroups: commonCauses.data?.commonCauses.length,
    countries: concentration.data && membersOf(concentration.data, 'country-jurisdiction').length,
    /** Suppliers of rank 1; undefined while it is not known. */
    suppliers: concentration.data ? suppliers : undefined,
  };
}
