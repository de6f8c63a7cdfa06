// The service catalogue of the sample, as canonical tables: what services are worth, spare parts, fallbacks, shared technology.
import { technologies } from './places';
import { applicationId, organisationId, serviceId } from './servicenow';
import { applicationName, organisations, services } from './services';
import { dutchDate, dutchFile, type SampleFile, seeded, slug } from './writing';

const folder = 'table/dienstencatalogus';

/** One fallback of an application: hours until it works, where, when tested (empty: never), with what result. */
type Fallback = readonly [application: string, to: string, activationHours: number, testedOn: string, testResult: string];

// Tested in the year before 23 November 2026: they count in both columns. The others work on paper only.
const fallbacks: readonly Fallback[] = [
  ['Toepassing Inkomenstoets', 'Polderhof', 12, '2026-06-18', 'passed'],
  ['Toepassing Visumafhandeling', 'Polderhof', 100, '2026-03-05', 'passed'],
  ['Toepassing Meldkamer', 'Stuifzand', 2, '2026-09-30', 'passed'],
  ['Toepassing Gegevenslevering', 'Kleiweg', 24, '', ''],
  ['Toepassing Peilvoorspelling', 'Polderhof', 8, '2024-11-02', 'passed'],
  ['Toepassing Crisisbeeld', 'Stuifzand', 8, '', ''],
  ['Toepassing Uitkeringsaanvraag', 'Kleiweg', 72, '', ''],
  ['Toepassing Klantcontact', 'Kleiweg', 96, '', ''],
  ['Toepassing Exportcertificaat', 'Stuifzand', 48, '2026-02-11', 'failed'],
  ['Toepassing Toelagen aanvragen', 'Kleiweg', 240, '', ''],
  ['Toepassing Zittingsrooster', 'Stuifzand', 300, '', ''],
  ['Toepassing Postregistratie', 'Kleiweg', 400, '2025-05-20', 'partly'],
  ['Toepassing Griffiepost', 'Kleiweg', 500, '', ''],
  ['Toepassing Lesgeldinning', 'Stuifzand', 200, '', ''],
];

/** Organisation, service of another organisation that it uses. */
const uses: readonly (readonly [organisation: string, service: string])[] = [
  ['Gemeente Elzerveen', 'Gegevenslevering'],
  ['Uitkeringsraad', 'Gegevenslevering'],
  ['Toelagenhuis', 'Gegevenslevering'],
  ['Dienst Grenspassage', 'Persoonsgegevens'],
  ['Veiligheidsregio Merenland', 'Keringbediening'],
  ['Waterautoriteit Laaglanden', 'Crisisbeeld'],
  ['Leerkas', 'Adresonderzoek'],
  ['Indicatiehuis Zorg', 'Inzagedienst'],
  ['Bureau Rechtsgang', 'Zaakstromen'],
  ['Dienst Akker en Vee', 'Zaakstromen'],
];

function organisationFile(): SampleFile {
  const rows = organisations.map(({ name, sector }, at) => {
    // A long number that a spreadsheet made unreadable.
    const oin = name === 'Leerkas' ? '9,99E+17' : `000000049990000${String(at + 1).padStart(2, '0')}000`;
    return [organisationId(name), name, sector, oin];
  });
  return dutchFile(`${folder}/organisations.csv`, [['id', 'name', 'sector', 'oin'], ...rows]);
}

function serviceFile(): SampleFile {
  const random = seeded(60);
  const header = ['id', 'name', 'organisation', 'criticality', 'criticalityBasis', 'users', 'rtoHours', 'lastRiskAnalysis'];
  const words = new Map([
    ['vital', 'vitaal'],
    ['critical', 'kritiek'],
    ['important', 'belangrijk'],
    ['supporting', 'ondersteunend'],
  ]);
  const rows = services.map((service) => {
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const month = String(1 + Math.floor(random() * 10)).padStart(2, '0');
    const year = random() < 0.62 ? 2026 : 2024;
    const analysed = random() < 0.88 ? dutchDate(`${year}-${month}-${day}`) : '';
    const rto = service.criticality === 'vital' ? 4 : service.criticality === 'critical' ? 24 : '';
    const basis = service.criticality === 'vital' ? 'Cbw, essentiële entiteit' : '';
    const word = words.get(service.criticality) ?? '';
    return [serviceId(service.name), service.name, organisationId(service.organisation), word, basis, service.users, rto, analysed];
  });
  return dutchFile(`${folder}/services.csv`, [header, ...rows]);
}

/** Services with two applications that can stand in for each other, and what needs shared technology. */
function dependencyFile(): SampleFile {
  const spare = services
    .filter(({ applications }) => applications.length > 1)
    .flatMap((service) =>
      service.applications.map((_, at) => [serviceId(service.name), applicationId(applicationName(service.name, at)), 'uitwijk', 1, '', '']),
    );
  const shared = technologies.flatMap(([name, , , neededBy]) => neededBy.map((item) => [item, `tec:${slug(name)}`, '', '', '', '']));
  const shown = [[serviceId('Herbeoordeling'), serviceId('Gegevenslevering'), '', '', 'none', '']];
  return dutchFile(`${folder}/depends-on.csv`, [['from', 'to', 'group', 'required', 'impact', 'toleranceHours'], ...spare, ...shared, ...shown]);
}

function fallbackFile(): SampleFile {
  const rows = fallbacks.map(([application, to, hours, testedOn, result]) => [application, `dc:${slug(to)}`, hours, dutchDate(testedOn), result]);
  return dutchFile(`${folder}/falls-back-to.csv`, [['from', 'to', 'activationHours', 'testedOn', 'testResult'], ...rows]);
}

/** All tables of the catalogue. */
export function catalogueFiles(): SampleFile[] {
  const technology = technologies.map(([name, vendor, version]) => [`tec:${slug(name)}`, name, version, `sup:${slug(vendor)}`]);
  const used = uses.map(([organisation, service]) => [organisationId(organisation), serviceId(service)]);
  return [
    organisationFile(),
    serviceFile(),
    dependencyFile(),
    fallbackFile(),
    dutchFile(`${folder}/technologies.csv`, [['id', 'name', 'version', 'vendor'], ...technology]),
    dutchFile(`${folder}/uses.csv`, [['from', 'to'], ...used]),
  ];
}
