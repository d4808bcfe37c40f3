import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * Starts headless Chromium from the npm packages alone. The unpacking runs in a process of its own, since the package
 * that holds the browser is ESM only and the tests run as CommonJS.
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const script = path.join(process.cwd(), 'scripts', 'chromium.mjs');
  const { executablePath, env } = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as {
    executablePath: string;
    env: Record<string, string>;
  };
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    headless: true,
    args: [
      '--no-sandbox', // the browser runs as root in many build machines; every page is served from 127.0.0.1
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      ...args,
    ],
  });
}
