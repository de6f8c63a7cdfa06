// What rows became, on the embedded store.
import { storeKind } from '../../conformance/store-kinds';
import { promiseMade } from './made-promises';

const kind = storeKind('embedded');
promiseMade(kind);
