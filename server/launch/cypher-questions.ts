// Reads the questions for analysts from the folder cypher/questions/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CypherQuestion, parseCypherQuestion } from '../model/cypher-questions';

const ending = '.cypher';

/** The questions of a folder, by name. Throws when a head is not whole. */
export function readCypherQuestions(folder: string): CypherQuestion[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.sort().map((file) => parseCypherQuestion(readFileSync(join(folder, file), 'utf8'), file.slice(0, -ending.length)));
}
