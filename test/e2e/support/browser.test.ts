// Finding a browser: what is asked for counts, then the path, then installing; without one the failure says what to do.
import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine, remedy } from './browser';

const machine = (over: Partial<Machine>): Machine => ({ env: { PATH: '/a:/b' }, exists: () => false, install: () => 'nothing to install with', ...over });

describe('the browser of the tests', () => {
  it('is the one that CHROME_PATH names, before any on the path', () => {
    expect(findBrowser(machine({ env: { PATH: '/a', CHROME_PATH: '/mine' }, exists: () => true }))).toBe('/mine');
  });
  it('is refused when CHROME_PATH names no file, even with another on the path', () => {
    const asked = machine({ env: { PATH: '/a', CHROME_PATH: '/gone' }, exists: (path) => path === '/a/chromium' });
    expect(() => findBrowser(asked)).toThrow('/gone');
  });
  it('is found on the path, Chromium before Chrome', () => {
    expect(findBrowser(machine({ exists: (path) => path === '/a/google-chrome' || path === '/b/chromium' }))).toBe('/b/chromium');
  });
  it('is installed when there is none', () => {
    let there = false;
    const install = () => {
      there = true;
      return undefined;
    };
    expect(findBrowser(machine({ install, exists: (path) => there && path === '/b/chromium' }))).toBe('/b/chromium');
  });
  it('fails with the reason and the remedy when it cannot be had', () => {
    expect(() => findBrowser(machine({}))).toThrow(`nothing to install with. ${remedy}`);
  });
});
