// Undo on the embedded store.
import { storeKind } from '../../conformance/store-kinds';
import { promiseUndo } from './undo-promises';

const kind = storeKind('embedded');
promiseUndo(kind);
