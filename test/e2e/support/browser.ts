// Finds a real Chromium for the tests: CHROME_PATH, else one on the path, else Debian's package. Never a skip: without one it fails with the remedy.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { installOnDebian } from '../../support/debian';
import { sleepAfterAction } from './pace';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** What a person reads who has no browser. */
export const remedy =
  'Install Chromium or Chrome and set CHROME_PATH to the program, for example CHROME_PATH=/usr/bin/chromium npm test. ' +
  'On Debian or Ubuntu: apt-get install chromium.';

export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly exists: (path: string) => boolean;
  /** Installs Chromium when this machine can; returns why not otherwise. */
  readonly install: () => string | undefined;
}

function onPath({ env, exists }: Machine): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(exists);
}

/** Path of a browser. Throws an error that says what to do. */
export function findBrowser(machine: Machine = thisMachine): string {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    if (machine.exists(chosen)) return chosen;
    throw new Error(`CHROME_PATH is “${chosen}”, and there is no such file. ${remedy}`);
  }
  const found = onPath(machine);
  if (found) return found;
  const reason = machine.install();
  const installed = onPath(machine);
  if (installed) return installed;
  throw new Error(`The browser tests need Chromium: ${reason ?? 'it was installed, and is still not on the path'}. ${remedy}`);
}

const installChromium = () => installOnDebian(['chromium'], 'e2e: no browser found');

const thisMachine: Machine = { env: process.env, exists: existsSync, install: installChromium };

/** Starts the browser. As root it cannot use its sandbox; it only ever sees our own server. */
export function launchBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  const args = ['--force-color-profile=srgb', ...(asRoot ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: findBrowser(), args, slowMo: sleepAfterAction });
}
