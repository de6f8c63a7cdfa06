// `npm run soak`: ten minutes of readers, imports, undos, cancels and hostile files on 100,000 nodes. `--minutes N --nodes N --readers N --seed N`.
import { parseArgs } from 'node:util';
import { broken, report } from './report';
import { soak } from './run';

const option = { type: 'string' } as const;
const { values } = parseArgs({ options: { minutes: option, nodes: option, readers: option, seed: option } });
const result = await soak({
  minutes: Number(values.minutes ?? 10),
  nodes: Number(values.nodes ?? 100_000),
  readers: Number(values.readers ?? 50),
  seed: Number(values.seed ?? 1),
});
const faults = broken(result);
process.stdout.write(`${report(result)}\n\n${faults.length === 0 ? 'All promises hold.' : faults.join('\n')}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
