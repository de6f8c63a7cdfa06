// Declares how the API lists the questions for analysts in Neo4j Browser.
import { z } from 'zod';
import { cypherParameterTypes } from '../../model/cypher-questions';
import { bilingual } from './common';

const cypherQuestion = z
  .object({
    name: z.string(),
    title: bilingual,
    question: bilingual,
    parameters: z
      .array(z.object({ name: z.string(), type: z.enum(cypherParameterTypes), example: z.string().describe('As it is written in Cypher.') }))
      .readonly(),
    returns: bilingual,
    leavesOut: bilingual.describe('What the answer does not say, or says more coarsely than this program.'),
    text: z.string().describe('One statement, with its parameters by name.'),
  })
  .meta({ id: 'CypherQuestion', description: 'A question in Cypher, for Neo4j Browser on a store in Neo4j.' });

export const cypherQuestionsBody = z.object({ questions: z.array(cypherQuestion).readonly() });
export type CypherQuestionsBody = z.infer<typeof cypherQuestionsBody>;
