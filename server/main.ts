// Starts the program: the command line, which can also start the server.
import { withMoreHeap } from './launch/heap';
import { storeAddress } from './launch/store-address';
import { Fault } from './model/faults';
import { logError } from './output/log';

// What we write is a map of weak spots: new files are for nobody else, also where nobody thought of it.
process.umask(0o077);

// Node would print what nobody caught as it is, with the codes of a name in it.
process.on('uncaughtException', (error) => {
  logError('stopped', error);
  process.exit(1);
});

async function main(words: readonly string[]): Promise<number> {
  const ended = await withMoreHeap(words, storeAddress);
  if (ended !== undefined && ended !== 'out of memory') return ended.exit;
  // Loaded here, for a program that only starts another one needs none of it.
  const [{ refuse, runCommandLine }, { terminalOn }, { cliWiring }] = await Promise.all([import('./cli/run'), import('./cli/terminal'), import('./compose')]);
  if (ended === undefined) return runCommandLine(words, cliWiring, terminalOn());
  return refuse(new Fault('too-much-memory', 1), terminalOn(), words.includes('--json'));
}

process.exitCode = await main(process.argv.slice(2));
// What was printed is written by now. A connection to a server that never answers would keep the program for ever.
setTimeout(() => process.exit(), 1_000).unref();
