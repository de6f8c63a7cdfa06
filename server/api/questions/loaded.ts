// Defines what these questions are answered from: one version of the store, compiled, with what every source says.
import type { Subject } from '../../analysis/analysis';
import type { Estate } from '../../imports/open-estate';
import type { DifferencesInPieces } from '../../model/differences';
import type { KeptReport } from '../../store/report';
import type { Store } from '../../store/store';

export interface LoadedStore extends Estate {
  readonly subject: Subject;
  /** What is read only when it is asked for. */
  readonly store: Pick<Store, 'content' | 'report' | 'revisions' | 'sizes' | 'version'>;
  /** Opens the report of a try. Rejects with `not-found` when it is not kept any more. */
  openReport(path: string): Promise<KeptReport>;
  /** Opens what a job changed. Rejects with `not-found` when it is not kept any more. */
  openDifferences(path: string): Promise<DifferencesInPieces>;
}
