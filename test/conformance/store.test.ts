// The embedded store keeps what every store promises.
import { promiseKept } from './kept-promises';
import { promiseRetention } from './retention-promises';
import { storeKind } from './store-kinds';
import { promiseStore } from './store-promises';

promiseStore(storeKind('embedded'));
promiseKept(storeKind('embedded'));
promiseRetention(storeKind('embedded'));
