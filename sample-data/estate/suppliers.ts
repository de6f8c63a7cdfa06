// The companies of the sample: where they are established, who owns them, where they run. All invented.

export interface SampleSupplier {
  readonly name: string;
  /** ISO 3166-1 alpha-2; empty: no source states it. */
  readonly country: string;
  /** What the ownership register says when it differs from the contract register. */
  readonly otherCountry: string;
  readonly legalForm: string;
  readonly role: SupplierRole;
}

/** What a company mainly is in the sample; a role, not a kind of the model. */
export type SupplierRole = 'contracted' | 'subcontractor' | 'owner' | 'operator' | 'vendor' | 'hardware' | 'namesake';

// role | name | country | country in the ownership register, if another | legal form
const lines = `
contracted|Tandemar|NL||B.V.
contracted|Brontal Software|NL||B.V.
contracted|Kwelderwerk|NL|IE|B.V.
contracted|Heldenveer|NL|SE|B.V.
contracted|Oeverzicht|NL||B.V.
contracted|Halmstroom|NL||N.V.
contracted|Klaverhof Data|NL||B.V.
contracted|Quistad IT|NL||B.V.
contracted|Terpstate|NL|LU|B.V.
contracted|Pleisterkade|NL||B.V.
contracted|Bramsteen|NL|DE|B.V.
contracted|Marlinde Groep|NL||B.V.
contracted|Orvelin|NL|BE|B.V.
contracted|Ferroluct|NL||B.V.
contracted|Zilverklip|NL|DE|B.V.
contracted|Vlierbos|NL||Coöperatie U.A.
contracted|Rietvoorn|NL||B.V.
contracted|Veenpluis|NL||B.V.
contracted|Steenuil|NL||B.V.
contracted|Duinvalk|NL||B.V.
contracted|Wilgenroos|NL||N.V.
subcontractor|Sluismeer Hosting|NL||B.V.
subcontractor|Basaltnet|NL||B.V.
subcontractor|Ooibos Data|FR||SAS
subcontractor|Cirruswerk|NL||B.V.
subcontractor|Glasvleugel|NL||B.V.
subcontractor|Akelei Keys|IE||Ltd
subcontractor|Ypsilant|BE||NV
subcontractor|Distelvink|NL||B.V.
subcontractor|Pluimzegge Helpdesk|NL||B.V.
subcontractor|Kievitsoog Service|NL||B.V.
subcontractor|Bosbes Apps|DE||GmbH
subcontractor|Wolkenwerf|NL||B.V.
subcontractor|Morgenster Data|LU||S.A.
subcontractor|Hagelkruis|NL||B.V.
subcontractor|Zeegras Platform|SE||AB
subcontractor|Windvaan Netwerken|NL||B.V.
subcontractor|Kruisbek Sensoren|DE||GmbH
subcontractor|Korenbloem Cloud|DE||GmbH
subcontractor|Palingkade|IE||Ltd
subcontractor|Lichtlijn|BE||NV
subcontractor|Meetsteen|NL||B.V.
subcontractor|Zilverreiger Back-up|NL||B.V.
subcontractor|Grutto Monitoring|US||Inc.
subcontractor|Waterjuffer Sms|NL||B.V.
subcontractor|Torenvalk Alarm|NL||B.V.
subcontractor|Bunzing Print|NL||B.V.
subcontractor|Egelantier Translatie|BE||BV
subcontractor|Fuut Archief|NL||B.V.
subcontractor|Goudplevier Testlab|||B.V.
subcontractor|Havik Codebeheer|US||Inc.
subcontractor|IJsvogel Mail|NL||B.V.
subcontractor|Klapekster Chat|||B.V.
subcontractor|Oeverloper Kaarten|NL||B.V.
subcontractor|Putter Betaalpoort|LU||S.A.
owner|Corvane Group|US||Inc.
owner|Corvane Nederland|NL||Holding B.V.
owner|Veenrust Holding|IE||Ltd
owner|Alvermark|SE||AB
owner|Fontrouge|FR||SA
owner|Kestrel Bay Capital|US||LP
owner|Noordglans Participaties|NL||B.V.
owner|Tandemar Beheer|NL||B.V.
operator|Dieptelood|NL||B.V.
operator|Hoefijzer Vastgoed|NL||B.V.
operator|Koelwater|NL||B.V.
operator|Nordhall|SE||AB
operator|Rheinbogen RZ|DE||GmbH
operator|Glenmorrow Data|IE||Ltd
operator|Stroomdal Energie|NL||N.V.
operator|Kabelgoot|NL||B.V.
operator|Vonkweide Noodstroom|NL||B.V.
vendor|Vlakglas|US||Inc.
vendor|Poortwacht Software|DE||GmbH
vendor|Waakhond Security|US||Inc.
namesake|Lindetak|NL||B.V.
namesake|Lindetak|NL||V.O.F.
namesake|Lindetak|BE||BV
hardware|Zandgolf Systems|US||Inc.
hardware|IJzerdraad Opslag|DE||GmbH
`;

/** The eighty companies, contracted ones first. */
export const suppliers: readonly SampleSupplier[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [role = '', name = '', country = '', otherCountry = '', legalForm = ''] = line.split('|');
    return { role: role as SupplierRole, name, country, otherCountry, legalForm };
  });

/** Company | owner | share in percent, as the ownership register has it. */
export const ownership: readonly (readonly [company: string, owner: string, share: number])[] = [
  ['Corvane Nederland', 'Corvane Group', 100],
  ['Halmstroom', 'Corvane Nederland', 100],
  ['Oeverzicht', 'Corvane Nederland', 80],
  ['Quistad IT', 'Corvane Group', 100],
  ['Brontal Software', 'Corvane Group', 65],
  ['Glasvleugel', 'Corvane Group', 100],
  ['Cirruswerk', 'Corvane Group', 51],
  ['Pleisterkade', 'Corvane Group', 100],
  ['Kwelderwerk', 'Veenrust Holding', 100],
  ['Heldenveer', 'Alvermark', 100],
  ['Basaltnet', 'Alvermark', 60],
  ['Ooibos Data', 'Fontrouge', 100],
  ['Akelei Keys', 'Kestrel Bay Capital', 70],
  ['Duinvalk', 'Noordglans Participaties', 100],
  ['Tandemar', 'Noordglans Participaties', 50],
  ['Tandemar', 'Tandemar Beheer', 50],
  ['Rietvoorn', 'Veenpluis', 60],
  ['Veenpluis', 'Rietvoorn', 60],
  ['Terpstate', 'Noordglans Participaties', 20],
];

/** Suppliers of whom the ownership register says that it knows all owners. */
export const ownershipComplete: readonly string[] = [
  ...new Set(ownership.map(([company]) => company).filter((company) => company !== 'Terpstate')),
  ...['Marlinde Groep', 'Orvelin', 'Ferroluct', 'Vlierbos', 'Steenuil', 'Wilgenroos', 'Corvane Group', 'Alvermark', 'Fontrouge', 'Dieptelood'],
  ...['Klaverhof Data', 'Bramsteen', 'Zilverklip', 'Koelwater', 'Hagelkruis', 'Ypsilant', 'Distelvink', 'Windvaan Netwerken', 'Lichtlijn', 'Wolkenwerf'],
];
