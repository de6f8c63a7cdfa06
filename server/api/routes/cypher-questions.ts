// Handles the route that lists the questions for analysts in Neo4j.
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
