import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, howToGetABrowser } from '../../../scripts/lib/browsers.ts';

afterEach(() => vi.unstubAllEnvs());

describe('finding a browser', () => {
  it('takes the one an environment variable points at', () => {
    vi.stubEnv('FIREFOX_PATH', process.execPath);
    expect(findBrowser(['firefox'])).toEqual({ name: 'firefox', executable: process.execPath });
  });

  it('passes over a variable that points at nothing', () => {
    vi.stubEnv('PATH', '');
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    expect(findBrowser(['chromium'])?.executable).not.toBe('/nowhere/chromium');
  });

  it('says what to install when there is none, naming the browser that was asked for', () => {
    expect(howToGetABrowser(['firefox'])).toContain('apt-get install firefox-esr');
    expect(howToGetABrowser(['firefox'])).toContain('FIREFOX_PATH');
    expect(howToGetABrowser(['edge'])).not.toContain('apt-get');
    expect(howToGetABrowser()).toContain('Chromium, Google Chrome, Microsoft Edge or Firefox was not found.');
  });
});
