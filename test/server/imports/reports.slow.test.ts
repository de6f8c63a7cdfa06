// What is kept of an import, on the embedded store.
import { storeKind } from '../../conformance/store-kinds';
import { promiseReports } from './report-promises';

const kind = storeKind('embedded');
promiseReports(kind);
