// Lets a worker thread of a test run a program from its source: `program` of its data is its address.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.program);
