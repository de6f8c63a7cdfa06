// Keeps a server at one long piece of work, so that what is asked after it waits for as long as a test looks at it.
import { until } from '../../support/until';
import { workbook } from '../../support/workbooks';
import { post, send } from './http';

export const from = (client: string) => ({ 'ketenzicht-client': client });
const holder = from('holder');

async function upload(api: string, name: string, body: string | Uint8Array): Promise<string> {
  return JSON.parse((await send(`${api}/uploads?name=${name}`, { method: 'POST', body, headers: holder })).text).upload;
}

/** Rows of a file below the smallest limit of an upload, and how often it is read: together far longer than any test looks. */
const [rowsRead, timesRead] = [30_000, 60];

/** What one that holds the others up gives. */
export interface Held {
  /** Lets those that wait go on. Throws when it was over before: then nothing was held. */
  letGo(): Promise<void>;
}

/** Keeps the one thread for changes busy with a dry run of another client; nothing is changed by it. */
export async function holdChanges(api: string): Promise<Held> {
  const file = await upload(api, 'suppliers.csv', ['id;name', ...Array.from({ length: rowsRead }, (_, at) => `sup:${at};Supplier ${at}`)].join('\n'));
  const body = { uploads: Array(timesRead).fill(file), as: 'table', source: 'holder', dryRun: true };
  const { job } = JSON.parse((await post(`${api}/imports`, body, holder)).text);
  const state = async () => JSON.parse((await send(`${api}/imports/jobs/${job}`)).text).state;
  await until(async () => (await state()) === 'running');
  return {
    letGo: async () => {
      if ((await state()) !== 'running') throw new Error('What was to hold the others up was over before them');
      await send(`${api}/imports/jobs/${job}`, { method: 'DELETE' });
      await until(async () => (await state()) === 'cancelled');
    },
  };
}

/** Workbooks that are opened one after another to be recognised. */
const workbooksOpened = 40;

/** Keeps the one thread that recognises files busy for another client; resolves, when it has begun, with what ends with it. */
export async function holdRecognition(api: string): Promise<{ readonly ended: Promise<unknown> }> {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`sup:${at}`, `Supplier ${at}`]);
  const bytes = workbook([{ name: 'Suppliers', rows: [['id', 'name'], ...rows] }]);
  const uploads: string[] = [];
  while (uploads.length < workbooksOpened) uploads.push(await upload(api, 'suppliers.xlsx', bytes));
  return { ended: post(`${api}/imports/detect`, { uploads }, holder) };
}
