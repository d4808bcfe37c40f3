import {
  leadUnits,
  mostLead,
  mostTimes,
  mostWeeks,
  ruleAnchors,
  ruleRecipients,
  ruleTargets,
} from '../../reminders/rule';
import { field, list } from './declaration';
import { view } from './views';

const recipientLabels = {
  channel: 'Kanalen',
  responsible: 'Den ansvarlige',
  substitute: 'Stedfortræderen',
  leader: 'Lederen',
  staff: 'Staben',
};

export const reminderRules = list({
  name: 'FremdriftReminderRules',
  da: 'Regler for påmindelser',
  en: 'Reminder rules',
  descriptionDa: 'Hvornår der sendes påmindelser, og til hvem.',
  descriptionEn: 'When reminders are sent, and to whom.',
  titleDa: 'Regel',
  titleEn: 'Rule',
  titleDescriptionDa: 'Reglens navn, fx Milepæl, 10 arbejdsdage før.',
  titleDescriptionEn: 'The name of the rule.',
  fields: [
    field(
      'RuleKey',
      'text',
      ['Reglens nøgle', 'Rule key'],
      [
        'Fremdrifts eget navn for reglen. Indgår i nøglen på hver påmindelse, så den må ikke ændres.',
        'Fremdrift’s own name for the rule. Part of each reminder’s key, so it must not be changed.',
      ],
      { unique: true, required: true },
    ),
    field('AppliesTo', 'choice', ['Gælder for', 'Applies to'], ['Hvad der mindes om.', 'What is reminded of.'], {
      choices: ruleTargets,
      labels: {
        milestone: 'Milepæl',
        goal: 'Mål',
        item: 'Milepæl eller mål',
        followUp: 'Opfølgning',
        activity: 'Aktivitet',
        meeting: 'Møde',
        document: 'Styringsdokument',
        supervision: 'Ledelsestilsyn',
        learning: 'Læringstema',
        indicator: 'Indikator',
        delivery: 'Trin i en leverance',
        unitFigures: 'Enhedens tal i ledelsestilsyn',
        roundReport: 'Afrapportering af ledelsestilsyn',
        caseReview: 'Månedlig sagsgennemgang',
        evaluation: 'Evaluering',
        acknowledgement: 'Bekræftelse af styringsdokument',
        plan: 'Ugens overblik',
      },
      required: true,
      defaultValue: 'Milepæl',
    }),
    field(
      'DaysBefore',
      'number',
      ['Arbejdsdage før', 'Working days before'],
      [
        'Antal arbejdsdage før periodens sidste dag. 0 er selve dagen, og et tal under 0 er efter den.',
        'Working days before the last day of the period. 0 is the day itself, below 0 is after it.',
      ],
      { required: true, min: -mostLead, max: mostLead, decimals: 0 },
    ),
    field(
      'Unit',
      'choice',
      ['Tælles i', 'Counted in'],
      [
        'Om tallet i Arbejdsdage før er arbejdsdage eller uger. Tomt betyder arbejdsdage.',
        'Whether the figure of Working days before is working days or weeks. Empty means working days.',
      ],
      { choices: leadUnits, labels: { workingDays: 'Arbejdsdage', weeks: 'Uger' }, optional: true },
    ),
    field(
      'Anchor',
      'choice',
      ['Tælles fra', 'Counted from'],
      [
        'Periodens slutning eller begyndelse, hver måned (uden dato), seneste nyt (aktivitet) eller hver mandag (ugens overblik). Tomt er slutningen.',
        'The end or start of the period, each month (no date), the latest news (activity) or each Monday (the week’s overview). Empty is the end.',
      ],
      {
        choices: ruleAnchors,
        labels: {
          end: 'Periodens slutning',
          start: 'Periodens begyndelse',
          month: 'Hver måned, uden dato',
          news: 'Seneste nyt',
          week: 'Hver mandag',
        },
        optional: true,
      },
    ),
    field('Recipient', 'choice', ['Sendes til', 'Sent to'], ['Hvem der får påmindelsen.', 'Who gets the reminder.'], {
      choices: ruleRecipients,
      labels: recipientLabels,
      required: true,
      defaultValue: 'Kanalen',
    }),
    field(
      'EscalatesTo',
      'choice',
      ['Ellers til', 'Otherwise to'],
      [
        'Hvem der får den, når der ingen er at sende til, fx ingen stedfortræder.',
        'Who gets it where there is nobody to send to, such as no substitute.',
      ],
      { choices: ruleRecipients, labels: recipientLabels, optional: true },
    ),
    field(
      'AreaKey',
      'text',
      ['Indsatsområde', 'Focus area'],
      [
        'Nummeret på det indsatsområde, reglen gælder for. Tomt, hvis den gælder for alle.',
        'The number of the focus area that the rule is for. Empty for all.',
      ],
      { indexed: true },
    ),
    field(
      'TimeOfDay',
      'text',
      ['Klokkeslæt', 'Time of day'],
      [
        'Tidligst på dagen, fx 8.30. Tomt, hvis det er lige meget.',
        'The earliest time of the day, such as 8.30. Empty where it does not matter.',
      ],
      { optional: true },
    ),
    field(
      'KeepsQuiet',
      'boolean',
      ['Venter i ferier', 'Waits in holidays'],
      [
        'Ja, hvis påmindelsen skal vente til efter sommerferien og juleferien.',
        'Yes where it is to wait until after the summer and Christmas holidays.',
      ],
      { defaultValue: '0', optional: true },
    ),
    field(
      'Digest',
      'boolean',
      ['Samles på ét kort', 'On one card'],
      [
        'Ja, hvis dagens påmindelser efter reglen samles på ét kort.',
        'Yes where the reminders of the day by this rule are gathered on one card.',
      ],
      { defaultValue: '0', optional: true },
    ),
    field(
      'RepeatWeeks',
      'number',
      ['Gentages efter uger', 'Repeated after weeks'],
      [
        'Antal uger mellem gentagelser. Tomt, hvis den kun sendes én gang.',
        'Weeks between repetitions. Empty where it is sent once.',
      ],
      { min: 1, max: mostWeeks, decimals: 0, optional: true },
    ),
    field(
      'Times',
      'number',
      ['Højst antal gange', 'Times at most'],
      [
        'Hvor mange gange den sendes i alt, når den gentages.',
        'How many times it is sent in all where it is repeated.',
      ],
      { min: 1, max: mostTimes, decimals: 0, optional: true },
    ),
    field('Active', 'boolean', ['Bruges', 'In use'], ['Nej sætter reglen på pause.', 'No puts the rule on hold.'], {
      indexed: true,
      defaultValue: '1',
    }),
  ],
  views: [
    view(
      'Rules',
      ['Alle regler', 'All rules'],
      'Alle regler.',
      ['LinkTitle', 'AppliesTo', 'DaysBefore', 'Unit', 'Anchor', 'Recipient', 'AreaKey', 'Active'],
      '',
      {
        default: true,
        forWhom: 'Staben',
      },
    ),
  ],
  queries: [
    { why: 'a rule by its key', filter: ['RuleKey'] },
    { why: 'rules in use', filter: ['Active'] },
    { why: 'rules of an area', filter: ['AreaKey'] },
  ],
});
