import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { openDatabase } from '../../../../../local/sharepoint/store/database';

const fileIn = (): string => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-')), 'site.db');

test('a file of an earlier form is refused whole: the sentence names the file and what to do', () => {
  const file = fileIn();
  const old = new Database(file);
  old.exec('CREATE TABLE users (id INTEGER)');
  old.close();
  expect(() => openDatabase(file)).toThrow(file);
  expect(() => openDatabase(file)).toThrow(/Move it away and start again/);
  const again = new Database(file);
  expect(again.prepare('SELECT count(*) AS n FROM sqlite_master').get([])).toMatchObject({ n: 1 });
  again.close();
});

test('a new file is made, and opened again', () => {
  const file = fileIn();
  openDatabase(file).close();
  expect(() => openDatabase(file).close()).not.toThrow();
});
