// Starts a worker thread: it answers questions about the current snapshot, keeps the graph for analysts, or does one task that changes the
// store.
import { parentPort, workerData } from 'node:worker_threads';
import { questions } from './api/questions/list';
import type { LoadedStore } from './api/questions/loaded';
import { maxRows, openStore, sampleFolder } from './compose';
import { ThreadPresence } from './engine/end-thread';
import type { HasPresence } from './engine/question-thread';
import { followSearch } from './engine/search';
import type { QuestionService } from './engine/serve-questions';
import { serveQuestions } from './engine/serve-questions';
import { sharedSubjectOf, sharingAfter, subjectAfter, subjectOf } from './engine/subject';
import { serveTasks, type TaskControl, type TaskData } from './engine/task';
import { anewWords } from './imports/anew-words';
import { type Estate, estateToHold, inheritSayings, recallEstate } from './imports/open-estate';
import { openForAll } from './imports/open-for-all';
import { detectFiles, performTask } from './launch/changes';
import { keepGraph } from './launch/keep-graph';
import type { KeeperWorker, QuestionWorker, StoreAddress, WorkerTask } from './launch/threads';
import { logLine } from './output/log';
import { openDifferenceFile } from './store/difference-file';
import { watchStores } from './store/presence';
import { openReportFile } from './store/report-file';
import type { Store } from './store/store';

/** What is missing was not kept because people judged, which is no news in a log; the rest is. */
const openHere = (address: StoreAddress) => openStore(address, { onAnew: (why) => why !== 'missing' && logLine(`ketenzicht: ${anewWords[why]}`) });

/** The store is opened by the first question, so that a thread starts even when the store does not open, and can say why. */
function questionService(address: StoreAddress): QuestionService<LoadedStore> {
  let opening: Promise<Store> | undefined;
  const store = () => {
    opening ??= openHere(address);
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  return {
    version: async () => (await store()).version(),
    load: async (before, once) => {
      const {
        estate,
        shared,
        steps = [],
      } = await openForAll(await store(), { once: (key, make) => once.value(key, make), ...sharingAfter(before?.subject) }, before);
      const { snapshot } = estate;
      for (const step of steps) followSearch(step);
      if (before) inheritSayings(before, estate);
      const subject = shared ? sharedSubjectOf(snapshot, shared) : before ? subjectAfter(before.subject, snapshot) : subjectOf(snapshot);
      return { ...estate, subject, store: await store(), openReport: openReportFile, openDifferences: openDifferenceFile };
    },
    close: async () => (await opening?.catch(() => undefined))?.close(),
    questions: questions,
  };
}

/** What the last task left of the estate: the next one changes that. */
let held: Estate | undefined;

/** Does a task; what needs the store has one of its own. */
async function perform({ store: address, task }: WorkerTask, control: TaskControl): Promise<void> {
  if (task.kind === 'detect') return control.result(await detectFiles(task.files));
  const store = await openHere(address);
  try {
    if (held) await recallEstate(store, held);
    await performTask({ store, sampleFolder, maxRows: maxRows() }, task, control);
  } finally {
    held = estateToHold(store);
    await store.close();
  }
}

const startData: (QuestionWorker & HasPresence) | (KeeperWorker & HasPresence) | TaskData = workerData;
watchStores(new ThreadPresence(startData.presence));
const port = parentPort;
if (startData.role === 'task') serveTasks(startData, perform);
else if (startData.role === 'questions' && port) serveQuestions(port, questionService(startData.store));
else if (startData.role === 'keeper' && port)
  await keepGraph(
    () => openStore(startData.store),
    (status) => port.postMessage(status),
  );
