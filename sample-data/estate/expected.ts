// What was planted in the sample, by id: counted from the sample's own lists, never from an answer of the product.
import { type ChainLink, contracts } from './contracts';
import { messyRows } from './messy';
import { contractId, datacenterId, supplierId } from './registers';
import { applicationId, serviceId } from './servicenow';
import { applicationName, type SampleService, services } from './services';

/** The subcontractor behind nine suppliers that seem independent. */
const hidden = 'Sluismeer Hosting';
/** Rank 2 and deeper only; two vital services stop without it. */
const uncontracted = 'Akelei Keys';
/** Companies under the one foreign parent. */
const corvane = ['Halmstroom', 'Oeverzicht', 'Quistad IT', 'Brontal Software', 'Glasvleugel', 'Cirruswerk', 'Pleisterkade'];

/** Subcontractors that were never assessed. */
const unassessed = ['Goudplevier Testlab', 'Klapekster Chat'];

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function contractsOf(service: SampleService) {
  const numbers = service.applications.flat().map(({ contract }) => contract);
  return contracts.filter(({ number }) => numbers.includes(number));
}

/** Services with a contract for which `holds`. Dependencies between services add none that their own contracts do not. */
function servicesWhere(holds: (contract: (typeof contracts)[number]) => boolean): string[] {
  return sorted(services.filter((service) => contractsOf(service).some(holds)).map(({ name }) => serviceId(name)));
}

const names = (company: string) => (link: ChainLink) => link.supplier === company;

/** The planted findings, and the rows that are wrong on purpose. */
export function expectedFindings() {
  const behind = contracts.filter(({ chain }) => chain.some(names(hidden)));
  return {
    hiddenConcentration: {
      what: 'One subcontractor behind nine suppliers that look independent.',
      id: supplierId(hidden),
      via: sorted(behind.map(({ supplier }) => supplierId(supplier))),
      services: servicesWhere(({ chain }) => chain.some(names(hidden))),
    },
    commonCause: {
      what: 'Two sites meant to spare each other, run by one operator.',
      dependent: supplierId(hidden),
      group: 'locaties',
      members: sorted(['Meerkant 1', 'Meerkant 2'].map(datacenterId)),
      shared: [supplierId('Dieptelood')],
    },
    cycle: {
      what: 'Three applications that hold each other up: each one alone takes down the other two.',
      nodes: sorted(['Aanmeldportaal', 'Rechtenregister', 'Sleutelkast'].map(applicationId)),
      services: sorted(['Vonnisregister', 'Zaakstromen'].map(serviceId)),
    },
    uncontractedSinglePoint: {
      what: 'A supplier that nobody contracts and that takes down two vital services alone.',
      id: supplierId(uncontracted),
      contracts: sorted(contracts.filter(({ chain }) => chain.some(names(uncontracted))).map(({ number }) => contractId(number))),
      vitalServices: sorted(
        services
          .filter((service) => service.criticality === 'vital' && contractsOf(service).some(({ chain }) => chain.some(names(uncontracted))))
          .map(({ name }) => serviceId(name)),
      ),
    },
    ownership: {
      what: 'Ownership puts half of the services under one foreign parent.',
      id: supplierId('Corvane Group'),
      country: 'country:US',
      services: servicesWhere(({ supplier, chain }) => corvane.includes(supplier) || chain.some((link) => corvane.includes(link.supplier))),
      ofServices: services.length,
    },
    spare: {
      what: 'Services with two applications that can stand in for each other.',
      groups: services
        .filter(({ applications }) => applications.length > 1)
        .map(({ name, applications }) => ({
          dependent: serviceId(name),
          members: sorted(applications.map((_, at) => applicationId(applicationName(name, at)))),
        })),
    },
    unassessed: {
      what: 'Suppliers that the assessment says nothing of, and services that need one: no probability can be given for them.',
      ids: sorted(unassessed.map(supplierId)),
      services: servicesWhere(({ supplier, chain }) => unassessed.includes(supplier) || chain.some((link) => unassessed.includes(link.supplier))),
    },
    messyRows,
  };
}
