// Route of the questions that analysts put to Neo4j themselves.
import { Router } from 'express';
import type { CypherQuestionsBody } from '../contract';
import type { ApiWiring } from '../wiring';

export function cypherQuestionRoutes({ cypherQuestions }: ApiWiring): Router {
  const router = Router();
  router.get('/cypher-questions', (_request, response) => {
    response.json({ questions: cypherQuestions() } satisfies CypherQuestionsBody);
  });
  return router;
}
