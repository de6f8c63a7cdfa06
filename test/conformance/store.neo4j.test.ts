// The store on Neo4j keeps what every store promises, also to several processes; and its graph for analysts follows each time.
import { sharedNeo4j } from '../neo4j/shared';
import { promiseKept } from './kept-promises';
import { neo4jKind } from './neo4j-kind';
import { promiseProcesses } from './process-promises';
import { promiseRetention } from './retention-promises';
import { promiseStore } from './store-promises';

const kind = neo4jKind(() => sharedNeo4j());
promiseStore(kind);
promiseKept(kind);
promiseRetention(kind);
promiseProcesses(kind);
