// Rejected rows on the embedded store.
import { storeKind } from '../../conformance/store-kinds';
import { promiseRejected } from './rejected-promises';

promiseRejected(storeKind('embedded'));
