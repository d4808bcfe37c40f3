/**
 * Names and descriptions that earlier versions gave, by list ("FremdriftItems"), column ("FremdriftItems/Key") or title
 * ("FremdriftItems/Title"). A text that is one of them is the product's own and follows the declaration; any other was
 * written by a person and stays.
 */
export type FormerWords = Readonly<Record<string, readonly string[]>>;

export const formerNames: FormerWords = {};

/** Choices that earlier versions gave: the product's own, so that they go when its rows no longer use them. */
export const formerChoices: FormerWords = {
  'FremdriftPlans/State': ['writing', 'current', 'former'],
  'FremdriftReminders/State': ['planned', 'sending', 'sent', 'uncertain', 'failed', 'withdrawn', 'skipped'],
  'FremdriftChannels/State': ['open', 'closed'],
};

export const formerDescriptions: FormerWords = {
  FremdriftPlans: ['Kommunens udviklingsplaner.'],
  FremdriftAreas: ['Planens indsatsområder og deres kanaler.'],
  FremdriftActivities: ['Planens aktiviteter.'],
  FremdriftItems: ['Det, der skal nås, og det, der følges op på.'],
  FremdriftGroups: ['Styregruppe, følgegrupper og andre.'],
  FremdriftEarlier: ['Det, der var i gang før planen.'],
  FremdriftNotes: ['Det, der ikke fandt plads i planen.'],
  FremdriftReminders: ['Én række for hvert kort til en kanal.'],
  FremdriftChannels: ['De Teams-kanaler, botten er i.'],
  FremdriftThreads: ['Den tråd i en kanal, der samler en aktivitets kort.'],
  'FremdriftItems/Status': ['Planlagt, nået eller udgået. Om noget er overskredet, regner Fremdrift selv ud.'],
};
