import { holdsCpr } from '../../plan/cpr';
import { wordsOfText } from '../language/words-of-text';

/** Why a question is not answered, in the order in which the reasons go before each other (VOICE.md 7). */
export type Declined = 'childInDanger' | 'cpr' | 'citizenCase' | 'decision' | 'legal' | 'colleague' | 'invent';

const words = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?= |$)`);

const child = '(?:barn|barnet|boern|boernene|dreng|drengen|pige|pigen|child|kid|boy|girl|teenager|spaedbarn|baby|elev)';
const patterns: readonly (readonly [Declined, RegExp])[] = [
  [
    'childInDanger',
    words(
      `${child} (?:paa \\d+ (?:aar )?)?(?:er|bliver|blev|har|er lige|is|bliver lige) (?:\\w+ ){0,3}(?:fare|slaaet|alene|misbrugt|mishandlet|forladt|tvunget|truet|vold|danger|hurt|beaten|abused|kommet til skade)|` +
        `${child} (?:\\w+ ){0,4}(?:slaaet|mishandlet|misbrugt|hit|beaten|abused|neglected|harmed)|` +
        `(?:truer|slaar|mishandler|misbruger|kraenker|forsoemmer) (?:\\w+ ){0,3}${child}|` +
        'i fare|in danger|akut|(?:vil|skal|vil gerne|hvordan|kan) (?:\\w+ ){0,2}(?:lave|sende|indgive|oprette|indsende|give) en (?:\\w+ )?underretning|' +
        '(?:skriv|lav|udfyld|opret|indsend) (?:\\w+ ){0,2}underretning|(?:jeg|vi) (?:skal|vil|boer) underrette|send\\w* (?:jeg|vi|man) (?:\\w+ ){0,2}underretning\\w*|' +
        `(?:bekymret|bekymrede|urolig|bange) for (?:\\w+ ){0,2}${child}|vold i (?:familien|hjemmet)|(?:sker|begaaet|udsat for|mistanke om|tror der sker) overgreb|` +
        `underretning\\w* (?:paa|om) (?:\\w+ ){0,3}${child}(?: \\w+)* hvad (?:goer|skal) (?:jeg|vi|man)|ringer (?:jeg|vi|man) (?:\\w+ ){0,3}${child}|report a concern|(?:worried|concerned) about (?:a|the|my) (?:\\w+ )?${child}|kan ikke komme hjem i aften|selvmord\\w*|(?:send|make|file|report) a (?:notification|referral)|do i send a notification`,
    ),
  ],
  [
    'citizenCase',
    words(
      '(?:en|et|om en|om et|a|the) (?:dreng|pige|teenager|baby|family|boy|girl)|sag om|familien \\w+s? sag|(?:look up|find|slaa|hent) (?:\\w+ )?(?:a|the|en|et)? ?(?:family|familie|barn|child|boy|girl|dreng|pige|borger|citizen)|sag \\d+|sagen \\d+|familien|barnet i|barnets adresse|cpr|cprnummer|personnummer|cpr nr|cpr nummer|sagsnummer|sagsnr|journalen|journal|journalnotat|' +
        `(?:i|om|paa|med|til) (?:min|hans|hendes|den|denne|deres|en konkret|konkret) sag|sagen (?:om|med|paa|til|for)|(?:sker|status|nyt|gang|staar|langt) (?:\\w+ ){0,3}i sagen|i sagen (?:om|med|mod)|en konkret sag|konkrete sag|slaa (?:\\w+ ){0,2}(?:sag|sagen|barnet|borgeren|familien)(?: \\w+)* op|` +
        `(?:find|slaa|vis|hent|aabn|look up|open) (?:\\w+ )?(?:sag|sagen|barnet|drengen|pigen|borgeren|familien|sagsakterne)|min sag|min familie|mit barn|mine boern|my family|my child|my case|jeg har en sag|vi har en sag|en sag hvor|` +
        `drengen|pigen|soeskende|soeskendeparret|plejefamilien?|plejebarn\\w*|moren|min nabos?|nabos|naboens|min soen|min soens|min datter|min datters|mit barns?|mine boerns|familiens|faren til|faderen|moderen|mors|fars|barnets (?:sag|journal|navn|adresse|handleplan)|(?:raadgiver|sagsbehandler|kontaktperson) for (?:familien|barnet|drengen|pigen|borgeren)|` +
        `(?:underretning|afgoerelse|moede) (?:paa|om|med) (?:barnet|drengen|pigen|familien|borgeren)|familien [a-z]+sen|paa \\d+ aar|\\w+ paa \\d{1,2} aar|aarige?|borgerens sag|the (?:boy|girl|family|mother|father)|child s case|caseworker for|childs case|in the case of|a case (?:where|about)|underretning paa ${child}|sagen laest|laese sagen|sagen igennem|(?:mor|far|moren|faren|mormor|farmor|foraeldrene|barnet|familien|drengen|pigen|den unge|borgeren) i sagen|(?:faaet|faar|fik|giver) (?:\\w+ )?medhold|en (?:far|mor|mormor|farmor|foraelder|borger|klient) (?:\\w+ )?(?:vil|har|siger|naegter|kan|skal|bor|ringer|klager|truer|er)`,
    ),
  ],
  [
    'decision',
    words(
      'skriv\\w* (?:\\w+ ){0,2}til (?:foraeldrene|moren|faren|familien|borgeren|barnet|den unge)|(?:skriv|lav|formuler|udform|udarbejd|hjaelp mig med at skrive|kan du skrive|draft|write) (?:\\w+ ){0,2}(?:udkast til|afgoerelse|afgoerelsen|brev|brevet|\\w*brev|referat|notat|indstilling|partshoering|journalnotat|decision|letter|boernefaglig undersoegelse|handleplan for)',
    ),
  ],
  [
    'legal',
    words(
      'maa (?:vi|man|jeg|kommunen|en|sagsbehandleren|de|i)(?! (?:se|faa|hoere|spoerge|bede|vaere med))|er det (?:lovligt|ulovligt|tilladt|i orden at|okay at|ok at)|(?:hvad|hvordan) (?:siger|staar der i|lyder) (?:loven|lovgivningen|servicelov\\w*|barnets lov|forvaltningslov\\w*|ankestyrelsen|reglerne)|' +
        '(?:efter|ifoelge|i henhold til|jf|i) (?:loven|lovgivningen|serviceloven|forvaltningsloven|barnets lov|reglerne)|hvilken (?:paragraf|lov|bestemmelse)|hvilke (?:paragraffer|lovregler|regler)|er (?:vi|jeg|man|kommunen) (?:\\w+ )?(?:forpligtet|forpligtede|juridisk|pligtig)|' +
        'har (?:foraeldrene|barnet|borgeren|moren|faren|familien|den unge|man|vi|jeg|kommunen) (?:\\w+ )?(?:ret|krav|pligt)|partshoere|partshoering|partshoeres|samtykke|aktindsigt|tavshedspligt\\w*|klage over|klager (?:jeg|man|vi|borgeren|en borger) over|klager over|klageadgang|klagefrist\\w*|klages over|i strid med|loven forstaas|lovkrav|hjemmel|juridisk (?:\\w+ )?(?:raad|raadgivning|korrekt|holdbart|grundlag|muligt|spoergsmaal|bindende|vurdering|hjaelp)|(?:rent|er det) juridisk|lovlige?|' +
        'barnets lov|advokat|bisidder|en boede|boeder|hvad er reglerne|hvad er lovens|lovens frist\\w*|lovbestemt\\w*|lovpligtig\\w*|tvangsfjerne\\w*|hvornaar skal (?:vi|man) (?:partshoere|underrette)|skal vi (?:hoere|partshoere|spoerge) (?:barnet|foraeldrene|moren|faren)|uden at hoere|is it (?:legal|lawful|illegal|allowed)|the law|by law|are we (?:allowed|obliged|required)|may we|consent|which section|legally|kan vi blive klaget',
    ),
  ],
  [
    'colleague',
    words(
      'daarligste|daarligst|vaerst|vaerste|(?:er|is) (?:\\w+ ){1,3}(?:dygtig|god nok|dygtig nok|kompetent|competent|good enough)|dygtigste|skylden|hvis skyld|skyld i|stole paa|fyres|fyret|fyre|doven|dovne|inkompetent\\w*|elendig\\w*|uduelig\\w*|idiot\\w*|svarer aldrig|synes du om|mener du om|kvajet|laver mindst|laver ingenting|laver (?:\\w+ ){1,4}ingenting|saa langsom|for langsom|langsom|langsomme|sloeve?|sur|irriterende|worst|to blame|whose fault|any good|lazy|dovn\\w*|doven\\w*|think of my|incompetent|hvem (?:\\w+ ){0,3}er bedst|egnet til|egnet som|uegnet|(?:god|daarlig) til sit job|opgaven voksen|fit for the job|bedste leder|altid forsinket|sjusker|sjusket',
    ),
  ],
  [
    'invent',
    words(
      'opdigt\\w*|glem (?:\\w+ ){0,3}(?:regler|planen|instruktion\\w*|alt)|forget (?:\\w+ ){0,3}(?:rules|plan|instructions)|skriv at|finde? (?:selv |lige |bare |da )?paa|opfind\\w*|digt|digte|gaet|gaette|glem planen|ignorer\\w*|se bort fra|lad som om|lav en ny|(?:lav|skriv|opret|tilfoej|giv mig|kom med) (?:en|et|nogle)? ?(?:ny|nyt|nye|forslag|ekstra|notat|ide|ideer|milepael|aktivitet)|foreslaa\\w*|forslag til|hvad burde vi goere|hvad boer vi goere|hvad ville du|hvad synes du (?:vi|at)|make up|guess|ignore the|invent|suggest|propose|what would you|pretend|hallucin\\w*|brug din fantasi|uden at se i planen',
    ),
  ],
];

const benefit = '(?:syge)?dagpenge|kontanthjaelp|boligstoette|boernepenge|pension|fleksjob|ydelser?|sag';
const citizen = '(?:far|faren|mor|moren|foraeldre|foraeldrene|barnet|boernene|den unge|borgeren|en borger)';
/** Questions about somebody's own case, or for a decision in one, in the forms of other fields than children's. */
const others: readonly (readonly [Declined, RegExp])[] = [
  ['citizenCase', words(`(?:min|mine|mit|hans|hendes) (?:egen |egne |eget )?(?:${benefit})`)],
  ['decision', words('skriv\\w* (?:\\w+ ){0,2}i (?:afgoerelsen|brevet|indstillingen|journalen|notatet)')],
  [
    'legal',
    new RegExp(
      `^(?:maa|skal|kan) ${citizen} (?:\\w+ ){0,3}(?:faa|have|hoeres|se|samvaer|bestemme|naegte|klage|tvinges|anbringes|betale)(?= |$)`,
    ),
  ],
  ['legal', words('har (?:min|vores|hans|hendes) \\w+ (?:\\w+ )?(?:ret|krav)')],
  [
    'colleague',
    /^(?:er|is) (?!planen |det |der )\w+(?: \w+){0,3} (?:dum|dumme|uduelig|ligeglad|umulig|traels|stupid)$/,
  ],
  [
    'colleague',
    /^(?:er|is) (?!planen |det |der )\w+(?: \w+){0,2} (?:god|gode|daarlig|daarlige|dygtig|dygtige|flink|effektiv|good|bad) (?:til|nok|som|at)(?= |$)/,
  ],
];

/** Figures that a CPR number may hide in: with spaces, hyphens and points between them in any place. */
const spread = /(?<!\d)\d(?:[\s.\-–_/]{0,3}\d){9}(?!\d)/g;

/** Whether a question holds what looks like a CPR number, also one that no calendar has ("999999-9999"). Pure. */
export function looksLikeCpr(text: string): boolean {
  if (holdsCpr(text)) return true;
  for (const [match] of text.matchAll(spread)) {
    const figures = match.replace(/\D/g, '');
    const groups = match.split(/\D+/).map((group) => group.length);
    if (groups.join('-') === '6-4' || groups.join('-') === '2-2-2-4') return true;
    const [day, month] = [Number(figures.slice(0, 2)), Number(figures.slice(2, 4))];
    // Dates and spans of dates have ten figures as well: "12.03.2019 14.0".
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12 && !/^\d{2}[./-]\d{2}[./-](?:19|20)\d{2}(?!\d)/.test(match))
      return true;
  }
  return false;
}

const howManyMay =
  /((?:^|\s)(?:hvor (?:mange|meget|høj\w*|hoej\w*|stor\w*)|how many)(?: \p{L}+){0,3}) (?:må|maa|may) /giu;

/** "Eleven Sofie", "borgeren Ali": somebody by what they are to the municipality and a first name. */
const namedCitizen = /(?<!\p{L})(?:elev(?:en)?|barnet|borger(?:en)?|drengen|pigen|klienten|beboeren)\s+\p{Lu}\p{Ll}+/u;

/** "Oliver Madsens handleplan": a person by first and last name, and what is kept about them. */
const namedCase =
  /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:s|’s|'s) (?:handleplan|sag|journal|undersøgelse|børnefaglige undersøgelse|afgørelse|anbringelse|case|file)/u;

/**
 * Why a question is not answered; null for one that is. `plain` is its words, folded and mended; they are looked at as they were
 * written as well, since mending may make a harmless word of one that tells. Pure.
 */
export function declinedFor(said: string, words: string): Declined | null {
  // "Hvor mange hjælpere må en borger møde" asks for a figure of the plan's.
  const text = said.replace(howManyMay, '$1');
  const plain = words.replace(howManyMay, '$1');
  if (namedCase.test(text) || namedCitizen.test(text)) return looksLikeCpr(text) ? 'cpr' : 'citizenCase';
  const written = wordsOfText(text)
    .map((word) => word.text)
    .join(' ');
  const found = [...patterns, ...others]
    .filter(([, pattern]) => pattern.test(plain) || pattern.test(written))
    .map(([declined]) => declined);
  if (found.includes('childInDanger')) return 'childInDanger';
  if (looksLikeCpr(text)) return 'cpr';
  return found[0] ?? null;
}
