// What the supplier assessment of the sample says: how likely each company is to fail within a year. All invented.
import { supplierId } from './registers';
import { dutchFile, type SampleFile } from './writing';

/** Chance per year and the companies that have it. Who is not here was never assessed: owners, makers, and two small subcontractors. */
const chances: readonly (readonly [perYear: number, companies: readonly string[]])[] = [
  [0.002, ['Stroomdal Energie', 'Kabelgoot']],
  [0.005, ['Koelwater', 'Hoefijzer Vastgoed', 'Nordhall', 'Rheinbogen RZ', 'Vonkweide Noodstroom', 'Vlierbos', 'Wilgenroos']],
  [0.01, ['Dieptelood', 'Tandemar', 'Halmstroom', 'Quistad IT', 'Klaverhof Data', 'Marlinde Groep', 'Glenmorrow Data', 'Glasvleugel', 'Windvaan Netwerken']],
  [0.02, ['Sluismeer Hosting', 'Kwelderwerk', 'Heldenveer', 'Oeverzicht', 'Terpstate', 'Pleisterkade', 'Bramsteen', 'Orvelin', 'Basaltnet', 'Ypsilant']],
  [0.02, ['Ooibos Data', 'Cirruswerk', 'Lichtlijn', 'Korenbloem Cloud', 'Zilverreiger Back-up', 'Hagelkruis', 'IJsvogel Mail', 'Egelantier Translatie']],
  [0.03, ['Brontal Software', 'Ferroluct', 'Zilverklip', 'Rietvoorn', 'Veenpluis', 'Steenuil', 'Duinvalk', 'Distelvink', 'Zeegras Platform', 'Meetsteen']],
  [0.03, ['Bosbes Apps', 'Palingkade', 'Grutto Monitoring', 'Havik Codebeheer', 'Fuut Archief', 'Oeverloper Kaarten', 'Putter Betaalpoort', 'Bunzing Print']],
  [0.05, ['Fontrouge', 'Akelei Keys', 'Kruisbek Sensoren', 'Torenvalk Alarm', 'Waterjuffer Sms', 'Pluimzegge Helpdesk', 'Kievitsoog Service']],
  [0.1, ['Morgenster Data', 'Wolkenwerf']],
];

/** The table of the assessment, with decimal commas. */
export function assessmentFiles(): SampleFile[] {
  const rows = chances.flatMap(([perYear, companies]) => companies.map((name) => [supplierId(name), String(perYear).replace('.', ',')]));
  const sorted = rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return [dutchFile('table/leveranciersbeoordeling/suppliers.csv', [['id', 'Faalkans'], ...sorted])];
}
