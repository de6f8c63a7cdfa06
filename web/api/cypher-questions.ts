// Asks for the questions in Cypher that the server knows. They change with the program only.
import { useQuery } from '@tanstack/react-query';
import type { CypherQuestionsBody } from '../../server/api/contract';
import { ask } from './client';

/** All questions; nothing is asked until someone wants to see one. */
export function useCypherQuestions(enabled: boolean) {
  return useQuery({
    queryKey: ['cypher-questions'],
    queryFn: ({ signal }) => ask<CypherQuestionsBody>('/cypher-questions', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  });
}
