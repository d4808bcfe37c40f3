import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

type Block = Paragraph | Table;

const title = (text: string): Block => new Paragraph({ text, heading: HeadingLevel.TITLE });
const heading = (text: string): Block => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const below = (text: string): Block => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
const text = (...lines: readonly string[]): Block[] => lines.map((line) => new Paragraph(line));
const points = (...lines: readonly string[]): Block[] =>
  lines.map((line) => new Paragraph({ text: line, bullet: { level: 0 } }));
const table = (rows: readonly (readonly string[])[]): Block =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) => new TableCell({ children: cell.split('\n').map((line) => new Paragraph(line)) }),
          ),
        }),
    ),
  });

const word = async (children: readonly Block[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));

/** A school department's plan of tracks, initiatives and deliveries, with people by name. */
export const schoolPlan = (): Promise<Uint8Array> =>
  word([
    title('Strategiplan for Skoleafdelingen i Lindeborg Kommune 2026-2028'),
    ...text(
      '3. marts 2026',
      'Planen er godkendt i Udvalget for Skole og Læring den 24. februar 2026.',
      'Den samler tre spor, som skolerne og afdelingen arbejder med sammen.',
    ),
    heading('Organisering'),
    below('Styregruppe'),
    ...text('Styregruppen mødes hver tredje måned. Skolechef Ane-Sofie Ågård er formand.'),
    ...points('Skolechef (formand)', 'To skoleledere', 'En repræsentant for lærerkredsen', 'Læsekonsulenten'),
    below('Arbejdsgruppe for overgange'),
    ...text('Arbejdsgruppen mødes hver måned og følger overgangen fra børnehave til skole.'),
    ...points('Pædagogisk leder Sørine Kjær', 'En leder fra dagtilbud', 'PPR-psykolog'),
    heading('Spor 1: Læselyst og sprog'),
    below('Initiativ 1.1: Læsevejledere på alle skoler'),
    ...text(
      'Formål: Flere elever skal læse godt, før de forlader 3. klasse.',
      'Ansvarlig: Læsekonsulent Bjørn Østergård-Holm',
    ),
    ...text('Leverancer'),
    ...points(
      'Senest 1. juni 2026: Hver skole har udpeget en læsevejleder',
      'Uge 33 2026: Vejlederne har været på kursus i Ringhøj',
      'Ultimo 2026: Alle klasser i indskolingen har et læsebånd på 20 minutter',
    ),
    ...text(
      'Mål: Mindst 85 % af eleverne i 3. klasse er sikre læsere i foråret 2028',
      'Opfølgning: Læsekonsulenten ser på læseprøverne med skolelederne, første gang november 2026',
    ),
    below('Initiativ 1.2: Ordforråd i børnehøjde'),
    ...text(
      'Formål: Tosprogede børn skal møde skolen med et stærkt dansk.',
      'Ansvarlig: Sprogvejleder Gülşen Aydın og pædagogisk leder Sørine Kjær',
    ),
    ...text('Leverancer'),
    ...points(
      '15/9-26: Materialekassen er delt ud til alle børnehaveklasser',
      'Januar 2027: Forældrene har fået en folder om højtlæsning på fem sprog',
    ),
    ...text(
      'Mål: Alle børn i børnehaveklassen er sprogvurderet inden 1. november 2026',
      'Opfølgning: Sprogvurderingerne drøftes på et netværksmøde hvert halve år fra januar 2027',
    ),
    heading('Spor 2: Trivsel og fravær'),
    below('Initiativ 2.1: Tidlig hjælp ved skolefravær'),
    ...text(
      'Formål: Ingen elev må være væk længe, uden at nogen griber ind.',
      'Ansvarlig: Fraværskoordinator Henrik Bøje-Nygaard',
    ),
    ...text('Leverancer'),
    ...points(
      '2. kvartal 2026: Fælles retningslinje for fravær er sendt til skolerne',
      '3. kvartal 2026: Fraværet kan ses uge for uge i ledelsesoverblikket',
      'Februar-marts 2027: Skolerne har holdt et forældremøde om fravær',
    ),
    ...text(
      'Mål: Det samlede elevfravær er højst 6 % i skoleåret 2027/28',
      'Opfølgning: Fraværstallene gennemgås på ledermødet hver måned fra oktober 2026',
    ),
    below('Initiativ 2.2: Mellemformer i klassen'),
    ...text('Formål: Flere børn skal kunne blive i den almindelige klasse.', 'Ansvarlig: PPR-leder Åse Lynggaard'),
    ...text('Leverancer'),
    ...points(
      'Pr. 1. august 2026: Fire skoler er begyndt med co-teaching',
      'Primo 2027: Erfaringerne er samlet i et katalog',
      'De øvrige skoler går i gang',
    ),
    ...text('Mål: Andelen af elever i specialtilbud er under 5 % ultimo 2028'),
    below('Initiativ 2.3: Elevråd med indflydelse'),
    ...text('Formål: Eleverne skal mærke, at deres stemme tæller.', 'Ansvarlig: Skolelederne'),
    ...text('Leverancer'),
    ...points('Efteråret 2026: Fælles elevrådsdag er holdt på rådhuset'),
    heading('Spor 3: Digital dannelse'),
    below('Initiativ 3.1: Kodeklubber i SFO'),
    ...text('Formål: Børn skal skabe med teknologi og ikke kun bruge den.', 'Ansvarlig: It-vejleder Mads Quist'),
    ...text('Leverancer'),
    ...points(
      'Maj 2026: Udstyret er købt ind til seks SFO’er',
      'September 2026: De første tre klubber er åbnet',
      'Senest 30. april 2027: Klubberne er evalueret',
    ),
    ...text(
      'Mål: 200 børn går i en kodeklub ved udgangen af 2027',
      'Opfølgning: SFO-lederne giver status på klubberne hvert kvartal fra oktober 2026',
    ),
    below('Initiativ 3.2: Vejledning om kunstig intelligens'),
    ...text(
      'Formål: Lærere og elever skal vide, hvad de må og kan med sprogmodeller.',
      'Ansvarlig: It-vejleder Mads Quist',
    ),
    ...text('Leverancer'),
    ...points(
      'Inden sommerferien 2026: Vejledningen er i høring hos skolebestyrelserne',
      'Oktober 2026: Vejledningen er offentliggjort',
    ),
  ]);

/** A job centre's plan of twelve short activities in one table, with people and dates as people write them. */
export const jobPlan = (): Promise<Uint8Array> =>
  word([
    title('Handleplan for Jobcenter Østersø 2027'),
    ...text('12-01-2027', 'Handleplanen er lavet af ledelsen sammen med medarbejderne i Jobcenter Østersø.'),
    table([
      ['Nr.', 'Aktivitet', 'Formål', 'Ansvarlig', 'Deadline', 'Mål'],
      [
        '1',
        'Kortere ventetid til første samtale',
        'Ledige skal i gang med det samme',
        'Teamleder Karen-Margrethe Sæby',
        '1/3-27',
        'Ingen venter mere end 7 dage',
      ],
      [
        '2',
        'Virksomhedsbesøg på landet',
        'Flere åbninger uden for byen',
        'Virksomhedskonsulent Jørn Præst',
        'medio maj 2027',
        '60 nye virksomheder er besøgt',
      ],
      [
        '3',
        'Sygedagpenge: tidlig opfølgning',
        'Sygemeldte skal hurtigere tilbage',
        'Afdelingsleder Pia Ørum-Dahl',
        'uge 20',
        'Alle har haft en samtale inden for to uger',
      ],
      [
        '4',
        'Mentorordning for unge under 30',
        'Unge skal have en voksen at støtte sig til',
        'Ungekoordinator Åge Thygesen',
        'senest d. 1. september 2027',
        '40 unge har en mentor',
      ],
      [
        '5',
        'Nyt introforløb for sagsbehandlere',
        'Nye kolleger skal hurtigt ind i arbejdet',
        'Afdelingsleder Pia Ørum-Dahl',
        '2. kvt. 2027',
        '',
      ],
      [
        '6',
        'Danskkurser på arbejdspladsen',
        'Flygtninge skal lære sproget, mens de arbejder',
        'Integrationskonsulent Leyla Demir',
        'efter sommerferien 2027',
        '25 har gennemført et kursus',
      ],
      [
        '7',
        'Digital selvbetjening',
        'Borgere skal kunne booke tid selv',
        'It-koordinator Bo Elkjær',
        'okt. 2027',
        'Halvdelen af tiderne bookes af borgerne selv',
      ],
      [
        '8',
        'Fleksjobmesse',
        'Arbejdsgivere og fleksjobbere skal mødes',
        'Virksomhedskonsulent Jørn Præst',
        '14. april 2027',
        '30 arbejdsgivere deltager',
      ],
      [
        '9',
        'Arbejdsmiljø i modtagelsen',
        'Alle skal føle sig trygge ved skranken',
        'Arbejdsmiljørepræsentant Sanne Kløve',
        'ultimo 2027',
        '',
      ],
      [
        '10',
        'Brugerundersøgelse',
        'Vi skal vide, hvad borgerne mener om os',
        'Konsulent Dorthe Bæk',
        '4. kvartal 2027',
        'Mindst 75 % er tilfredse',
      ],
      [
        '11',
        'Samarbejde med a-kasserne',
        'Ledige skal høre det samme begge steder',
        'Teamleder Karen-Margrethe Sæby',
        'løbende',
        '',
      ],
      [
        '12',
        'Oprydning i breve',
        'Breve skal kunne forstås',
        'Konsulent Dorthe Bæk',
        'inden jul 2027',
        'Alle 48 standardbreve er skrevet om',
      ],
    ]),
  ]);

/** A culture department's plan: a table for each effort, leads by role and by name, a group, and what was done before. */
export const libraryPlan = (): Promise<Uint8Array> =>
  word([
    title('Handlingsplan for biblioteker og kultur i Fjordby Kommune 2025-2027'),
    ...text(
      'Vedtaget af Kultur- og Fritidsudvalget den 10. juni 2025',
      'Handlingsplanen skal sikre, at flere borgere bruger kulturhusene, også dem, der bor langt fra byen.',
      'Planen evalueres i efteråret 2027.',
    ),
    heading('Organisering'),
    below('Følgegruppe'),
    ...text('Følgegruppen mødes to gange om året. Kulturchef Vibeke Aagård leder gruppen.'),
    ...points('Kulturchef Vibeke Aagård', 'Bibliotekslederen', 'To brugere', 'En fra Ungerådet'),
    heading('Fokusområde 1: Bibliotekerne'),
    below('Åbent bibliotek i landsbyerne'),
    table([
      ['Formål', 'Beboere i landsbyerne skal kunne låne og mødes uden at køre til byen.'],
      ['Tovholder', 'Bibliotekslederen med støtte fra Teknisk Service'],
      [
        'Milepæle',
        'Oktober 2025: Nøglekort er indført i Hellum og Strandby\n1. februar 2026: Alle fem filialer har døgnåbent\nEfteråret 2026: Borgerne har svaret på en undersøgelse',
      ],
      ['Succeskriterier', 'Udlånet i landsbyerne er steget 10 % ved udgangen af 2026'],
      ['Opfølgning', 'Besøgstallene drøftes i følgegruppen hvert halve år fra januar 2026'],
    ]),
    below('Læseklubber for drenge'),
    table([
      ['Formål', 'Drenge i 10-13-årsalderen skal finde bøger, de har lyst til at læse.'],
      ['Tovholder', 'Børnebibliotekar Søren Vang-Møller'],
      ['Milepæle', 'Uge 42 2025: De første tre klubber er begyndt\nMarts 2026: Forfattere har besøgt klubberne'],
      ['Succeskriterier', '60 drenge er med i en klub inden sommerferien 2026'],
    ]),
    heading('Fokusområde 2: Kulturhuset'),
    below('Scene for unge'),
    table([
      ['Formål', 'Unge skal selv stå for arrangementer.'],
      ['Tovholder', 'Ungekonsulent Freja Lind'],
      [
        'Milepæle',
        '3. kvartal 2025: Ungerådet har valgt en programgruppe\nForåret 2026: Fem koncerter er afholdt\nAnsøgning om fondsmidler er sendt',
      ],
      ['Succeskriterier', 'Mindst 70 % af gæsterne er under 25 år i 2026'],
      ['Opfølgning', 'Programgruppen fortæller udvalget om erfaringerne, første gang maj 2026'],
    ]),
    below('Frivillige i huset'),
    table([
      ['Formål', 'Flere skal hjælpe til, og det skal være let at begynde.'],
      ['Tovholder', 'Frivilligkoordinator Tove Skaarup og husets leder'],
      [
        'Milepæle',
        'December 2025: Håndbog for frivillige er trykt\nJuni 2026: Der er holdt en fælles dag for alle frivillige',
      ],
      ['Succeskriterier', '40 nye frivillige er begyndt ved udgangen af 2026'],
    ]),
    heading('Fokusområde 3: Kulturarv'),
    below('Arkivet på nettet'),
    table([
      ['Formål', 'Billeder og breve fra egnen skal kunne ses hjemmefra.'],
      ['Tovholder', 'Arkivar Ole Krabbe'],
      [
        'Milepæle',
        'Senest 1. september 2025: Leverandør er valgt\nMedio 2026: 5.000 billeder er scannet\nPrimo 2027: Hjemmesiden er åbnet for alle',
      ],
      ['Succeskriterier', '2.000 besøg om måneden på hjemmesiden i 2027'],
      ['Opfølgning', 'Arkivaren giver status til kulturchefen hvert kvartal fra oktober 2025'],
    ]),
    heading('Tidligere aktiviteter'),
    table([
      ['Aktivitet', 'Formål', 'Igangsat', 'Status'],
      ['Bogbussen', 'At bøger kom ud til skoler uden bibliotek.', 'August 2021', 'Stoppet i december 2024.'],
      ['Sommerbio', 'At samle folk i parken.', 'Juni 2023', 'Holdes hvert år i juli.'],
    ]),
  ]);

/** A care department's plan: prose with headings, responsible roles, weeks and half-years, and recommendations. */
export const carePlan = (): Promise<Uint8Array> =>
  word([
    title('Kvalitetsplan for hjemmeplejen i Ørbæk Kommune'),
    ...text(
      '4. november 2026',
      'Kvalitetsplanen er lavet, fordi tilsynet i foråret 2026 pegede på fejl i medicinen.',
      'Ældreudvalget har godkendt planen den 28. oktober 2026, og den gælder i 2027 og 2028.',
    ),
    heading('Styregruppe'),
    ...text('Styregruppen mødes hver anden måned. Ældrechefen er formand.'),
    ...points('Ældrechefen', 'Distriktsledere', 'En tillidsrepræsentant', 'Formanden for Ældrerådet'),
    heading('Indsatsområde 1: Sikker medicin'),
    below('1.1 Dobbelttjek af medicin'),
    ...text(
      'Formål: Ingen borgere må få forkert medicin.',
      'Ansvarlig: Distriktsledere og sygeplejersker',
      'Milepæl: Arbejdsgangen er beskrevet i uge 6 2027',
      'Milepæl: Alle distrikter følger arbejdsgangen fra 1. halvår 2027',
      'Mål: Antallet af medicinfejl er faldet med 30 % ved udgangen af 2027',
      'Opfølgning: Sygeplejerskerne gennemgår fejlene på et teammøde hver måned fra marts 2027',
    ),
    below('1.2 Nyt medicinrum i Distrikt Syd'),
    ...text(
      'Formål: Medicinen skal kunne håndteres i ro.',
      'Ansvarlig: Distriktsleder i Syd',
      'Milepæl: Rummet er bygget senest 15. maj 2027',
    ),
    heading('Indsatsområde 2: Faste hjælpere'),
    below('2.1 Små teams'),
    ...text(
      'Formål: Borgeren skal kende dem, der kommer i hjemmet.',
      'Ansvarlig: Ældrechefen med støtte fra HR',
      'Milepæl: Forsøg med små teams er begyndt i Distrikt Nord i februar 2027',
      'Milepæl: Forsøget er evalueret i september 2027',
      'Milepæl: Alle distrikter har små teams i 2. halvår 2028',
      'Mål: En borger møder højst 8 forskellige hjælpere om måneden i 2028',
      'Opfølgning: Styregruppen følger forsøget på hvert møde i 2027',
    ),
    below('2.2 Elever og nye kolleger'),
    ...text(
      'Formål: Flere skal blive i faget.',
      'Ansvarlig: Uddannelseskonsulenten',
      'Milepæl: Mentorer er udpeget i alle teams primo 2027',
      'Milepæl: Introdage holdes hvert kvartal fra april 2027',
      'Mål: 90 % af eleverne gennemfører deres uddannelse i 2028',
    ),
    heading('Indsatsområde 3: Måltider og bevægelse'),
    below('3.1 Fællesspisning'),
    ...text(
      'Formål: Færre ældre skal spise alene.',
      'Ansvarlig: Aktivitetsmedarbejdere og frivillige',
      'Milepæl: Fællesspisning er begyndt i tre landsbyer i juni 2027',
      'Mål: 150 borgere spiser med hver uge i december 2027',
      'Opfølgning: Ældrerådet får en status hvert halve år',
    ),
  ]);
