import type { CaseContext, ConformanceCase } from '../case';
import { equal, holds, refused, truth } from '../check';
import { newLibrary, rawFile, rawFolder, someBytes } from './library';

const uploadId = 'a1b2c3d4-0000-4000-8000-00000000000';

async function post(context: CaseContext, where: string, body: Uint8Array | string): Promise<unknown> {
  const answer = await context.ask(where, { method: 'POST', body });
  if (answer.status !== 200) throw Object.assign(new Error(answer.text), { status: answer.status });
  return answer.json;
}

async function stub(context: CaseContext): Promise<string> {
  const { path } = await newLibrary(context);
  await post(context, `${rawFolder(path)}/files/AddUsingPath(decodedurl='u.bin')`, '');
  return `${path}/u.bin`;
}

export const uploadCases: readonly ConformanceCase[] = [
  {
    name: 'addChunked of a large and of a small file gives the same bytes, in one version',
    from: '@pnp/sp files/types.js (setContentChunked)',
    async run(context) {
      const { folder } = await newLibrary(context);
      for (const [name, length] of [
        ['large.bin', 70_001],
        ['small.bin', 10],
        ['empty.bin', 0],
        ['even.bin', 20_000],
      ] as const) {
        const bytes = someBytes(length);
        const file = await folder.files.addChunked(name, new Blob([bytes as unknown as ArrayBuffer]), {
          chunkSize: 10_000,
        });
        holds(file, { Name: name, Length: String(length), UIVersionLabel: '1.0' });
        equal([...new Uint8Array(await folder.files.getByUrl(name).getBuffer())], [...bytes], name);
      }
    },
  },
  {
    name: 'start and continue answer the next offset; finish the file',
    from: 'SURFACE.md 13',
    async run(context) {
      const path = await stub(context);
      const first = (await post(context, `${rawFile(path)}/startUpload(uploadId=guid'${uploadId}1')`, 'abc')) as {
        value: unknown;
      };
      equal(Number(first.value), 3);
      const next = (await post(
        context,
        `${rawFile(path)}/continueUpload(uploadId=guid'${uploadId}1',fileOffset=3)`,
        'de',
      )) as { value: unknown };
      equal(Number(next.value), 5);
      holds(await post(context, `${rawFile(path)}/finishUpload(uploadId=guid'${uploadId}1',fileOffset=5)`, ''), {
        Length: '5',
      });
      equal((await context.ask(`${rawFile(path)}/$value`)).text, 'abcde');
    },
  },
  {
    name: 'a wrong offset is refused and harms nothing; an unknown upload too',
    from: 'Microsoft: SP.File.ContinueUpload (fileOffset); status unverified',
    async run(context) {
      const path = await stub(context);
      await post(context, `${rawFile(path)}/startUpload(uploadId=guid'${uploadId}2')`, 'abc');
      for (const offset of [0, 2, 4])
        await refused(
          post(context, `${rawFile(path)}/continueUpload(uploadId=guid'${uploadId}2',fileOffset=${offset})`, 'x'),
          400,
        );
      holds(await post(context, `${rawFile(path)}/finishUpload(uploadId=guid'${uploadId}2',fileOffset=3)`, 'd'), {
        Length: '4',
      });
      await refused(post(context, `${rawFile(path)}/finishUpload(uploadId=guid'${uploadId}2',fileOffset=4)`, ''), 404);
    },
  },
  {
    name: 'an upload under the same id starts over; others run beside it; a cancelled one leaves nothing',
    from: 'Microsoft: SP.File.StartUpload, CancelUpload',
    async run(context) {
      const path = await stub(context);
      await post(context, `${rawFile(path)}/startUpload(uploadId=guid'${uploadId}3')`, 'forkert');
      await post(context, `${rawFile(path)}/startUpload(uploadId=guid'${uploadId}3')`, 'abc');
      await post(context, `${rawFile(path)}/startUpload(uploadId=guid'${uploadId}4')`, 'xyz');
      equal((await context.ask(`${rawFile(path)}/$value`)).text, '');
      await post(context, `${rawFile(path)}/finishUpload(uploadId=guid'${uploadId}3',fileOffset=3)`, '');
      equal((await context.ask(`${rawFile(path)}/$value`)).text, 'abc');
      await post(context, `${rawFile(path)}/cancelUpload(uploadId=guid'${uploadId}4')`, '');
      await refused(post(context, `${rawFile(path)}/finishUpload(uploadId=guid'${uploadId}4',fileOffset=3)`, ''), 404);
      equal((await context.ask(`${rawFile(path)}/$value`)).text, 'abc');
    },
  },
  {
    name: 'a reader cannot upload',
    from: 'SURFACE.md 3 (403)',
    async run(context) {
      const path = await stub(context);
      const answer = await context.ask(`${rawFile(path)}/startUpload(uploadId=guid'${uploadId}5')`, {
        method: 'POST',
        body: 'x',
        as: 'reader',
      });
      equal(answer.status, 403);
      truth(answer.text.includes('Access denied'), 'the reason');
    },
  },
];
