/** A pattern over the plain words of a question: whole words, with a space or an end on both sides. */
const words = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?= |$)`);

/** What a question asks for, by its words alone. Words are folded (ae, oe, aa) and mended. */
export const asks = {
  when: words(
    'hvornaar|naar|hvad tid|hvilket aar|hvilke aar|hvilken uge|hvilket kvartal|hvilket halvaar|which year|what year|what month|which week|hvor mange (?:arbejdsdage|dage|uger|maaneder)|how many (?:days|weeks|months)|hvilken dato|hvilke datoer|hvilken maaned|hvilken periode|hvilket tidspunkt|hvor laenge|hvor lang tid|til hvornaar|dato|datoen|deadline|deadlines|frist|fristen|tidsfrist|tidsfristen|senest hvornaar|when|what date|which month|due date|by when|how long',
  ),
  who: words(
    'hvem|hovedansvar|hovedansvaret|hovedansvarlig|hovedansvarlige|hvis (?:ansvar|bord|opgave|tur|job|arbejde|er det|er den)|hos hvem|ansvarlig|ansvarlige|ansvar|ansvaret|ansvarshavende|kontaktperson|ejer|ejeren|tovholder paa|tovholder for|who|whom|whose|responsible|owner|owns|in charge|hvilke roller|hvilken rolle|involveret|involverede',
  ),
  why: words(
    'hvorfor|formaal|formaalet|hensigt|hensigten|meningen|pointen|tanken|ideen|begrundelse|begrundelsen|baggrunden|baggrund|why|purpose|reason|background|godt for',
  ),
  howMany: words(
    'hvor mange|antal|antallet af|antallet|how many|number of|taael|hvor meget(?! (?:er der )?(?:tilbage|mangler))',
  ),
  howOften: words(
    'hvor tit|hvor ofte|how often|how many times|hvor mange gange|hvor hyppigt|hvor jaevnligt|kadence|hyppighed|med hvilke mellemrum',
  ),
  where: words('hvor|hvorhenne|where'),
  howFar: words(
    'status|hvor meget (?:er der |er |vi )?(?:tilbage|mangler)|hvordan koerer|gaar det|gaar fremad|going|hvor langt|hvordan gaar|hvordan ser det ud|hvordan ser det|hvordan staar|hvor staar|hvor er vi|fremdrift|fremdriften|paa sporet|i maal|hvordan skrider|noget nyt om|how is|how far|where are we|progress|on track|hvordan koerer|naaet med|styr paa|som planlagt|efter planen|som det skal|gaaet i gang|kommet i gang|godt i gang|hvordan er det gaaet|er der gang i|hvad mangler',
  ),
  yesNo: /^(?:er|naaede|fik|har|skal|bliver|blev|kan|findes|er der|er vi|har vi|is|are|has|have|does|do|was|were) /,
  late: words(
    'forsinket|forsinkede|forsinkelse|forsinkelser|bagud|bagefter|overskredet|over tid|overtid|skredet|halter|haenger|sprunget|passeret|burde vaere|burde have|skulle have vaeret|skulle vaere naaet|skulle vaere faerdig|skulle vaere faerdige|late|overdue|behind|missed|delayed|for sent|gaaet over|skrider (?:tidsplanen|planen|fristerne|milepaelene|noget|nogen)|efter tidsplanen|bag tidsplanen|sakker bagud|ude af trit|behind schedule|til tiden|on time|on schedule',
  ),
  undated: words(
    'uden dato|uden datoer|uden frist|uden deadline|uden tid|uden tidspunkt|uden periode|ingen dato|ingen datoer|ingen frist|ingen deadline|ingen periode|udateret|udaterede|ikke tidsfastsat|ikke dato|mangler dato|mangler datoer|mangler en dato|mangler frist|mangler deadline|mangler tidspunkt|no date|no dates|undated|without a date|without date|without dates|no deadline|ikke har en dato|ikke nogen dato|ikke nogen frist|ikke nogen deadline|ikke en dato|ikke sat dato|ikke har faaet dato|ikke har dato|ikke faaet en dato',
  ),
  next: words(
    'naeste|det naeste|kommende|snart|foerstkommende|naermeste|next|upcoming|coming up|lige om hjoernet|hvad kommer|hvad venter|hvad saa nu|hvad nu|forude|foerst for',
  ),
  changed: words(
    'aendret|aendringer|aendring|aendringerne|hvad er nyt|nyt siden|nyheder|rettet|rettelser|flyttet|rykket|udskudt|kommet nye|kommet (?:\\w+ ){0,3}til|tilfoejet|siden sidst|changed|changes|new since|what is new|moved|postponed|added|gaaet glip af',
  ),
  agreed: words(
    'aftalt|aftale|aftaler|aftalerne|aftalte|enige om|blev enige|besluttet|beslutninger|beslutning|lovede|lovet|agreed|agreements|agreement|decided|decisions',
  ),
  goal: words(
    'maal|maalet|endemaal|endemaalet|slutmaal|slutmaalet|hovedmaal|hovedmaalet|maalene|maalsaetning|maalsaetningen|maalsaetninger|succeskriterie|succeskriterier|succeskriterium|effektmaal|resultatmaal|resultatmaalet|opnaa|opnaas|opnaaet|i maal|kunne|opfyldt|opfyldes|opfylde|lykkes|komme ud af|kommer der ud af|ud af|anderledes|do we want|goal|goals|objective|objectives|achieve|success|effekten|sigter|succes',
  ),
  milestone: words('milepael|milepaele|milepaelen|milepaelene|delmaal|skaeringsdato|milestone|milestones'),
  deadline: words('deadline|deadlines|frist|frister|fristen|fristerne|tidsfrist|tidsfrister'),
  followUp: words(
    'opfoelgning|opfoelgningen|opfoelgninger|opfoelgningerne|opfoelgningspunkt|opfoelgningspunkter|opfoelgningsplan|foelges op|foelges der op|foelges|foelger vi op|foelger op|foelge op|fulgt op|op paa|samler op|samles op|samler vi op|opsamling|droeftes|droefter|taler vi om|tales om|paa hvilke moeder|hvordan ved vi|how do we know|hvilket moede|hvilke moeder|kigger (?:vi |i |man )?paa|tages op|holder (?:vi |i |man )?oeje|follow up|followed up|follow ups|follow|followup|followups',
  ),
  target: words(
    'taerskel|taersklen|threshold|procent|procenten|procenter|procenterne|procentsats|pct|%|maaltal|maaltallet|maaltallene|baseline|indikator|indikatorer|indikatoren|noegletal|maaling|maalinger|maalingen|maales|maaler|maalt|percent|percentage|per cent|target|targets|figure|figures|indicator|indicators|tallene|hvilket tal|hvor hoejt|hvor stor en del|hvor stor en andel|hvor stor andel|procentmaal|andel|andelen',
  ),
  document: words(
    'styringsdokument|styringsdokumenter|styringsdokumenterne|styringsdokumentet|dokument|dokumenter|dokumentet|dokumenterne|vejledning|vejledninger|retningslinje|retningslinjer|instruks|instrukser|brevskabelon|brevskabeloner|kvalitetsstandard|kvalitetsstandarder|document|documents|guideline|guidelines',
  ),
  earlier: words(
    'tidligere|forrige|forudgaaende|gamle|gammel|dengang|historik|historikken|bilag 1|foer denne plan|planen foer|foer den her|den gamle plan|foerhen|viderefoert|viderefoeres|sidste plan|sidste handleplan|handleplaner tidligere|earlier|previous|former|begyndte|startede|igangsat|igangsatte|hvornaar gik|hvornaar blev (?:\\w+ ){1,4}(?:sat i gang|startet|igangsat|paabegyndt|indfoert)|lavet foer|gjort foer',
  ),
  processPlan: words('procesplan|procesplanen|procesplaner|procesplanens|process plan'),
  overview: words(
    'overblik|overblikket|kort om planen|om planen|kort fortalt|hvad er planen|planen om|plan about|opsummer|opsummering|resume|hele planen|store billede|store linjer|samlet status|handler planen|handler udviklingsplanen|gaar planen ud paa|gaar udviklingsplanen ud paa|bestaar planen|bestaar udviklingsplanen|indeholder planen|indeholder handlingsplanen|indeholder strategien|rummer planen|rummer handlingsplanen|rummer udviklingsplanen|bestaar handlingsplanen|handler handlingsplanen|handlingsplanen om|strategien om|handler strategien|indhold i planen|i planen kort|overview|summary|summarise|summarize|whole plan|about the plan|plan about',
  ),
  list: words('hvilke|hvilken|hvilket|vis|list|alle|oversigt|liste|giv mig|which|show|list|all'),
  mine: words('mine|mit|min del|jeg|mig|my|mine opgaver|i'),
  notDone: words(
    'mangler|manglende|tilbage|resten|endnu ikke|ikke naaet|ikke naaede|unaaede|aabne|left|remaining|outstanding|missing',
  ),
  done: words(
    'naaet|naaede|gennemfoert|gennemfoerte|afsluttet|afsluttede|faerdige|faerdig|opnaaet|lukket|reached|done|completed|finished',
  ),
  requirement: words(
    'hvordan skal \\w+ vaere|hvordan boer \\w+ vaere|krav|kravene|leve op til|lever op til|kriterier|betingelser|requirements|requirement|kendetegne|kendetegner',
  ),
  taskForce: words(
    'task force|task forcen|task forcens|taskforce|taskforcen|tf|hovedanbefaling|hovedanbefalinger|anbefaling|anbefalinger|anbefalingerne|hovedanbefalingerne|anbefalet|anbefalingen|recommendation|recommendations',
  ),
} as const;

export type AskName = keyof typeof asks;

const wordsIn = ({ source }: RegExp): string[] =>
  source
    .replace(/\\[a-z]/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);

/** What names a thing of the plan as well, and is looked for there. */
const namesThings: readonly AskName[] = ['document', 'taskForce', 'processPlan', 'earlier', 'overview'];

/** Words that only ask: none of them is a slip of another word, and none is looked for in the plan. */
export const askingWords: readonly string[] = (Object.keys(asks) as AskName[])
  .filter((name) => !namesThings.includes(name))
  .flatMap((name) => wordsIn(asks[name]));
