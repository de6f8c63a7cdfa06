// Declares what the composition gives the API: the engine, the tasks and the uploads.
import type { Engine } from '../engine/engine';
import type { CypherQuestionsBody, StoreBody, TemplatesBody } from './contract';
import type { RunTask } from './tasks';
import type { UploadSettings } from './uploads';

export interface Templates {
  list(): TemplatesBody;
  /** The CSV text of a template; undefined when there is none of that name. */
  read(name: string): string | undefined;
}

export interface ApiWiring {
  readonly engine: Engine;
  readonly runTask: RunTask;
  readonly templates: Templates;
  /** What the store is, and how it stands now. */
  readonly store: () => StoreBody;
  /** The questions for analysts in Neo4j Browser. */
  readonly cypherQuestions: () => CypherQuestionsBody['questions'];
  readonly uploads: UploadSettings;
  /** Version of the program, for the OpenAPI document. */
  readonly programVersion: string;
}
