// What the questions of the API are answered from: one version of the store, with what every source says, compiled.
import type { Subject } from '../../analysis/analysis';
import type { Estate } from '../../imports/open-estate';

export interface LoadedStore extends Estate {
  readonly subject: Subject;
}
