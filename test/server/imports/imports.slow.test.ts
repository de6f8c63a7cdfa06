// Import, undo and sample on the embedded store.
import { storeKind } from '../../conformance/store-kinds';
import { promiseIdentity } from './identity-promises';
import { promiseMade } from './made-promises';
import { promiseReports } from './report-promises';
import { promiseImports } from './run-import-promises';
import { promiseSample } from './sample-promises';
import { promiseUndo } from './undo-promises';

const kind = storeKind('embedded');
promiseImports(kind);
promiseUndo(kind);
promiseIdentity(kind);
promiseReports(kind);
promiseMade(kind);
promiseSample(kind);
