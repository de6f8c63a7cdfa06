// What the API needs of the rest; the composition fills it in.
import type { InputFile } from '../../importers/importer';
import type { Engine } from '../engine/engine';
import type { CypherQuestionsBody, DetectBody, StoreBody, TemplatesBody } from './contract';
import type { RunTask } from './tasks';
import type { UploadSettings } from './uploads';

/** A file that was uploaded, as the composition opens it. */
export interface StoredFile {
  readonly path: string;
  readonly name: string;
}

export interface Templates {
  list(): TemplatesBody;
  /** The CSV text of a template; undefined when there is none of that name. */
  read(name: string): string | undefined;
}

export interface ApiParts {
  readonly engine: Engine;
  readonly runTask: RunTask;
  readonly openFile: (file: StoredFile) => Promise<InputFile>;
  readonly detect: (
    files: readonly InputFile[],
  ) => Promise<Omit<DetectBody, 'files'> & { readonly files: readonly Omit<DetectBody['files'][number], 'upload'>[] }>;
  readonly templates: Templates;
  /** What the store is, and how it stands now. */
  readonly store: () => StoreBody;
  /** The questions for analysts in Neo4j Browser. */
  readonly cypherQuestions: () => CypherQuestionsBody['questions'];
  readonly uploads: UploadSettings;
  /** Version of the program, for the OpenAPI document. */
  readonly programVersion: string;
}
