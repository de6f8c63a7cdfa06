// Says why a graph is computed from what the sources say, and not read as it was kept: it takes longer than another time on the same data.
import type { Anew } from '../store/store';

export const anewWords: Readonly<Record<Anew, string>> = {
  missing: 'The graph is computed from the sources: none was kept with them.',
  rules: 'The graph is computed anew: another version of Ketenzicht kept it.',
  damaged: 'The graph is computed anew: what was kept of it is damaged. The sources are not touched by that.',
};
