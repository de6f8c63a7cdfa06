// The embedded store keeps what every store promises to several processes.
import { promiseProcesses } from './process-promises';
import { storeKind } from './store-kinds';

promiseProcesses(storeKind('embedded'));
