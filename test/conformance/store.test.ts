// The embedded store keeps what every store promises.
import { storeKind } from './store-kinds';
import { promiseStore } from './store-promises';

promiseStore(storeKind('embedded'));
