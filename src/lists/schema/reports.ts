import { planKey, planQuery, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { statusPill } from './formatters';
import { both, equals, longPast, sorted, view, where, within } from './views';

export const reportStates = ['draft', 'frozen'] as const;
const reportLabels = { draft: 'Kladde', frozen: 'Låst' };

const number = <const Name extends string>(
  name: Name,
  names: readonly [string, string],
  says: readonly [string, string],
) => field(name, 'number', names, says, { min: 0, decimals: 0 });

/**
 * Reports to the plan's groups: a draft for each group with the texts that people write, and those that are frozen. What a frozen
 * one says of the plan lies in a file (docs/decisions/0015): a note holds 63,999 signs, and a long plan is more.
 */
export const reports = list({
  name: 'FremdriftReports',
  da: 'Rapporter',
  en: 'Reports',
  descriptionDa: 'Rapporter til styregruppen: teksterne til den næste, og de rapporter, der er låst.',
  descriptionEn: 'Reports to the steering group: the texts of the next one, and the reports that are frozen.',
  titleDa: 'Rapport',
  titleEn: 'Report',
  titleDescriptionDa: 'Rapportens navn, fx Status til styregruppen 14. maj 2026.',
  titleDescriptionEn: 'The name of the report.',
  fields: [
    uniqueKey,
    planKey,
    field(
      'GroupKey',
      'text',
      ['Gruppe', 'Group'],
      ['Nummeret på den gruppe, rapporten er til.', 'The number of the group that the report is for.'],
      { indexed: true },
    ),
    field('Day', 'date', ['Dato', 'Day'], ['Den dag, rapporten er gjort op.', 'The day that the report is made up.'], {
      indexed: true,
    }),
    field(
      'Since',
      'date',
      ['Siden', 'Since'],
      ['Den forrige rapports dato. Tom for den første.', 'The day of the report before. Empty for the first.'],
    ),
    field(
      'Until',
      'date',
      ['Næste', 'Next'],
      ['Den dag, den næste rapport ventes.', 'The day that the next report is expected.'],
    ),
    field(
      'State',
      'choice',
      ['Tilstand', 'State'],
      [
        'En låst rapport ændrer sig ikke mere, heller ikke når planen gør.',
        'A frozen report does not change any more, also when the plan does.',
      ],
      {
        choices: reportStates,
        labels: reportLabels,
        indexed: true,
        defaultValue: reportLabels.draft,
        formatter: statusPill({ Kladde: 'waiting', Låst: 'good' }),
      },
    ),
    field('FrozenOn', 'date', ['Låst den', 'Frozen on'], ['Den dag, rapporten blev låst.', 'The day it was frozen.']),
    field('FrozenBy', 'text', ['Låst af', 'Frozen by'], ['Den, der låste rapporten.', 'Who froze the report.']),
    number(
      'Reached',
      ['Nået siden sidst', 'Reached since last'],
      ['Antal punkter, der er nået siden den forrige rapport.', 'How many were reached since the report before.'],
    ),
    number(
      'Moved',
      ['Flyttet siden sidst', 'Moved since last'],
      ['Antal punkter, der har fået en ny periode.', 'How many got a new period since the report before.'],
    ),
    number(
      'Late',
      ['Overskredet', 'Past due'],
      ['Antal punkter, hvis periode er slut, uden at de er nået.', 'How many whose period has ended unreached.'],
    ),
    number(
      'Coming',
      ['Næste periode', 'Next period'],
      ['Antal punkter, der skal nås inden den næste rapport.', 'How many are due before the next report.'],
    ),
    field(
      'Summary',
      'note',
      ['Sammenfatning', 'Summary'],
      ['Det vigtigste med få ord. Skriv ikke om borgere.', 'What matters most. Write nothing about citizens.'],
    ),
    field(
      'Risks',
      'note',
      ['Risici', 'Risks'],
      ['Hvad der kan true planen. Skriv ikke om borgere.', 'What may threaten the plan. Nothing about citizens.'],
    ),
    field(
      'Decisions',
      'note',
      ['Beslutninger, vi beder om', 'Decisions wanted'],
      ['Én beslutning på hver linje.', 'One decision on each line.'],
    ),
    field(
      'NextPeriod',
      'note',
      ['Om den næste periode', 'About the next period'],
      ['Hvad der især skal ske inden næste rapport.', 'What above all is to happen before the next report.'],
    ),
    field(
      'ReportFile',
      'text',
      ['Fil', 'File'],
      [
        'Navnet på filen med rapportens tal i biblioteket Rapporter: filer.',
        'The name of the file with the report’s figures in the library of report files.',
      ],
      { hidden: true, writer: 'service' },
    ),
    field(
      'Print',
      'text',
      ['Aftryk', 'Print'],
      [
        'Filens aftryk (SHA-256), da rapporten blev låst. Viser, om nogen har ændret den.',
        'The file’s print (SHA-256) when it was frozen. Tells whether somebody changed it.',
      ],
      { hidden: true, writer: 'service' },
    ),
  ],
  validation: {
    formula: `=([State]<>"${reportLabels.frozen}")+(([FrozenOn]<>"")+([Print]<>"")=2)>0`,
    da: 'En rapport låses på siden Rapport, så dens tal følger med. Sæt tilstanden tilbage til Kladde.',
    en: 'A report is frozen on the page Report, so that its figures go along. Set the state back to draft.',
  },
  views: [
    view(
      'Reports',
      ['Alle rapporter', 'All reports'],
      'Alle rapporter med den nyeste øverst.',
      ['LinkTitle', 'Day', 'State', 'Reached', 'Moved', 'Late', 'FrozenOn', 'FrozenBy'],
      sorted('Day', true),
      { default: true },
    ),
    view(
      'Frozen',
      ['Låste', 'Frozen'],
      'De rapporter, der er låst inden for de seneste to år.',
      ['LinkTitle', 'Day', 'Reached', 'Moved', 'Late', 'FrozenOn', 'FrozenBy'],
      where(both(within('Day', -longPast, 0), equals('State', reportLabels.frozen)), 'Day'),
    ),
  ],
  queries: [
    uniqueKeyQuery,
    planQuery,
    { why: 'reports of a group', filter: ['GroupKey'] },
    { why: 'frozen reports, the latest first', filter: ['State'], sort: ['Day'] },
  ],
});

export const reportFiles = list({
  name: 'FremdriftReportFiles',
  da: 'Rapporter filer',
  en: 'Reports: files',
  descriptionDa: 'Det, låste rapporter siger om planen, og kommunens egen Word-skabelon til rapporter.',
  descriptionEn: 'What frozen reports say of the plan, and the municipality’s own Word template for reports.',
  titleDa: 'Titel',
  titleEn: 'Title',
  titleDescriptionDa: 'Filens titel, hvis den har en anden end sit navn.',
  titleDescriptionEn: 'The title of the file, where it has another than its name.',
  library: true,
  fields: [],
  views: [],
  queries: [],
});
