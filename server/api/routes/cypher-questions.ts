// Handles the route that lists the questions for analysts in Neo4j.
import type { CypherQuestionsBody } from '../contract';
import type { Handlers } from '../handlers';
import type { ApiWiring } from '../wiring';

export function cypherQuestionHandlers({ cypherQuestions }: ApiWiring): Handlers<'cypherQuestions'> {
  return { cypherQuestions: ({ response }) => response.json({ questions: cypherQuestions() } satisfies CypherQuestionsBody) };
}
