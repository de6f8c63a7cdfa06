// Installs packages on Debian as root, for tests that need a program. Elsewhere it says why it cannot.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs packages with apt-get and says so on standard error; returns why not when it cannot. */
export function installOnDebian(packages: readonly string[], announce: string): string | undefined {
  if (!isDebian()) return 'this is no Debian, so it cannot be installed from here';
  if (process.getuid?.() !== 0) return 'installing it takes root, and this is another user';
  process.stderr.write(`${announce}: installing ${packages.join(' and ')} with apt-get, this takes a minute\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
    if (status !== 0) return `apt-get ${args[0]} failed: ${(stderr ?? '').trim().split('\n').at(-1)}`;
  }
  return undefined;
}
