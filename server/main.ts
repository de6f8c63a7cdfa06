// Entry of the program: the command line, which also starts the server.
import { runCommandLine } from './cli/run';
import { processTerminal } from './cli/terminal';
import { cliParts } from './compose';

process.exitCode = await runCommandLine(process.argv.slice(2), cliParts, processTerminal());
// What was printed is written by now. A connection to a server that never answers would keep the program for ever.
setTimeout(() => process.exit(), 1_000).unref();
