// `npm run reset`: empties the data folder, so that the next start begins with the sample plan.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const data = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '.fremdrift');
fs.rmSync(data, { recursive: true, force: true });
process.stdout.write('Alle lokale data er slettet. Næste npm start begynder med prøveplanen.\n');
