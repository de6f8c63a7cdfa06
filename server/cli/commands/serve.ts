// ketenzicht serve: serves the pages and the API on this machine until Ctrl+C.
import { Fault } from '../../model/faults';
import { type Command, hasFlag, type Invocation, optionValue } from '../command';

const defaultPort = 4000;

/** 0 lets the system choose a free port. */
function readPort(invocation: Invocation): number {
  const given = optionValue(invocation, 'port');
  if (given === undefined) return defaultPort;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new Fault('bad-parameter', 2, { value: given, details: { parameter: '--port', allowed: '0 to 65535' } });
}

export const serve: Command = {
  name: 'serve',
  summary: 'Serve the pages and the API on 127.0.0.1',
  args: [],
  options: [
    { name: 'port', value: 'N', help: `port to listen on; default ${defaultPort}; 0: any that is free` },
    { name: 'sample', help: 'load the sample data and print its top findings' },
  ],
  notes: ['What the command line imports meanwhile is served within two seconds. Ctrl+C stops.'],
  run: async (invocation, { wiring, terminal }) => {
    const request = { port: readPort(invocation), sample: hasFlag(invocation, 'sample'), data: optionValue(invocation, 'data') };
    await wiring.serve(request, terminal);
    return undefined;
  },
};
