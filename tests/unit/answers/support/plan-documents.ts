import { Document, HeadingLevel, Packer, Paragraph } from 'docx';

type Line = readonly [style: 'heading' | 'text' | 'point', text: string];

const paragraph = ([style, text]: Line): Paragraph => {
  switch (style) {
    case 'heading':
      return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
    case 'point':
      return new Paragraph({ text, bullet: { level: 0 } });
    case 'text':
      return new Paragraph({ text });
  }
};

const word = async (lines: readonly Line[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: lines.map(paragraph) }] })));

const text = (...lines: readonly string[]): Line[] => lines.map((line): Line => ['text', line]);
const points = (...lines: readonly string[]): Line[] => lines.map((line): Line => ['point', line]);

/** A plan of four themes that share four recommendations, told in running text: no roles, hardly a date. */
export const themesPlan = (): Promise<Uint8Array> =>
  word([
    ['heading', 'Udviklingsplan for børn og unge i Kløvertoft Kommune'],
    ...text(
      '14-09-2025',
      'Kløvertoft Kommune vil løfte arbejdet med udsatte børn og unge sammen med Task Forcen. Planen rækker halvandet år frem. Udvalget for Børn og Læring anbefaler den, og byrådet skal godkende den.',
      'Hver underretning skal være vurderet inden for 24 timer, og alle frister skal holdes. Børnefaglige undersøgelser skal være færdige inden for fire måneder. Der skal være en handleplan i hver sag, og barnet skal høres i en børnesamtale.',
      'Der holdes jævnligt statusmøder med Task Forcen. I begyndelsen af 2027 måler Task Forcen sagsbehandlingen for at se, om kommunen er nået i mål.',
      'Fagchef Birthe Lundgård venter ikke, at alt kan nås på halvandet år.',
      'De udvalgte temaer, som kommunen arbejder med, er',
    ),
    ...points('Underretninger', 'Børnefaglige undersøgelser', 'Handleplaner', 'Børnesamtaler'),
    ...text('Inden for hvert tema skal der arbejdes med fire hovedanbefalinger:'),
    ...points(
      'Skrive fælles arbejdsgange og kvalitetsstandarder',
      'Bruge metoden SPOR i al sagsbehandling',
      'Holde fagligt ledelsestilsyn hele året',
      'Rette de fejl, som sagsmålingen finder',
    ),
  ]);

/** A plan of eleven points that have a title and nothing else. */
export const pointsPlan = (): Promise<Uint8Array> =>
  word([
    ['heading', 'Handlingsplan for bedre myndighedsarbejde i Børnecenter Engbæk'],
    ...text(
      '25.08.2025',
      'Borgercenterchef Lis Havn fortæller, at arbejdet allerede er begyndt.',
      'Børnecentrets handlingsplan for et bedre myndighedsarbejde rummer følgende:',
    ),
    ...points(
      'Tættere ledelsestilsyn',
      'Et fælles fagligt fundament for sagsarbejdet',
      'Uddannelse af områdechefer, koordinatorer og rådgivere',
      'Udvikling af Familiens Plan',
      'Nyt overblik forrest i alle sager',
      'Træning i samtaler med børn',
      'Kvalitetssikring af ungdomssager',
      'Fokus på vejledning til børn, unge og forældre',
      'Bedre børnefaglige undersøgelser',
      'Klare afgørelser og handleplaner',
      'Mere viden om reglerne for samvær',
    ),
  ]);

/** A plan of another field with headings of its own: lead, deadline and success criterion, weeks and quarters. */
export const deadlinesPlan = (): Promise<Uint8Array> =>
  word([
    ['heading', 'Strategi for aktive ældre i Solbjerg Kommune 2026-2028'],
    ['heading', 'Fokusområde 1: Bevægelse'],
    ['heading', 'Indsats 1.1: Gåhold i alle bydele'],
    ...text(
      'Formål: Flere ældre skal bevæge sig sammen med andre.',
      'Tovholder: Idrætskonsulenten',
      'Deadline: uge 34 2026',
      'Milepæl: Ti gåhold er i gang',
      'Succeskriterium: 200 ældre går med hver uge ved udgangen af 2027',
      'Opfølgning: Idrætsudvalget ser på tallene hvert halve år',
    ),
    ['heading', 'Indsats 1.2: Svømning om formiddagen'],
    ...text(
      'Formål: Svømmehallen skal bruges, når skolerne ikke er der.',
      'Tovholder: Halinspektøren',
      'Deadline: Q2 2026',
      'Milepæl: Aftale med svømmehallen er skrevet under',
      'Succeskriterium: Mindst 75 % af pladserne er optaget i 2. halvår 2027',
      'Opfølgning: Halinspektøren tæller pladserne hver måned',
    ),
    ['heading', 'Fokusområde 2: Måltider'],
    ['heading', 'Indsats 2.1: Spisefællesskaber'],
    ...text(
      'Formål: Ingen skal spise alene, hvis de hellere vil spise sammen.',
      'Tovholder: Frivilligkoordinatoren',
      'Deadline: 15. november 2026',
      'Milepæl: Fem fællesskaber har haft deres første aften',
      'Succeskriterium: Otte af ti gæster kommer igen i foråret 2027',
      'Opfølgning: Ældrerådet drøfter fællesskaberne, første gang januar 2027',
    ),
    ['heading', 'Indsats 2.2: Madmod efter sygdom'],
    ...text(
      'Formål: Appetitten skal tilbage efter en indlæggelse.',
      'Tovholder: Klinisk diætist',
      'Milepæl: Alle udskrevne får tilbud om et besøg',
    ),
  ]);
