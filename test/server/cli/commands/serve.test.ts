// What serve is asked for. That it serves: test/launch/serve.test.ts.
import { describe, expect, it } from 'vitest';
import { serve } from '../../../../server/cli/commands/serve';
import type { CliWiring, ServeRequest } from '../../../../server/cli/wiring';
import { keptTerminal } from '../../../support/terminal';

async function asked(options: Readonly<Record<string, string>>): Promise<ServeRequest | undefined> {
  const requests: ServeRequest[] = [];
  const wiring = { serve: async (one: ServeRequest) => void requests.push(one) } as unknown as CliWiring;
  const given = new Map(Object.entries(options).map(([name, value]) => [name, [value]]));
  await serve.run({ args: [], options: given, json: false, asOf: undefined }, { wiring, terminal: keptTerminal().terminal });
  return requests[0];
}

describe('serve', () => {
  it('is asked for port 4000 without sample, unless said otherwise', async () => {
    expect(await asked({})).toEqual({ port: 4000, sample: false, data: undefined });
    expect(await asked({ port: '0', sample: '', data: 'here' })).toEqual({ port: 0, sample: true, data: 'here' });
    expect((await asked({ port: '65535' }))?.port).toBe(65_535);
  });

  it.each(['65536', '-1', '80.5', '0x50', 'http', ' 80', '1e3', '000080'])('refuses “%s”, which is no port', async (port) => {
    await expect(asked({ port })).rejects.toMatchObject({ code: 'bad-parameter', exit: 2, value: port });
  });
});
