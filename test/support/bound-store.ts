// A store as an object of its own: a test can put another method in the place of one, and the rest does what the store does.
import type { Store } from '../../server/store/store';

export function boundStore(store: Store): Store {
  return {
    version: () => store.version(),
    state: () => store.state(),
    content: (id) => store.content(id),
    sizes: (ids) => store.sizes(ids),
    report: (id) => store.report(id),
    revisions: (kind) => store.revisions(kind),
    commit: (expected, changes, made) => store.commit(expected, changes, made),
    kept: (key) => store.kept(key),
    keep: (request, columns) => store.keep(request, columns),
    close: () => store.close(),
  };
}
