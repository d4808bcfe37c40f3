/** What a heading, a column or a "label: value" line says that its text is. */
export type Field =
  | 'title'
  | 'purpose'
  | 'description'
  | 'responsible'
  | 'milestones'
  | 'period'
  | 'goals'
  | 'followUps'
  | 'focus'
  | 'started'
  | 'status'
  | 'number'
  | 'areaTitle'
  | 'other';

/** Lower case with æ ø å kept apart from ae; only letters, digits and single spaces. */
export function normal(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

const exact: Readonly<Record<Field, readonly string[]>> = {
  title: [
    'aktivitet',
    'indsats',
    'initiativ',
    'anbefaling',
    'handling',
    'projekt',
    'tiltag',
    'opgave',
    'leverance',
    'titel',
    'navn',
    'hovedanbefaling',
    'delindsats',
    'aktivitetens navn',
    'indsatsens navn',
    'emne',
    'hvad',
    'styrkelse af de juridiske kompetencer',
    'activity',
    'initiativets navn',
    'projektnavn',
    'aktivitet initiativ',
    'indsats aktivitet',
  ],
  purpose: [
    'formål',
    'formålet',
    'hvorfor',
    'baggrund og formål',
    'formål med indsatsen',
    'formål med aktiviteten',
    'purpose',
    'hensigt',
    'formål og baggrund',
  ],
  description: [
    'aktiviteter',
    'beskrivelse',
    'indhold',
    'hvad gør vi',
    'sådan gør vi',
    'handlinger',
    'konkrete handlinger',
    'indsatser',
    'fremgangsmåde',
    'hvordan',
    'beskrivelse af indsatsen',
    'beskrivelse af aktiviteten',
    'kort beskrivelse',
    'indsatsen',
    'aktiviteten',
    'baggrund',
    'konkrete aktiviteter',
    'tiltag og aktiviteter',
    'description',
    'indhold i indsatsen',
    'uddybning',
    'hvad skal vi gøre',
    'metode',
    'det gør vi',
  ],
  responsible: [
    'ansvarlig',
    'ansvarlige',
    'tovholder',
    'tovholdere',
    'ansvar',
    'projektejer',
    'hvem',
    'ejer',
    'ansvarlig leder',
    'ansvarlig for indsatsen',
    'projektleder',
    'ansvarshavende',
    'tovholder ansvarlig',
    'ansvarlig tovholder',
    'hovedansvarlig',
    'responsible',
    'ansvarlig enhed',
    'ansvarlige tovholdere',
    'hvem er ansvarlig',
    'forankring',
    'ansvarlige personer',
    'hvem gør det',
    'ansvarsplacering',
  ],
  milestones: [
    'milepæl',
    'milepæle',
    'delmål',
    'milepælsplan',
    'milepæle og tidsplan',
    'milepæle og frister',
    'tidsplan og milepæle',
    'milestones',
    'milepæl leverance',
    'leverancer',
    'milepæle og deadlines',
    'trin',
    'delleverancer',
    'milepæle og leverancer',
  ],
  period: [
    'deadline',
    'deadlines',
    'frist',
    'frister',
    'tidsfrist',
    'tidsfrister',
    'hvornår',
    'tidspunkt',
    'tid',
    'tidsramme',
    'tidsplan',
    'periode',
    'dato',
    'slut',
    'slutdato',
    'afsluttes',
    'tidshorisont',
    'senest',
    'udføres',
    'termin',
    'færdig',
    'tidsangivelse',
    'måldato',
  ],
  goals: [
    'mål',
    'succeskriterier',
    'succeskriterie',
    'succeskriterium',
    'effektmål',
    'resultatmål',
    'måltal',
    'målet',
    'målene',
    'mål og succeskriterier',
    'forventet effekt',
    'ønsket effekt',
    'effekt',
    'indikatorer',
    'indikator',
    'resultat',
    'forventede resultater',
    'forventet resultat',
    'målsætning',
    'målsætninger',
    'mål for indsatsen',
    'mål og indikatorer',
    'goals',
    'goal',
    'mål og måltal',
    'det vil vi opnå',
    'hvad vil vi opnå',
    'succesmål',
    'tegn på succes',
  ],
  followUps: [
    'opfølgning',
    'evaluering',
    'opfølgning og evaluering',
    'evaluering og opfølgning',
    'status og opfølgning',
    'opfølgning og status',
    'sådan følger vi op',
    'monitorering',
    'hvordan følges der op',
    'follow up',
    'opfølgning på indsatsen',
    'hvordan følger vi op',
    'måling og opfølgning',
    'opfølgninger',
  ],
  focus: ['fokus', 'fokus for indsatsområdet', 'fokus for temaet', 'fokus for området'],
  started: ['igangsat', 'startet', 'påbegyndt', 'iværksat', 'start'],
  status: ['status', 'status resultatmål', 'resultatstatus', 'status for resultatmål', 'status pr', 'nuværende status'],
  number: ['nr', 'nummer', '#', 'id', 'no'],
  areaTitle: ['indsatsområde', 'tema', 'fokusområde', 'spor', 'område', 'hovedområde', 'pejlemærke'],
  other: [
    'bemærkninger',
    'økonomi',
    'ressourcer',
    'deltagere',
    'deltager',
    'samarbejdspartnere',
    'interessenter',
    'målgruppe',
    'risici',
    'involverede',
    'kommentar',
    'kommentarer',
    'noter',
    'understøttelse',
    'samarbejde',
    'involverede parter',
  ],
};

const byWords = new Map<string, Field>();
for (const [field, words] of Object.entries(exact) as [Field, readonly string[]][]) {
  for (const word of words) if (!byWords.has(word)) byWords.set(word, field);
}

/** The field that a whole label names, its number, colon and article aside; null for what is no label. */
export function fieldOf(label: string): Field | null {
  const trimmed = label.trim();
  if (trimmed.length > 48 || /[.!?]$/.test(trimmed.replace(/\bnr\.$/i, ''))) return null;
  const words = normal(trimmed.replace(/\([^)]*\)/g, ''));
  const found = byWords.get(words);
  if (found) return found;
  // "Opfølgning, ledelsestilsyn", "Opfølgning - introforløb": the label and what it is about.
  if (/^opfølgning\s*[,–-]/i.test(trimmed)) return 'followUps';
  return null;
}

/** "Tovholder: Afdelingslederen": the label at the start of a line and the text after it; null where there is none. */
export function labelledLine(text: string): { field: Field; label: string; rest: string } | null {
  const match = /^([^:–]{2,48}?)\s*(?::|\s[–-]\s)\s*(.*)$/su.exec(text);
  if (!match) return null;
  const [, label = '', rest = ''] = match;
  const field = fieldOf(label);
  return field ? { field, label, rest: rest.trim() } : null;
}

const areaHead =
  /^(?:(\d+|[A-D]|[IVX]+)\s*[.):]?\s*)?(indsatsområde|indsatsomraade|tema|fokusområde|spor|hovedområde|indsatsspor|pejlemærke|temaområde|strategisk spor|hovedspor)(?:\s+(?:nr\.?\s*)?(\d+|[A-D]|[IVX]+))?\s*(?:[:;.,]|[–-])?\s*(.*)$/iu;

/** "Indsatsområde 2; Myndighedsarbejdet", "Tema A – Børn", "Spor 3": the number and the title of a focus area. */
export function readAreaHead(text: string): { number: string | null; title: string } | null {
  const match = areaHead.exec(text.trim());
  if (!match) return null;
  const [, before, , after, title = ''] = match;
  const number = after ?? before ?? null;
  if (number === null && !/^\S+\s*[:;–-]/u.test(text.trim())) return null;
  if (title.length > 140 || (title === '' && number === null)) return null;
  // "Indsatsområdet skal styrke …" is a sentence about the area, not its heading.
  return /[.]$/.test(title) && title.split(' ').length > 8 ? null : { number, title: title.trim() };
}

/** "Indsats 1.1 Faste kontaktpersoner": the number alone parts the word from the title. */
const numberedActivityHead =
  /^(?:Aktivitet|Indsats|Initiativ|Anbefaling|Hovedanbefaling|Handling|Projekt|Tiltag|Delindsats|Leverance)\s+(?:nr\.?\s*)?(\d+(?:\.\d+)*)\.?\s+(\p{Lu}.{2,})$/u;
const activityHead =
  /^(?:aktivitet|indsats|initiativ|anbefaling|hovedanbefaling|handling|projekt|tiltag|delindsats|leverance)\s+(?:nr\.?\s*)?([0-9]+(?:\.[0-9]+)*|[A-Z])?\s*(?:[:;.–-])\s*(.+)$/iu;

/** "Indsats 2.1: Tidlig opsporing", "Initiativ – Fælles sprog": the number and title of an activity. */
export function readActivityHead(text: string): { number: string | null; title: string } | null {
  const labelled =
    /^(?:aktivitet|indsats|initiativ|anbefaling|hovedanbefaling|handling|projekt|tiltag|delindsats)\s*[:–-]\s*(.+)$/iu.exec(
      text.trim(),
    );
  if (labelled?.[1]) return { number: null, title: labelled[1].trim() };
  const bare = numberedActivityHead.exec(text.trim());
  if (bare?.[1] && bare[2]) return { number: bare[1], title: bare[2].trim() };
  const match = activityHead.exec(text.trim());
  return match?.[2] ? { number: match[1] ?? null, title: match[2].trim() } : null;
}

/** What makes a number before it a date or a part of a year, not a numbered title: "1. halvår 2025", "3. maj 2024". */
const dateWord =
  /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?(?:\s|$)|^(?:halvår|halvdel|kvartal|kvt|kv|tertial|uge)\b/iu;

/** "2.3 Mål i handleplanerne", "4. Fælles sprog", "B) Tidlig hjælp": a number before a title. */
export function readNumbered(text: string): { number: string; title: string } | null {
  const match = /^(\d{1,2}(?:\.\d{1,2})*)([.):]?)\s+(\p{L}.*)$/u.exec(text.trim());
  // "40 lærlinge om året" counts; "4 Fælles sprog" is numbered.
  if (match && match[2] === '' && !/^\p{Lu}/u.test(match[3] ?? '')) return null;
  return match?.[1] && match[3] && match[3].length <= 160 && !dateWord.test(match[3])
    ? { number: match[1], title: match[3].trim() }
    : null;
}

/** "Tema 1", "Aktivitet 2.1": a head that has its number and waits for its title on the next line. */
export function isBareHead(text: string): boolean {
  const area = readAreaHead(text);
  return (
    (area !== null && area.title === '' && area.number !== null) ||
    /^(?:aktivitet|indsats|initiativ|anbefaling|handling|projekt|tiltag|delindsats)\s+(?:nr\.?\s*)?\d+(?:\.\d+)*\s*[:.]?$/iu.test(
      text.trim(),
    )
  );
}

export const taskForceMark = /\(?\bTaske? Force[- ]anbefaling\b\)?/i;
