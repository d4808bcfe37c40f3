// Import of a plan with 100 activities against mammoth alone (docs: bench/README.md).
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import mammoth from 'mammoth';
import { importDocument } from '../src/importing/index';

const cell = (...lines: string[]): TableCell =>
  new TableCell({
    children: lines.map(
      (text, i) => new Paragraph({ children: [new TextRun({ text, ...(i === 0 ? { underline: {} } : {}) })] }),
    ),
  });
const row = (...cells: TableCell[]): TableRow => new TableRow({ children: cells });

const children = Array.from({ length: 100 }, (_, n) => [
  ...(n % 10 === 0
    ? [new Paragraph({ text: `Indsatsområde ${n / 10 + 1}: Område ${n / 10 + 1}`, heading: HeadingLevel.HEADING_1 })]
    : []),
  new Paragraph({ text: `Aktivitet nummer ${n + 1}`, heading: HeadingLevel.HEADING_3 }),
  new Table({
    rows: [
      row(cell('Formål'), cell('Aktiviteter')),
      row(
        // Every text is its own, as in a real plan: nothing is known from the activity before.
        cell(`At der sker noget godt for de ${n + 2} grupper, det handler om.`),
        cell(`Det bliver gjort i enhederne, skridt for skridt, ${n + 3} ad gangen.`),
      ),
      row(cell('Milepæle'), cell('Mål')),
      row(
        cell(
          'Marts 2019',
          `Det første skridt af ${n + 4} er taget.`,
          'Juni 2019',
          `Det andet skridt af ${n + 4} er taget.`,
        ),
        cell('Ultimo 2019', `Det er nået for ${n + 5} enheder.`),
      ),
      row(cell('Ansvarlige'), cell('Opfølgning')),
      row(cell(`Områdechef nummer ${n + 1}`), cell(`Der følges op hvert kvartal på de ${n + 6} ting.`)),
    ],
  }),
]).flat();
const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));

async function time(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const alone = () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
const ours = () => importDocument(bytes, 'plan.docx');
const checked = await importDocument(bytes, 'plan.docx');
if (!checked.ok || checked.draft.activities.length !== 100) throw new Error('The import did not find 100 activities');
for (let n = 0; n < 5; n++) {
  await alone();
  await ours();
}
const times: { alone: number; ours: number }[] = [];
// In turns, so that both meet the same machine.
for (let n = 0; n < 31; n++) times.push({ alone: await time(alone), ours: await time(ours) });
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const [a, o] = [median(times.map((t) => t.alone)), median(times.map((t) => t.ours))];
process.stdout.write(`mammoth alone ${a.toFixed(0)} ms, import ${o.toFixed(0)} ms, ratio ${(o / a).toFixed(2)}\n`);
