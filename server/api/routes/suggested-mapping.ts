// Handles the route that suggests a mapping of uploads. It changes nothing, and keeps the uploads.
import type { Engine } from '../../engine/engine';
import { passOn } from '../asking';
import type { Handlers } from '../handlers';
import { languageOf } from '../problems';
import type { Uploads } from '../uploads';

export function suggestionHandlers({ engine, uploads }: { readonly engine: Engine; readonly uploads: Uploads }): Handlers<'suggestMapping'> {
  return {
    suggestMapping: async ({ body: { uploads: ids, ...options }, request, response }) => {
      const { files, letGo } = uploads.hold(ids);
      const question = { name: 'suggested-mapping', parameters: { files, ...options, language: languageOf(request) } };
      await passOn(engine, { request, response, question }).finally(letGo);
    },
  };
}
