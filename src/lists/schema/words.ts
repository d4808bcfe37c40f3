import { uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { sorted, view } from './views';

/** The municipality's own words, beside those that Fremdrift knows of itself. */
export const words = list({
  name: 'FremdriftWords',
  da: 'Ord og forkortelser',
  en: 'Words and abbreviations',
  descriptionDa: 'Kommunens egne ord og forkortelser, og hvad de står for. Fremdrift bruger dem, når nogen spørger.',
  descriptionEn: 'The municipality’s own words and abbreviations. Fremdrift uses them when somebody asks.',
  titleDa: 'Ord',
  titleEn: 'Word',
  titleDescriptionDa: 'Ordet eller forkortelsen, som folk skriver det, fx BUF.',
  titleDescriptionEn: 'The word or abbreviation as people write it, such as BUF.',
  fields: [
    uniqueKey,
    field(
      'Means',
      'text',
      ['Betyder', 'Means'],
      [
        'Hvad det står for, med ord fra planen, fx Børne- og Ungdomsforvaltningen. Skriv ikke om borgere.',
        'What it stands for, in words of the plan. Write nothing about citizens.',
      ],
    ),
  ],
  views: [
    view('Words', ['Alle ord', 'All words'], 'Alle ord.', ['LinkTitle', 'Means'], '', {
      default: true,
      forWhom: 'Staben',
    }),
  ],
  queries: [uniqueKeyQuery],
});

/**
 * What was asked and found no answer: a row a kind and month with how often, and, where the municipality has chosen so, a row
 * a text. Nothing in it says who asked.
 */
export const questions = list({
  name: 'FremdriftQuestions',
  da: 'Spørgsmål uden svar',
  en: 'Questions without an answer',
  descriptionDa:
    'Hvor mange spørgsmål botten ikke kunne svare på, efter slags og måned, og teksten, hvis I har valgt at gemme den. Aldrig hvem der spurgte.',
  descriptionEn:
    'How many questions the bot could not answer, by kind and month, and the text where you have chosen to keep it. Never who asked.',
  titleDa: 'Slags',
  titleEn: 'Kind',
  titleDescriptionDa: 'Hvorfor der ikke var et svar.',
  titleDescriptionEn: 'Why there was no answer.',
  service: true,
  privateRows: true,
  fields: [
    uniqueKey,
    // Its words stand in the title: a code needs none in what a browser fetches of the lists.
    field(
      'Kind',
      'text',
      ['Slags, kode', 'Kind, code'],
      ['Fremdrifts eget navn for slagsen.', 'Fremdrift’s own name.'],
      {
        hidden: true,
        writer: 'service',
      },
    ),
    field('Month', 'text', ['Måned', 'Month'], ['Måneden, fx 2026-11.', 'The month, such as 2026-11.'], {
      indexed: true,
    }),
    field('Times', 'number', ['Antal', 'Times'], ['Hvor mange gange.', 'How many times.'], { decimals: 0, min: 0 }),
    field(
      'QuestionText',
      'note',
      ['Tekst', 'Text'],
      [
        'Hvad der blev spurgt om, uden tal, der ligner CPR-numre, og uden navne på personer. Kun hvis I har valgt at gemme teksten.',
        'What was asked, without numbers that look like CPR numbers and without names of people. Only where you have chosen to keep the text.',
      ],
    ),
    field(
      'SeenHash',
      'text',
      ['Talt', 'Counted'],
      [
        'Mærker af de seneste spørgsmål, så det samme ikke tælles to gange.',
        'Marks of the latest questions, so that the same one is not counted twice.',
      ],
      { hidden: true, writer: 'service' },
    ),
  ],
  views: [
    view(
      'Questions',
      ['Alle', 'All'],
      'Antal og tekster med den nyeste måned øverst.',
      ['LinkTitle', 'Month', 'Times', 'QuestionText'],
      sorted('Month', true),
      { default: true, forWhom: 'Staben' },
    ),
  ],
  queries: [uniqueKeyQuery, { why: 'questions of the latest months', filter: ['Month'], sort: ['Month'] }],
});
