// Starts the program: the command line, which can also start the server.
import { runCommandLine } from './cli/run';
import { terminalOn } from './cli/terminal';
import { cliWiring } from './compose';
import { logError } from './output/log';

// What we write is a map of weak spots: new files are for nobody else, also where nobody thought of it.
process.umask(0o077);

// Node would print what nobody caught as it is, with the codes of a name in it.
process.on('uncaughtException', (error) => {
  logError('stopped', error);
  process.exit(1);
});

process.exitCode = await runCommandLine(process.argv.slice(2), cliWiring, terminalOn());
// What was printed is written by now. A connection to a server that never answers would keep the program for ever.
setTimeout(() => process.exit(), 1_000).unref();
