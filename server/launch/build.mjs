// Builds what is missing or older than its sources: dist/server (command line and server) and dist/web (the pages).
// Usage: node server/launch/build.mjs [--if-needed] [--only server|web]. Plain JavaScript: it runs before anything is built.
// `prepare` calls it with --if-needed, which is silent when the build tool is not installed (npm ci --omit=dev).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What each part is made of. The server's contract and vocabulary are part of the web. */
const parts = {
  server: { sources: ['server', 'importers', 'vite.config.ts', 'package.json', 'package-lock.json'], args: ['--ssr'] },
  web: { sources: ['web', 'server/model', 'server/api', 'vite.config.ts', 'package.json', 'package-lock.json'], args: [] },
};
const stampName = '.built-from';

/** Files under a path with size and time of change, in a fixed order. */
function listFiles(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const found = statSync(full);
  if (!found.isDirectory()) return [`${path} ${found.size} ${Math.floor(found.mtimeMs)}`];
  return readdirSync(full)
    .sort()
    .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}

/** Stands for the state of the sources of a part: other names, sizes or times give another text. */
export function fingerprint(root, part) {
  const lines = parts[part].sources.flatMap((path) => listFiles(root, path));
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Whether a part is built from the sources as they are now. */
export function isBuilt(root, part) {
  const stamp = join(root, 'dist', part, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, part);
}

/** Whether a part was built at all, perhaps from older sources. */
export function exists(root, part) {
  return existsSync(join(root, 'dist', part, stampName));
}

/** Where the build tool is; undefined when it is not installed. */
export function buildTool(root) {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    const tool = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
    if (existsSync(tool)) return tool;
    if (dirname(folder) === folder) return undefined;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the lock of the build folder; false when a living process holds it. */
function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = Number(readFileSync(lock, 'utf8'));
  // An empty file is a lock that is being written just now.
  if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
  return false;
}

/** Runs `work` while no other process builds; waits for the other at most ten minutes. */
export function withLock(root, work) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const lock = join(root, 'dist', '.lock');
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; !takeLock(lock); waited += 1) {
    if (waited === 5) process.stderr.write('ketenzicht: waiting for another build to end\n');
    if (waited > 6000) throw new Error(`${lock} is held by another build; remove it when there is none`);
    Atomics.wait(pause, 0, 0, 100);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Builds a part into a folder of its own and puts it in place only when it is whole. Throws when the tool fails. */
function buildPart(root, part, tool) {
  const target = join(root, 'dist', part);
  const fresh = join(root, 'dist', `.new-${part}`);
  const old = join(root, 'dist', `.old-${part}`);
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  const before = fingerprint(root, part);
  process.stderr.write(`ketenzicht: building ${part}, this takes a few seconds\n`);
  const args = [tool, 'build', ...parts[part].args, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  // What the tool prints goes to standard error: standard output belongs to the command that asked for the build.
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) throw new Error(`building ${part} failed; the messages are above`);
  writeFileSync(join(fresh, stampName), before);
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Builds the named parts where needed (`force`: always).
 * Returns the parts that were built. Throws when a part does not exist and cannot be built.
 */
export function build({ root, only = ['server', 'web'], force = false }) {
  const wanted = only.filter((part) => existsSync(join(root, parts[part].sources[0])));
  const stale = wanted.filter((part) => force || !isBuilt(root, part));
  if (stale.length === 0) return [];
  const tool = buildTool(root);
  if (!tool) {
    const missing = stale.filter((part) => !exists(root, part));
    if (missing.length === 0) return [];
    throw new Error(`${missing.join(' and ')} must be built, and the build tool is not installed; run: npm ci && npm run build`);
  }
  return withLock(root, () => {
    // Another process may have built it while this one waited.
    const still = stale.filter((part) => force || !isBuilt(root, part));
    for (const part of still) buildPart(root, part, tool);
    return still;
  });
}

/** Runs from the command line; returns the exit code. */
function main(args) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const ifNeeded = args.includes('--if-needed');
  const only = args.includes('--only') ? [args[args.indexOf('--only') + 1]] : undefined;
  if (only && !(only[0] in parts)) {
    process.stderr.write(`ketenzicht: --only takes ${Object.keys(parts).join(' or ')}, not “${only[0]}”\n`);
    return 2;
  }
  if (ifNeeded && !buildTool(root)) return 0;
  try {
    build({ root, only, force: !ifNeeded });
    return 0;
  } catch (error) {
    process.stderr.write(`ketenzicht: ${error.message}\n`);
    return 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) process.exitCode = main(process.argv.slice(2));
