import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { startSharePoint } from '../../../../../local/sharepoint/index';

test('bytes of a web’s documents are freed with it, those in its recycle bin and attachments too', async () => {
  const dbFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-')), 'site.db');
  const service = await startSharePoint({ dbFile, port: 0, open: true });
  const post = async (where: string, body: string | object = '', headers: Record<string, string> = {}) => {
    const answer = await fetch(`${service.siteUrl}${where}`, {
      method: 'POST',
      headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect([where, answer.status < 300]).toEqual([where, true]);
  };
  await post('/_api/web/webs/add', { parameters: { Title: 'Under', Url: 'under', WebTemplate: 'STS' } });
  const documents = "/under/_api/web/lists/getByTitle('Documents')/rootfolder/files";
  await post(`${documents}/addusingpath(decodedurl='a.txt')`, 'hej');
  await post(`${documents}/addusingpath(decodedurl='b.txt')`, 'hej igen');
  await post(`${documents}('b.txt')/recycle`);
  await post('/under/_api/web/lists', { Title: 'Plan', BaseTemplate: 100 });
  await post("/under/_api/web/lists/getByTitle('Plan')/items", { Title: 'A' });
  await post("/under/_api/web/lists/getByTitle('Plan')/items(1)/attachmentfiles/add(filename='c.txt')", 'vedhæftet');
  await post('/under/_api/web', '', { 'X-HTTP-Method': 'DELETE' });
  await service.close();
  const db = new Database(dbFile);
  expect(db.prepare('SELECT count(*) AS n FROM blobs').get([])).toMatchObject({ n: 0 });
  expect(db.prepare('SELECT count(*) AS n FROM recycled').get([])).toMatchObject({ n: 0 });
  db.close();
});
