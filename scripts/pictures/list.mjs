// docs/screens/README.md: each picture with its sentence.
import fs from 'node:fs';
import path from 'node:path';
import { firstViews, inColours, sizes, views } from './views.mjs';

const named = { overview: 'Overblikket', activity: 'En aktivitet' };
const colours = { dark: 'mørkt', contrast: 'høj kontrast' };

const ofReadme = [
  ['tidsplan', 'Tidsplanen som fane i det lokale Teams.'],
  ['plan', 'Planens indsatsområder og aktiviteter.'],
  ['import', 'Spørgsmål til det, der er uklart i dokumentet.'],
  ['teams', 'En påmindelse i indsatsområdets kanal.'],
  ['list', 'Milepæle og mål som liste i det lokale SharePoint.'],
  ['phone', 'Tidsplanen på telefon.'],
];

/** Writes the list into the folder of the pictures. */
export function writeList(out) {
  const link = (name, word) => `[${word}](${name}.png)`;
  const lines = [
    '# Skærmbilleder',
    '',
    'Taget med `node scripts/pictures.mjs` af det byggede produkt med prøveplanen, den 14. maj 2019. Skriften er Open Sans, hvor',
    'SharePoint har Segoe UI.',
    '',
    '## Webdelene',
    '',
    'Den byggede pakke på den lokale SharePoint-side, som den ser ud for ejeren af webstedet, i tre bredder.',
    '',
    `| visning | ${sizes.map(({ width }) => width).join(' | ')} |`,
    `| --- | ${sizes.map(() => '---').join(' | ')} |`,
    ...[...views, ...firstViews].map(
      ({ name, says }) => `| ${says} | ${sizes.map(({ width }) => link(`${name}-${width}`, width)).join(' | ')} |`,
    ),
    '',
    'Og i andre farver: høj kontrast er Teams’ eget tema, i en personlig app.',
    '',
    ...inColours.map(
      (view) =>
        `- ${link(`${view.name}-${view.colours}-${sizes.at(-1).width}`, `${named[view.name]}, ${colours[view.colours]}`)}`,
    ),
    '',
    '## Forsiden af projektet',
    '',
    ...ofReadme.map(([name, says]) => `- ${link(name, name)}: ${says}`),
    '',
  ];
  fs.writeFileSync(path.join(out, 'README.md'), lines.join('\n'));
}
