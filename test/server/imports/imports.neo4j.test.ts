// Import, undo and sample on Neo4j: the same tests, and after each the graph for analysts is what the documents say.
import { neo4jKind } from '../../conformance/neo4j-kind';
import { sharedNeo4j } from '../../neo4j/shared';
import { promiseBareIds } from './bare-ids-promises';
import { promiseIdentity } from './identity-promises';
import { promiseJudging } from './judge-promises';
import { promiseMade } from './made-promises';
import { promiseRejected } from './rejected-promises';
import { promiseRemembered } from './remembered-promises';
import { promiseReports } from './report-promises';
import { promiseReturned } from './returned-promises';
import { promiseImports } from './run-import-promises';
import { promiseSample } from './sample-promises';
import { promiseUndo } from './undo-promises';

const kind = neo4jKind(() => sharedNeo4j());
promiseImports(kind);
promiseUndo(kind);
promiseIdentity(kind);
promiseBareIds(kind);
promiseJudging(kind);
promiseReports(kind);
promiseRejected(kind);
promiseReturned(kind);
promiseMade(kind);
promiseRemembered(kind);
promiseSample(kind);
