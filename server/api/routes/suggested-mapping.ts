// Handles the routes that suggest a mapping of uploads, and show what one makes of their first rows. They change nothing, and keep the uploads.
import type { Request, Response } from 'express';
import { type Engine, previewQuestion, suggestionQuestion } from '../../engine/engine';
import { passOn } from '../asking';
import type { Handlers } from '../handlers';
import { languageOf } from '../problems';
import type { Uploads } from '../uploads';

interface Asked {
  readonly body: { readonly uploads: readonly string[] };
  readonly request: Request;
  readonly response: Response;
}

export function suggestionHandlers({ engine, uploads }: { readonly engine: Engine; readonly uploads: Uploads }): Handlers<'suggestMapping' | 'previewMapping'> {
  const about =
    (name: string) =>
    async ({ body: { uploads: ids, ...options }, request, response }: Asked) => {
      const { files, letGo } = uploads.hold(ids);
      const question = { name, parameters: { files, ...options, language: languageOf(request) } };
      await passOn(engine, { request, response, question }).finally(letGo);
    };
  return { suggestMapping: about(suggestionQuestion), previewMapping: about(previewQuestion) };
}
