// Handles the route about the store itself.
import type { Handlers } from '../handlers';
import type { ApiWiring } from '../wiring';

export function storeHandlers({ store }: ApiWiring): Handlers<'store'> {
  return { store: ({ response }) => response.json(store()) };
}
