// Imports, and who is who over them, on the embedded store; `imports.neo4j.test.ts` does the same on Neo4j.
import { storeKind } from '../../conformance/store-kinds';
import { promiseIdentity } from './identity-promises';
import { promiseImports } from './run-import-promises';

const kind = storeKind('embedded');
promiseIdentity(kind);
promiseImports(kind);
