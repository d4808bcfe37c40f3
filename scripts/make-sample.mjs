// Writes samples/udviklingsplan.docx from samples/udviklingsplan.json: run it after changing the words.
// The layout is the one municipalities write: a heading for each focus area, a two-column table for each activity, the
// periods underlined on a line of their own.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

const samples = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'samples');
const plan = JSON.parse(fs.readFileSync(path.join(samples, 'udviklingsplan.json'), 'utf8'));

const text = (value, run = {}) => new Paragraph({ children: [new TextRun({ text: value, ...run })] });
const heading = (value, level = HeadingLevel.HEADING_1) => new Paragraph({ text: value, heading: level });
const bullet = (value) => new Paragraph({ text: value, bullet: { level: 0 } });
const cell = (children) => new TableCell({ children, width: { size: 4800, type: WidthType.DXA } });
const row = (...cells) => new TableRow({ children: cells.map(cell) });
const heads = (...names) => row(...names.map((name) => [text(name, { bold: true })]));
const table = (rows) => new Table({ rows, width: { size: 9600, type: WidthType.DXA }, columnWidths: [4800, 4800] });

const dated = ({ period, statements, text: one }) => [
  ...(period ? [text(period, { underline: {} })] : []),
  ...(statements ?? [one]).map((statement) => text(statement)),
];

function activity(a) {
  return [
    heading(a.title, HeadingLevel.HEADING_3),
    ...(a.taskForce ? [text('Task Force-anbefaling', { italics: true })] : []),
    table([
      heads('Formål', 'Aktiviteter'),
      row(
        a.purpose.map((p) => text(p)),
        a.description.map((p) => text(p)),
      ),
      heads('Milepæle', 'Mål'),
      row(a.milestones.flatMap(dated), a.goals.flatMap(dated)),
      heads('Ansvarlige', 'Opfølgning'),
      row(
        a.responsible.map((p) => text(p)),
        a.followUps.map(bullet),
      ),
    ]),
    text(''),
  ];
}

const document = new Document({
  title: plan.title,
  creator: 'Fremdrift',
  sections: [
    {
      children: [
        new Paragraph({ text: plan.title, heading: HeadingLevel.TITLE }),
        text(plan.organisation),
        text(plan.unit),
        text(plan.documentDate),
        heading('Indledning'),
        ...plan.introduction.map((p) => text(p)),
        heading('Organisering'),
        ...plan.groups.flatMap((g) => [
          heading(g.title, HeadingLevel.HEADING_2),
          text(g.text),
          ...g.members.map(bullet),
        ]),
        ...plan.areas.flatMap((area, i) => [
          heading(`Indsatsområde ${i + 1}: ${area.title}`),
          text(`Fokus: ${area.focus}`),
          ...area.activities.flatMap(activity),
        ]),
        heading('Tidligere aktiviteter'),
        new Table({
          width: { size: 9600, type: WidthType.DXA },
          rows: [
            row(...['Aktivitet', 'Formål', 'Igangsat', 'Status'].map((name) => [text(name, { bold: true })])),
            ...plan.earlierActivities.map((e) =>
              row(
                [text(e.title)],
                e.purpose.map((p) => text(p)),
                [text(e.started)],
                [text(e.status)],
              ),
            ),
          ],
        }),
      ],
    },
  ],
});
fs.writeFileSync(path.join(samples, 'udviklingsplan.docx'), await Packer.toBuffer(document));
