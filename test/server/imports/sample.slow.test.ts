// The sample data, on the embedded store.
import { storeKind } from '../../conformance/store-kinds';
import { promiseSample } from './sample-promises';

const kind = storeKind('embedded');
promiseSample(kind);
