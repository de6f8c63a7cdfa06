// A worker program for tests: it counts the tasks that it did, and does as each says.
import { workerData } from 'node:worker_threads';
import { ThreadPresence } from '../../../server/engine/end-thread';
import { serveTasks, type TaskData } from '../../../server/engine/task';
import { Fault } from '../../../server/model/faults';

export type Counted = 'count' | 'refuse' | 'die' | 'until-stopped';

let done = 0;
const data: TaskData = workerData;
new ThreadPresence(data.presence);
serveTasks<Counted>(data, async (task, control) => {
  done += 1;
  if (task === 'die') process.exit(1);
  if (task === 'refuse') throw new Fault('usage', 2, { details: { reason: 'test' } });
  while (task === 'until-stopped') {
    control.checkpoint();
    control.progress(0, 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  control.result(String(done));
});
