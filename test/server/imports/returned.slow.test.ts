// Rejected rows that come back, on the embedded store.
import { storeKind } from '../../conformance/store-kinds';
import { promiseLaw, promiseReturned } from './returned-promises';

promiseReturned(storeKind('embedded'));
promiseLaw();
