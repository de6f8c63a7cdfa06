// The organisations of the sample and their services: what each service is worth and what carries it.

/** What carries a service: a contract, how long the service lasts without it, and what losing it does. */
export interface Carrier {
  readonly contract: string;
  readonly toleranceHours: number;
  readonly impact: 'fails' | 'degrades';
}

export interface SampleService {
  readonly organisation: string;
  readonly name: string;
  /** Empty: nobody stated it. */
  readonly criticality: string;
  readonly users: number;
  /** Each application of the service with what carries it; two applications stand in for each other. */
  readonly applications: readonly (readonly Carrier[])[];
  /** Names of servers, databases and networks that the (first) application needs. */
  readonly infrastructure: readonly string[];
}

export interface SampleOrganisation {
  readonly name: string;
  readonly sector: string;
  readonly city: string;
}

/** The twelve bodies that use services. All invented. */
export const organisations: readonly SampleOrganisation[] = `
Uitkeringsraad|Sociale zekerheid|Veldhaven
Toelagenhuis|Belastingen en toelagen|Veldhaven
Dienst Persoonsregister|Burgerzaken|Waterlo-Oost
Dienst Grenspassage|Veiligheid|Waterlo-Oost
Waterautoriteit Laaglanden|Water|Sluizerdam
Bureau Rechtsgang|Rechtspraak|Veldhaven
Leerkas|Onderwijs|Noorderbrug
Indicatiehuis Zorg|Zorg|Noorderbrug
Dienst Akker en Vee|Landbouw|Sluizerdam
Veiligheidsregio Merenland|Veiligheid|Merenburg
Gemeente Elzerveen|Gemeente|Elzerveen
Documentenhuis|Archief|Veldhaven
`
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', sector = '', city = ''] = line.split('|');
    return { name, sector, city };
  });

// organisation | service | criticality | users | carried by | infrastructure.
// `C-1037:24` = contract, tolerance in hours; `!` = losing it only degrades; ` / ` = a second application that can stand in.
const lines = `
Uitkeringsraad|Uitkeringsbetaling|vital|840000|C-1037:24|
Uitkeringsraad|Uitkeringsaanvraag|critical|310000|C-1074:0|SRV-TZ-01
Uitkeringsraad|Klantcontact|important|520000|C-1074:0|SRV-TZ-01
Uitkeringsraad|Werkportaal|critical|96000|C-1111:4|SRV-BR-01
Uitkeringsraad|Herbeoordeling|important|1200|C-1120:24|Rijksnetwerk kern
Uitkeringsraad|Uitkeringsarchief|supporting|300|C-1131:168|DB-UR-01
Toelagenhuis|Toelagen uitbetalen|vital|5100000|C-1185:168|SRV-BR-02
Toelagenhuis|Toelagen aanvragen|critical|2400000|C-1185:0|
Toelagenhuis|Inkomenstoets|critical|2900|C-1259:4|
Toelagenhuis|Bezwaarafhandeling|important|640|C-1266:24|SRV-HV-01
Toelagenhuis|Terugvordering|important|410|C-1273:72|DB-TH-01
Dienst Persoonsregister|Gegevenslevering|vital|1400|C-1407:0|
Dienst Persoonsregister|Persoonsgegevens|vital|380|C-1415:0 / C-1422:0|
Dienst Persoonsregister|Inzagedienst|important|71000|C-1444:0|
Dienst Persoonsregister|Adresonderzoek|supporting|190|C-1451:24|SRV-HV-02
Dienst Persoonsregister|Reisdocumentregister|important|260|C-1460:4|SRV-ZK-01
Dienst Grenspassage|Grenscontrole|vital|3100|C-1555:0 / C-1562:0|
Dienst Grenspassage|Reisdocumentcheck|vital|2800|C-1592:24|
Dienst Grenspassage|Visumafhandeling|critical|54000|C-1629:4|
Dienst Grenspassage|Passagierslijsten|important|900|C-1636:4|
Dienst Grenspassage|Loketafspraken|supporting|12000|C-1636:24|
Waterautoriteit Laaglanden|Keringbediening|vital|140|C-1666:0 / C-1673:0|
Waterautoriteit Laaglanden|Peilvoorspelling|critical|220|C-1681:4|
Waterautoriteit Laaglanden|Meetnet|critical|85|C-1690:0|SRV-ZK-02
Waterautoriteit Laaglanden|Peilbeheer|important|310|C-1698:0 / C-1673:0|
Waterautoriteit Laaglanden|Waterkaart|supporting|18000|C-1711:24|
Bureau Rechtsgang|Zittingsrooster|critical|7400|C-1718:24|
Bureau Rechtsgang|Griffiepost|important|1900|C-1725:0|
Bureau Rechtsgang|Vonnisregister|important|2600|C-1732:24|Rijksnetwerk kern, Aanmeldportaal
Bureau Rechtsgang|Rechtshulpwijzer|important|33000|C-1736:24|SRV-HV-03
Bureau Rechtsgang|Beslagregister|supporting|480|C-1736:72|DB-RG-01
Leerkas|Studiefinanciering|critical|610000|C-1703:720|SRV-TZ-02
Leerkas|Diplomaregister|important|88000|C-1712:0 / C-1716:0|
Leerkas|Lesgeldinning|important|1500|C-1720:168|
Leerkas|Schoolwijzer||140000|C-1716:24|SRV-TZ-02
Indicatiehuis Zorg|Zorgindicatie|critical|23000|C-1851:4|
Indicatiehuis Zorg|Wachttijdinzicht|important|41000|C-1860:0|
Indicatiehuis Zorg|Budgetbeheer zorg|critical|9700|C-1866:168|
Indicatiehuis Zorg|Cliëntvolgsysteem|important|5200|C-1888:4|
Indicatiehuis Zorg|Zorgloket|supporting|64000|C-1866:24|
Dienst Akker en Vee|Exportcertificaat|critical|3300|C-2073:24|
Dienst Akker en Vee|Dierregistratie|critical|27000|C-2081:24|Rijksnetwerk kern
Dienst Akker en Vee|Perceelregistratie|important|19000|C-2088:720|
Dienst Akker en Vee|Subsidieloket akkers|important|36000|C-2095:24|
Dienst Akker en Vee|Mestboekhouding|supporting|24000|C-2099:168|
Veiligheidsregio Merenland|Meldkamer|vital|180|C-1740:4|Merenland meldnet
Veiligheidsregio Merenland|Crisisbeeld|vital|950|C-1777:0, C-1784:0!|
Veiligheidsregio Merenland|Personeelsalarm|critical|2100|C-1791:168|
Veiligheidsregio Merenland|Oefenplanner|important|700|C-1797:72|
Veiligheidsregio Merenland|Voertuigvolging|important|430|C-1797:4|Merenland meldnet
Gemeente Elzerveen|Burgerzaken|critical|47000|C-2301:24|
Gemeente Elzerveen|Bijstand|critical|2900|C-2308:0, C-2315:0!|
Gemeente Elzerveen|Zaaksysteem|important|610|C-2325:0, C-2322:0!|
Gemeente Elzerveen|Website|important|52000|C-2331:24|
Gemeente Elzerveen|Parkeerbeheer|supporting|14000|C-2338:72|
Gemeente Elzerveen|Afvalkalender||31000|C-2338:168|
Documentenhuis|Zaakstromen|critical|8800|C-2801:4|DB-DH-01, Aanmeldportaal
Documentenhuis|Postregistratie|important|5400|C-2805:4|
Documentenhuis|ZoekIndex|supporting|6100|C-2812:24|DB-DH-02
Documentenhuis|Depotbeheer||90|C-2812:720|DB-DH-02
`;

function readCarrier(text: string): Carrier {
  const match = /^(C-\d+):(\d+)(!?)$/.exec(text.trim());
  if (!match) throw new Error(`“${text}” is not a carrier; write C-1037:24 or C-1784:0!`);
  return { contract: match[1] ?? '', toleranceHours: Number(match[2]), impact: match[3] === '!' ? 'degrades' : 'fails' };
}

/** The sixty services, in the order of the organisations. */
export const services: readonly SampleService[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [organisation = '', name = '', criticality = '', users = '', carried = '', infrastructure = ''] = line.split('|');
    const applications = carried.split(' / ').map((one) => one.split(', ').map(readCarrier));
    return { organisation, name, criticality, users: Number(users), applications, infrastructure: infrastructure === '' ? [] : infrastructure.split(', ') };
  });

/** The name of application `at` of a service (0 = the first). */
export function applicationName(service: string, at: number): string {
  return at === 0 ? `Toepassing ${service}` : `Uitwijktoepassing ${service}`;
}
