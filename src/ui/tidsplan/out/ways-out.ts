import type { TimelineMark } from '../../../timeline/mark';
import { clipboardTable } from '../../../timeline/out/clipboard-table';
import { icsFile } from '../../../timeline/out/ics';
import type { Outgoing } from '../../../timeline/out/outgoing';
import type { Paper } from '../../../timeline/out/paper';
import { svgPages, svgPicture, type SvgOptions } from '../../../timeline/out/svg';
import { xlsxFile } from '../../../timeline/out/xlsx';
import type { HostShare } from '../../links';
import { copyForms, giveFile } from './deliver';
import { canDraw, pictureScale, pngOf } from './picture';
import { areSheetsLaid, laySheets, printSheets } from './print-sheets';

/** What everything that goes out is made of. */
export interface Leaving {
  readonly out: Outgoing;
  readonly drawing: Omit<SvgOptions, 'paper'>;
  readonly now: Date;
  readonly site: string;
  /** The browser's address of a mark; null where the host has none. */
  readonly linkOf: (mark: TimelineMark) => string | null;
}

/** What was done, or why not, in a sentence. */
export interface Told {
  readonly good: boolean;
  readonly text: string;
}

const done = (text: string): Told => ({ good: true, text });
const failed = (text: string): Told => ({ good: false, text });

/** "Tidsplan for Udviklingsplan 2017-2019 2019-05-14.xlsx". */
const nameOf = ({ out: { say, plan, today } }: Leaving, ending: string): string =>
  `${say('tidsplanOut.title', { plan: plan.title })} ${today}.${ending}`;

/** What a person last printed on; A4 is what every printer has. */
let usualPaper: Paper = 'A4';

export function print(leaving: Leaving, paper: Paper): Told {
  const { out, drawing } = leaving;
  const sheets = svgPages(out, { ...drawing, paper });
  usualPaper = paper;
  printSheets(sheets, paper);
  return done(out.say('tidsplanOut.done.print', { sheets: out.say.count('tidsplanOut.sheets', sheets.length) }));
}

/** Lays the sheets ready where the browser itself was asked to print; those that the menu laid stay. */
export function layForBrowser({ out, drawing }: Leaving): void {
  if (!areSheetsLaid()) laySheets(svgPages(out, { ...drawing, paper: usualPaper }), usualPaper);
}

function gave(leaving: Leaving, ending: string, content: Blob): Told {
  const file = nameOf(leaving, ending);
  giveFile(file, content);
  return done(leaving.out.say('tidsplanOut.done.file', { file }));
}

export const giveSvg = (leaving: Leaving): Told => {
  const { svg } = svgPicture(leaving.out, { ...leaving.drawing, paper: 'A3' });
  return gave(leaving, 'svg', new Blob([svg], { type: 'image/svg+xml' }));
};

export async function givePng(leaving: Leaving): Promise<Told> {
  const { say } = leaving.out;
  const picture = svgPicture(leaving.out, { ...leaving.drawing, paper: 'A3' });
  if (!canDraw(picture)) {
    const [width, height] = [picture.width * pictureScale, picture.height * pictureScale];
    return failed(say('tidsplanOut.failed.tooLarge', { width, height }));
  }
  try {
    return gave(leaving, 'png', await pngOf(picture));
  } catch {
    return failed(say('tidsplanOut.failed.picture'));
  }
}

export function giveXlsx(leaving: Leaving): Told {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return gave(leaving, 'xlsx', new Blob([xlsxFile(leaving.out, leaving.now)], { type }));
}

export function giveIcs(leaving: Leaving): Told {
  const { out, now, site, linkOf } = leaving;
  const { say } = out;
  const { text, events, undated } = icsFile(out, { stamp: now, site, linkOf });
  const file = nameOf(leaving, 'ics');
  giveFile(file, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const words = {
    file,
    events: say.count('tidsplanOut.events', events),
    undated: undated === 0 ? '' : say.count('tidsplanOut.undated', undated),
  };
  return done(say('tidsplanOut.done.ics', words).trim());
}

export async function copyTable({ out }: Leaving): Promise<Told> {
  const { say } = out;
  const { html, text, lines } = clipboardTable(out);
  return (await copyForms({ 'text/html': html, 'text/plain': text }))
    ? done(say('tidsplanOut.done.table', { rows: say.count('count.row', lines) }))
    : failed(say('tidsplanOut.failed.clipboard'));
}

export async function copyLink({ out: { say } }: Leaving, link: string): Promise<Told> {
  return (await copyForms({ 'text/plain': link }))
    ? done(say('tidsplanOut.done.link'))
    : failed(say('tidsplanOut.failed.linkShown', { link }));
}

/** Lets the host hand on what is seen. */
export async function handOn(
  { out: { say, plan } }: Leaving,
  kind: HostShare['kind'],
  share: (title: string) => Promise<void>,
): Promise<Told> {
  try {
    await share(say('tidsplanOut.title', { plan: plan.title }));
    return done(say(`tidsplanOut.done.${kind}`));
  } catch {
    return failed(say(`tidsplanOut.failed.${kind}`));
  }
}
