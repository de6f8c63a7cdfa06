// Route of the questions that analysts put to Neo4j themselves.
import { Router } from 'express';
import type { CypherQuestionsBody } from '../contract';
import type { ApiParts } from '../parts';

export function cypherQuestionRoutes({ cypherQuestions }: ApiParts): Router {
  const router = Router();
  router.get('/cypher-questions', (_request, response) => {
    response.json({ questions: cypherQuestions() } satisfies CypherQuestionsBody);
  });
  return router;
}
