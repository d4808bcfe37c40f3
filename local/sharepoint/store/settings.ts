import type { Core } from './database';

/** What is made once for each file and kept: the keys that tokens, cookies and digests are signed with. */
export function settingOf(core: Core, name: string, make: () => string): string {
  core.db.exec('CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
  core.sql('INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)').run([name, make()]);
  return (core.sql('SELECT value FROM settings WHERE name = ?').get([name]) as { value: string }).value;
}
