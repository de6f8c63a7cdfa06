// The rows about memory: what an import takes at its most, a server at rest, and what a further thread adds.
import { setTimeout as pause } from 'node:timers/promises';
import { residentOf } from '../../soak/memory';
import { Served } from '../served';
import type { Bench } from './bench';
import type { Estates } from './estates';

const settling = 10_000;

/** Three lines, the import measured once. `isHeld`: to what is promised of a million nodes. */
export async function measureMemory(bench: Bench, estates: Estates, { nodes, isHeld }: { nodes: number; isHeld: boolean }): Promise<void> {
  const { name, data, imported, suppliers } = await estates.stored(nodes);
  const tell = (work: string, value: number, [must, aim]: readonly [number, number]) =>
    bench.tell({
      work: `${work}, ${name}`,
      measured: `${Math.round(value)} MiB`,
      beside: '',
      value,
      ...(isHeld ? { promised: { unit: 'MiB', must, aim } } : {}),
    });
  tell('memory: import by command, at its most (one run)', imported.peakMiB, [3072, 1536]);
  const serving = await bench.program.serve([], { data });
  const served = new Served(serving);
  const resident = () => residentOf(serving.process.pid ?? 0);
  try {
    await served.whatIf(suppliers.at(-1) ?? '');
    await pause(settling);
    const rest = resident();
    tell('memory: server at rest, its two threads loaded', rest, [1024, 512]);
    // A long question comes to a thread of its own, which loads the estate and stays.
    await served.post('/analyses/cut-sets', { service: 'svc:0', maxOrder: 1 });
    await pause(settling);
    tell('memory: what a further thread adds', resident() - rest, [150, 75]);
  } finally {
    await served.stop();
  }
}
