// The contracts of the sample with their subcontracting chains, as the suppliers declared them.

/** One link of a chain under one contract. */
export interface ChainLink {
  readonly contract: string;
  readonly supplier: string;
  readonly rank: number;
  readonly recipient: string;
  readonly serviceType: string;
  readonly group: string;
}

export interface SampleContract {
  readonly number: string;
  readonly organisation: string;
  readonly supplier: string;
  readonly title: string;
  readonly annualValueEur: number;
  /** '' = the supplier said nothing about its chain. */
  readonly chainDeclared: '' | 'partial' | 'complete';
  readonly chain: readonly ChainLink[];
}

const shortNames = new Map(
  Object.entries({
    UR: 'Uitkeringsraad',
    TH: 'Toelagenhuis',
    DP: 'Dienst Persoonsregister',
    DG: 'Dienst Grenspassage',
    WL: 'Waterautoriteit Laaglanden',
    BR: 'Bureau Rechtsgang',
    LK: 'Leerkas',
    IZ: 'Indicatiehuis Zorg',
    AV: 'Dienst Akker en Vee',
    VM: 'Veiligheidsregio Merenland',
    GE: 'Gemeente Elzerveen',
    DH: 'Documentenhuis',
  }),
);

// number | organisation | supplier | title | value in thousands | chain declared | chain.
// `A > B` = B delivers to A under this contract, `;` = beside it, `{A, B}` = either of them is enough.
const lines = `
C-1037|UR|Kwelderwerk|Betaalstraat uitkeringen|1800|partial|Basaltnet > Sluismeer Hosting; Glasvleugel > Ypsilant
C-1074|UR|Halmstroom|Aanvraag en klantcontact|5200|partial|Sluismeer Hosting; {Pluimzegge Helpdesk, Kievitsoog Service}
C-1111|UR|Kwelderwerk|Werkportaal|740||Bosbes Apps
C-1120|UR|Marlinde Groep|Herbeoordeling|310||IJsvogel Mail
C-1131|UR|Rietvoorn|Uitkeringsarchief|95||Glasvleugel; Bunzing Print
C-1185|TH|Brontal Software|Toelagenstelsel|3600|partial|Sluismeer Hosting
C-1259|TH|Tandemar|Inkomenstoets|2150|complete|Sluismeer Hosting; {Wolkenwerf, Morgenster Data}
C-1266|TH|Vlierbos|Bezwaarafhandeling|280|complete|
C-1273|TH|Orvelin|Terugvordering|330||
C-1407|DP|Tandemar|Gegevenslevering|4100|complete|Sluismeer Hosting
C-1415|DP|Halmstroom|Persoonsgegevens, hoofdstelsel|2900|partial|Sluismeer Hosting; Zilverreiger Back-up
C-1422|DP|Marlinde Groep|Persoonsgegevens, uitwijkstelsel|1700|complete|Hagelkruis
C-1444|DP|Kwelderwerk|Inzagedienst|900|partial|Basaltnet > Sluismeer Hosting
C-1451|DP|Kwelderwerk|Adresonderzoek|120||
C-1460|DP|Veenpluis|Reisdocumentregister|640|partial|Zeegras Platform > Goudplevier Testlab
C-1555|DG|Quistad IT|Grenscontrole, hoofdstelsel|2400|partial|Sluismeer Hosting; Grutto Monitoring
C-1562|DG|Orvelin|Grenscontrole, uitwijkstelsel|1250|complete|Windvaan Netwerken
C-1592|DG|Tandemar|Reisdocumentcheck|860|partial|Akelei Keys
C-1629|DG|Quistad IT|Visumafhandeling|1350|partial|Sluismeer Hosting
C-1636|DG|Quistad IT|Passagierslijsten en afspraken|420||Egelantier Translatie
C-1666|WL|Terpstate|Keringbediening, hoofdstelsel|3100|partial|Cirruswerk > Sluismeer Hosting
C-1673|WL|Ferroluct|Kering en peil, noodbediening|980|complete|
C-1681|WL|Heldenveer|Peilvoorspelling|770|partial|Basaltnet > Sluismeer Hosting
C-1690|WL|Oeverzicht|Meetnet|650|complete|Kruisbek Sensoren
C-1698|WL|Klaverhof Data|Peilbeheer|540|partial|Cirruswerk > Sluismeer Hosting; Oeverloper Kaarten
C-1711|WL|Quistad IT|Waterkaart|70||
C-1718|BR|Klaverhof Data|Zittingsrooster|690|partial|Cirruswerk > Sluismeer Hosting; Glasvleugel
C-1725|BR|Oeverzicht|Griffiepost|240|partial|Ooibos Data > Sluismeer Hosting
C-1732|BR|Steenuil|Vonnisregister|1150|complete|Morgenster Data > Korenbloem Cloud > Palingkade > Zeegras Platform
C-1736|BR|Vlierbos|Rechtshulp en beslag|190||
C-1703|LK|Oeverzicht|Studiefinanciering|1980|partial|Ooibos Data > Sluismeer Hosting
C-1712|LK|Halmstroom|Diplomaregister, hoofdstelsel|450|partial|Sluismeer Hosting; Fuut Archief
C-1716|LK|Zilverklip|Diplomaregister, uitwijk en schoolwijzer|260|complete|
C-1720|LK|Tandemar|Lesgeldinning|380|complete|Sluismeer Hosting
C-1851|IZ|Oeverzicht|Zorgindicatie|1420|partial|Ooibos Data > Sluismeer Hosting; Ypsilant
C-1860|IZ|Quistad IT|Wachttijdinzicht|150|partial|Sluismeer Hosting
C-1866|IZ|Halmstroom|Budgetbeheer en loket|820||
C-1888|IZ|Halmstroom|Cliëntvolgsysteem|560||
C-2073|AV|Heldenveer|Exportcertificaat|610|partial|Basaltnet > Sluismeer Hosting
C-2081|AV|Pleisterkade|Dierregistratie|930|complete|Hagelkruis
C-2088|AV|Heldenveer|Perceelregistratie|340|partial|Basaltnet > Sluismeer Hosting
C-2095|AV|Brontal Software|Subsidieloket akkers|480||
C-2099|AV|Quistad IT|Mestboekhouding|60||
C-1740|VM|Bramsteen|Meldkamer|2700|partial|Distelvink > Akelei Keys
C-1777|VM|Pleisterkade|Crisisbeeld|790|complete|
C-1784|VM|Brontal Software|Crisisbeeld, kaartlaag|130|partial|Sluismeer Hosting
C-1791|VM|Terpstate|Personeelsalarm|180||
C-1797|VM|Duinvalk|Oefenplanner en voertuigvolging|220||Glasvleugel; Torenvalk Alarm
C-2301|GE|Terpstate|Burgerzaken|490|partial|Cirruswerk > Sluismeer Hosting
C-2308|GE|Pleisterkade|Bijstand|410|complete|
C-2315|GE|Klaverhof Data|Bijstand, berichten|80|partial|Cirruswerk > Sluismeer Hosting
C-2322|GE|Terpstate|Zaaksysteem, koppelingen|110|complete|Cirruswerk > Sluismeer Hosting
C-2325|GE|Quistad IT|Zaaksysteem|350||
C-2331|GE|Kwelderwerk|Website|140||Glasvleugel
C-2338|GE|Duinvalk|Parkeren en afval|75||Glasvleugel; Putter Betaalpoort
C-2801|DH|Quistad IT|Zaakstromen|720||
C-2805|DH|Quistad IT|Postregistratie|290|complete|Sluismeer Hosting
C-2812|DH|Kwelderwerk|Zoeken en depot|165||Klapekster Chat
C-3001|DH|Wilgenroos|Rijksnetwerk|6400|partial|{Windvaan Netwerken, Lichtlijn}; Meetsteen
C-3010|DH|Steenuil|Rekenruimte|2300||
`;

/** Reads `A > B; {C, D}` into links; the ranks follow from the place in the chain. */
function readChain(contract: string, rank1: string, text: string): ChainLink[] {
  const links: ChainLink[] = [];
  for (const [at, branch] of text.split('; ').entries()) {
    let recipients = [rank1];
    for (const [depth, step] of branch.split(' > ').entries()) {
      const grouped = /^\{(.*)\}$/.exec(step);
      const suppliers = grouped ? (grouped[1] ?? '').split(', ') : [step];
      for (const supplier of suppliers) {
        links.push({ contract, supplier, rank: depth + 2, recipient: recipients[0] ?? rank1, serviceType: '', group: grouped ? `keuze-${at + 1}` : '' });
      }
      recipients = suppliers;
    }
  }
  return links;
}

/** The sixty contracts in the order of the register. */
export const contracts: readonly SampleContract[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [number = '', short = '', supplier = '', title = '', value = '', declared = '', chain = ''] = line.split('|');
    return {
      number,
      organisation: shortNames.get(short) ?? '',
      supplier,
      title,
      annualValueEur: Number(value) * 1000,
      chainDeclared: declared === 'complete' || declared === 'partial' ? declared : '',
      chain: chain === '' ? [] : readChain(number, supplier, chain),
    };
  });
