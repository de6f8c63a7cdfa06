// Asks for the findings of the start page, with the names in them. It is one question, whose answer stays small on a large estate.
import { useMemo } from 'react';
import { useAnalysis } from '../../api/analyses';
import { useNames } from '../../api/graph';
import { namesIn, topFindings } from './findings';

/** Findings of each sort that are looked through: some say the same through another part of one chain. */
const looked = 15;

export function useAnswers() {
  const { data, error, isLoading, retry } = useAnalysis({ name: 'findings', parameters: { limit: looked } });
  const { nodeOf, isLoading: isNaming } = useNames(useMemo(() => namesIn(data), [data]));
  // Without a service a 0 would look like an answer.
  const figures = data && data.completeness.services > 0 ? data : undefined;
  return {
    nodeOf,
    isLoading: isNaming || isLoading,
    error,
    retry,
    findings: topFindings(data, nodeOf),
    completeness: data?.completeness,
    vitalPoints: figures?.figures.vitalSinglePoints,
    hidden: figures?.hidden.found,
    falseGroups: figures?.falseRedundancies.found,
    countries: figures?.figures.jurisdictions,
    /** Suppliers of rank 1; undefined while it is not known, and without services, whose rank it is. */
    suppliers: figures?.figures.directProviders,
  };
}
