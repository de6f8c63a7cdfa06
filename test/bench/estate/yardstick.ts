// A yardstick as a process of its own, as what it is held against is one: `yardstick.ts papaparse|json FILE…`. Prints its times as JSON.
import { readFileSync } from 'node:fs';
import { parseAlone } from '../yardsticks';

const [kind, ...paths] = process.argv.slice(2);
/** Read beforehand: only what is made of a text is measured. */
const texts = kind === 'json' ? paths.map((path) => readFileSync(path, 'utf8')) : [];
const [wall, cpu] = [performance.now(), process.cpuUsage()];
if (kind === 'json') for (const text of texts) JSON.parse(text);
else await parseAlone(paths, { header: true });
const milliseconds = performance.now() - wall;
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ milliseconds, processorMilliseconds: (user + system) / 1000 }));
