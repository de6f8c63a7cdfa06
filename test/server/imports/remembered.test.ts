// What a source remembers, on the store that needs nothing else; on Neo4j: imports.neo4j.test.ts.
import { storeKind } from '../../conformance/store-kinds';
import { promiseRemembered } from './remembered-promises';

promiseRemembered(storeKind('embedded'));
