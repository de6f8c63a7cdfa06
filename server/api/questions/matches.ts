// Answers which suppliers and organisations may be the same, in pages.
import type { Control } from '../../analysis/analysis';
import { wholeAnswer } from '../../engine/answers';
import { matchesKeys } from '../../engine/matches';
import type { MatchesQuery } from '../contract';
import type { LoadedStore } from './loaded';

export function answerMatches({ subject, state }: LoadedStore, query: MatchesQuery, control: Control): string {
  const { id = null, kind = null, list, offset, limit } = query;
  const keys = matchesKeys({ subject, judgements: state.judgements }, query, control);
  return wholeAnswer(subject, { question: 'matches', parameters: { id, kind, list, offset, limit } }, keys);
}
