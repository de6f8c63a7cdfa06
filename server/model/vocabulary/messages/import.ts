// Messages about a file that is read: rows, cells, headers, encodings.
import { message } from './types';

export const importMessages = {
  'missing-id': message('error', { en: 'The row has no id.', nl: 'De regel heeft geen id.' }, { en: 'Fill the key column.', nl: 'Vul de sleutelkolom in.' }),
  'duplicate-id': message(
    'error',
    { en: '“{value}” occurs more than once with different data; the first counts.', nl: '“{value}” komt vaker voor met andere gegevens; de eerste telt.' },
    { en: 'Remove the row that is wrong.', nl: 'Verwijder de regel die niet klopt.' },
  ),
  'differing-rows': message(
    'warning',
    {
      en: 'Rows that describe “{thing}” differ in {column}: “{first}” ({firstRow}) and “{value}” ({otherRow}); the first counts ({count#row differs|rows differ}).',
      nl: 'Regels over “{thing}” verschillen in {column}: “{first}” ({firstRow}) en “{value}” ({otherRow}); de eerste telt ({count#regel wijkt|regels wijken} af).',
    },
    { en: 'Correct the rows, or say in a column mapping which of them counts.', nl: 'Verbeter de regels, of zeg bij het koppelen van kolommen welke telt.' },
  ),
  'differing-rows-settled': message(
    'info',
    {
      en: 'Rows that describe one thing differ in {column}; {way} counts, as the mapping says ({count#row differs|rows differ}, first “{value}”).',
      nl: 'Regels over één ding verschillen in {column}; {way} telt, zoals de koppeling zegt ({count#regel wijkt|regels wijken} af, als eerste “{value}”).',
    },
    { en: 'Nothing to do.', nl: 'Niets te doen.' },
  ),
  'same-name': message(
    'warning',
    {
      en: '{count#row shares|rows share} class and name and have no number: counted as {as} (first “{value}”).',
      nl: '{count#regel deelt|regels delen} klasse en naam en hebben geen nummer: geteld als {as} (als eerste “{value}”).',
    },
    {
      en: 'If they are different items, export a column that tells them apart as well ({key}), and import again.',
      nl: 'Als het verschillende onderdelen zijn, exporteer dan ook een kolom die ze onderscheidt ({key}), en importeer opnieuw.',
    },
  ),
  'organisations-made': message(
    'info',
    {
      en: '{cells#cell names|cells name} {count#organisation|organisations} that no row here states (first “{value}”): made as they are named.',
      nl: '{cells#cel noemt|cellen noemen} {count#organisatie|organisaties} die hier geen regel heeft (als eerste “{value}”): gemaakt zoals ze genoemd zijn.',
    },
    { en: 'Nothing to do if the names are right.', nl: 'Niets te doen als de namen kloppen.' },
  ),
  'unknown-kind': message(
    'error',
    { en: '“{value}” is not a kind of node.', nl: '“{value}” is geen soort.' },
    {
      en: 'Use one of: Organisation, Service, Component, Contract, Supplier, Datacenter, Country, Technology.',
      nl: 'Gebruik een van: Organisation, Service, Component, Contract, Supplier, Datacenter, Country, Technology.',
    },
  ),
  'unknown-relation-type': message(
    'error',
    { en: '“{value}” is not a type of relation.', nl: '“{value}” is geen relatietype.' },
    { en: 'Use a type of the model; see the list in the README.', nl: 'Gebruik een type van het model; zie de lijst in de README.' },
  ),
  'missing-end': message(
    'error',
    { en: 'The relation has no “{column}”.', nl: 'De relatie heeft geen “{column}”.' },
    { en: 'Fill “{column}” with the id or name of a node.', nl: 'Vul “{column}” met het id of de naam van een knoop.' },
  ),
  'bad-required': message(
    'error',
    { en: '“{value}” is not a valid “{column}”.', nl: '“{value}” is geen geldige “{column}”.' },
    { en: 'Use an integer from 1, or a percentage “1%” to “100%”.', nl: 'Gebruik een geheel getal vanaf 1, of een percentage “1%” tot “100%”.' },
  ),
  'bad-text': message(
    'error',
    {
      en: 'The row holds a character that cannot be kept (NUL or half of a surrogate pair).',
      nl: 'De regel bevat een teken dat niet bewaard kan worden (NUL of half teken).',
    },
    { en: 'Remove the character and import again.', nl: 'Verwijder het teken en importeer opnieuw.' },
  ),
  'cell-too-long': message(
    'error',
    {
      en: '“{column}” has {length} characters; the most that is read is {limit}. It begins with “{value}”.',
      nl: '“{column}” heeft {length} tekens; er worden er hoogstens {limit} gelezen. Het begin is “{value}”.',
    },
    { en: 'Shorten it, or leave the column out of the file.', nl: 'Kort het in, of laat de kolom weg uit het bestand.' },
  ),
  'hidden-characters': message(
    'warning',
    {
      en: '“{value}” has characters that cannot be seen ({signs}); they are kept.',
      nl: '“{value}” heeft tekens die niet te zien zijn ({signs}); zij zijn bewaard.',
    },
    {
      en: 'Remove them where they are not meant: with them, two names that look the same are different.',
      nl: 'Haal ze weg waar ze niet bedoeld zijn: twee namen die er gelijk uitzien, verschillen erdoor.',
    },
  ),
  'mixed-encoding': message(
    'warning',
    {
      en: '“{value}” looks like “{read}” in another encoding; it is kept as it is.',
      nl: '“{value}” lijkt op “{read}” in een andere codering; de tekst is bewaard zoals hij is.',
    },
    {
      en: 'If “{read}” is meant: export the file again as UTF-8, all of it, and import that.',
      nl: 'Als “{read}” bedoeld is: exporteer het bestand opnieuw als UTF-8, in zijn geheel, en importeer dat.',
    },
  ),
  'bad-row': message(
    'error',
    { en: 'The row is not readable: {reason}.', nl: 'De regel is niet leesbaar: {reason}.' },
    { en: 'Correct the row in the file.', nl: 'Verbeter de regel in het bestand.' },
  ),
  'invalid-value': message(
    'warning',
    { en: '“{value}” is not a valid {column}; it is not used.', nl: '“{value}” is geen geldige {column}; de waarde is niet gebruikt.' },
    { en: 'Correct the value; allowed: {allowed}.', nl: 'Verbeter de waarde; toegestaan: {allowed}.' },
  ),
  'invalid-number': message(
    'warning',
    { en: '“{value}” is not a number ({column}); it is not used.', nl: '“{value}” is geen getal ({column}); de waarde is niet gebruikt.' },
    { en: 'Correct the number.', nl: 'Verbeter het getal.' },
  ),
  'invalid-identifier': message(
    'warning',
    { en: '“{value}” is not a valid {column}; it is not used.', nl: '“{value}” is geen geldig {column}; het is niet gebruikt.' },
    { en: 'Correct the number; it must have the right length and check digits.', nl: 'Verbeter het nummer; lengte en controlecijfers moeten kloppen.' },
  ),
  'padded-identifier': message(
    'warning',
    {
      en: '“{value}” has seven digits, a KvK number has eight. It stays as it is, is shown as {read}, and only suggests what may be the same.',
      nl: '“{value}” heeft zeven cijfers, een KvK-nummer acht. Het blijft zo, wordt getoond als {read} en geeft alleen een suggestie bij koppelen.',
    },
    {
      en: 'Write the eight digits in the source; a leading zero stays when the column is exported as text.',
      nl: 'Schrijf in de bron de acht cijfers; een nul vooraan blijft staan als de kolom als tekst wordt geëxporteerd.',
    },
  ),
  'unknown-column': message(
    'info',
    { en: 'Column “{column}” is not used ({count#row|rows}).', nl: 'Kolom “{column}” is niet gebruikt ({count#regel|regels}).' },
    { en: 'Rename it to a column of the template if it matters.', nl: 'Hernoem hem naar een kolom van het sjabloon als hij ertoe doet.' },
  ),
  'column-names-items': message(
    'warning',
    {
      en: '“{column}” is not used. Filled cells: {count}; cells that name items here: {names}. These look like relations.',
      nl: '“{column}” is niet gebruikt. Gevulde cellen: {count}; cellen die onderdelen hier noemen: {names}. Dit lijken relaties.',
    },
    {
      en: 'If they are, put them into a table of relations, such as depends-on.csv.',
      nl: 'Als dat zo is, zet ze dan in een tabel met relaties, zoals depends-on.csv.',
    },
  ),
  'unknown-property': message(
    'info',
    {
      en: 'Property “{column}” is not part of the model and not kept ({count#time|times}).',
      nl: 'Eigenschap “{column}” hoort niet bij het model en is niet bewaard ({count} keer).',
    },
    { en: 'Rename it to a property of the model if it matters.', nl: 'Hernoem hem naar een eigenschap van het model als hij ertoe doet.' },
  ),
  'untitled-column': message(
    'warning',
    {
      en: 'Column {column} has no title, so it is not used ({count#filled cell|filled cells}).',
      nl: 'Kolom {column} heeft geen titel en is dus niet gebruikt ({count#gevulde cel|gevulde cellen}).',
    },
    { en: 'Give it a title above its cells if it matters.', nl: 'Zet een titel boven de cellen als de kolom ertoe doet.' },
  ),
  'duplicate-header': message(
    'warning',
    { en: 'Column “{column}” occurs more than once; the first counts.', nl: 'Kolom “{column}” komt vaker voor; de eerste telt.' },
    { en: 'Give every column its own name.', nl: 'Geef elke kolom een eigen naam.' },
  ),
  'repeated-header': message(
    'info',
    {
      en: 'The header stands in the table again ({count#time|times}, first here); it is no row.',
      nl: 'De kopregel staat nog eens in de tabel ({count} keer, het eerst hier); het is geen regel met gegevens.',
    },
    { en: 'Nothing to do.', nl: 'Niets te doen.' },
  ),
  'formula-unescaped': message(
    'info',
    {
      en: '{count#cell|cells} had the mark of a spreadsheet formula; it was removed from “{value}”.',
      nl: '{count#cel had|cellen hadden} een formuleteken; het is verwijderd uit “{value}”.',
    },
    { en: 'Nothing to do.', nl: 'Niets te doen.' },
  ),
  'cell-error': message(
    'warning',
    {
      en: '{count#cell|cells} in column “{column}” with no value but the error of a formula (the first: {value}): read as empty.',
      nl: '{count#cel|cellen} in kolom “{column}” met geen waarde maar de fout van een formule (de eerste: {value}): gelezen als leeg.',
    },
    {
      en: 'Open the file in its spreadsheet program, mend the formula, save it, and import it again.',
      nl: 'Open het bestand in het rekenbladprogramma, herstel de formule, bewaar het en importeer het opnieuw.',
    },
  ),
  'formula-cell': message(
    'warning',
    {
      en: '“{value}” looks like a spreadsheet formula; it is kept as plain text.',
      nl: '“{value}” lijkt op een spreadsheetformule; het is als gewone tekst bewaard.',
    },
    { en: 'Export values instead of formulas.', nl: 'Exporteer waarden in plaats van formules.' },
  ),
  'wrong-cell-count': message(
    'error',
    { en: 'The row has {found#cell|cells} where the header has {expected}.', nl: 'De regel heeft {found#cel|cellen}, de kop heeft er {expected}.' },
    { en: 'Check the delimiter and the quotes in this row.', nl: 'Controleer scheidingsteken en aanhalingstekens in deze regel.' },
  ),
  'export-limit': message(
    'warning',
    {
      en: 'The file has exactly {count#row|rows}; exports are often cut off there.',
      nl: 'Het bestand heeft precies {count#regel|regels}; exports worden daar vaak afgekapt.',
    },
    { en: 'Check whether the export was complete.', nl: 'Controleer of de export volledig was.' },
  ),
  'not-in-use': message(
    'info',
    { en: '“{value}” is {state} and stays out of the graph.', nl: '“{value}” is {state} en blijft buiten de graaf.' },
    { en: 'Nothing to do if it is really not in use.', nl: 'Niets te doen als het echt niet in gebruik is.' },
  ),
  'redundancy-not-stated': message(
    'warning',
    {
      en: '“{value}” names {count#value|values}; whether one may replace another is not stated, so all are needed.',
      nl: '“{value}” noemt {count#waarde|waarden}; of de ene de andere kan vervangen staat er niet, dus alle zijn nodig.',
    },
    { en: 'State a group if one may replace another.', nl: 'Geef een groep op als de ene de andere kan vervangen.' },
  ),
  'comma-between-names': message(
    'warning',
    {
      en: '“{value}” ({column}) has a comma between two legal forms: it may be two companies. It is read as one ({count#cell|cells}).',
      nl: '“{value}” ({column}) heeft een komma tussen twee rechtsvormen: het kunnen twee bedrijven zijn. Het is gelezen als één ({count#cel|cellen}).',
    },
    {
      en: 'If it is two, put a semicolon between them and import again.',
      nl: 'Als het er twee zijn, zet er een puntkomma tussen en importeer opnieuw.',
    },
  ),
  'region-not-country': message(
    'info',
    { en: '“{value}” is a region, not a country; it is not used.', nl: '“{value}” is een regio, geen land; niet gebruikt.' },
    { en: 'Name the countries.', nl: 'Noem de landen.' },
  ),
  'unknown-country': message(
    'warning',
    { en: '“{value}” is not a country that we know; it is not used.', nl: '“{value}” is geen land dat wij kennen; niet gebruikt.' },
    { en: 'Use the ISO 3166-1 alpha-2 code.', nl: 'Gebruik de ISO 3166-1 alpha-2-code.' },
  ),
  'relation-not-dependency': message(
    'info',
    {
      en: 'Relation type “{value}” is not a dependency; not used ({count#row|rows}).',
      nl: 'Relatietype “{value}” is geen afhankelijkheid; niet gebruikt ({count#regel|regels}).',
    },
    { en: 'Nothing to do, unless it is a dependency in your CMDB.', nl: 'Niets te doen, tenzij het bij u wel een afhankelijkheid is.' },
  ),
  'direction-assumed': message(
    'warning',
    {
      en: '“{value}” can be read in two directions; read as: {read} ({count#row|rows}).',
      nl: '“{value}” kan twee kanten op worden gelezen; gelezen als: {read} ({count#regel|regels}).',
    },
    { en: 'Check a few rows; use Depends on::Used by where you can.', nl: 'Controleer enkele regels; gebruik waar mogelijk Depends on::Used by.' },
  ),
  'location-unknown': message(
    'info',
    {
      en: '{count#cell|cells} of “{column}” name no datacenter of these files (“{value}” first), so nothing is hosted there.',
      nl: '{count#cel|cellen} van “{column}” noemen geen datacentrum van deze bestanden (als eerste “{value}”), dus daar is niets gehuisvest.',
    },
    {
      en: 'Are they datacenters, give their table beside this one (cmdb_ci_datacenter), or map the file.',
      nl: 'Zijn het datacentra, geef dan ook hun tabel (cmdb_ci_datacenter), of koppel het bestand.',
    },
  ),
  'total-row': message(
    'error',
    {
      en: '“{value}” looks like the total under the table, so this row is not read as an item.',
      nl: '“{value}” lijkt het totaal onder de tabel, dus deze regel is niet als onderdeel gelezen.',
    },
    {
      en: 'If it is a total, leave it: nothing is missing. If it is an item, fill its other columns, or refer to it in another row.',
      nl: 'Is het een totaal, laat het dan zo: er ontbreekt niets. Is het een onderdeel, vul dan de andere kolommen, of noem het in een andere regel.',
    },
  ),
  'note-row': message(
    'error',
    {
      en: '“{value}” looks like a note or a count under the table, so this row is not read as an item.',
      nl: '“{value}” lijkt een noot of een telling onder de tabel, dus deze regel is niet als onderdeel gelezen.',
    },
    {
      en: 'If it is a note, leave it: nothing is missing. If it is an item, fill its other columns, or refer to it in another row.',
      nl: 'Is het een noot, laat het dan zo: er ontbreekt niets. Is het een onderdeel, vul dan de andere kolommen, of noem het in een andere regel.',
    },
  ),
  'hidden-rows': message(
    'info',
    {
      en: 'In sheet “{value}” {count#row is|rows are} hidden, by hand or by a filter: read like the others.',
      nl: 'Op blad “{value}” staan verborgen rijen ({count#rij|rijen}), met de hand of door een filter: gelezen als de andere.',
    },
    {
      en: 'Remove the rows that do not belong to the list, and import it again.',
      nl: 'Verwijder de rijen die niet in de lijst horen, en importeer het opnieuw.',
    },
  ),
  'hidden-columns': message(
    'info',
    {
      en: 'In sheet “{value}” {count#column is|columns are} hidden: {columns}; read like the others.',
      nl: 'Op blad “{value}” staan verborgen kolommen ({count#kolom|kolommen}): {columns}; gelezen als de andere.',
    },
    { en: 'Remove what is not meant to be imported, and import it again.', nl: 'Verwijder wat niet mee moet, en importeer het opnieuw.' },
  ),
  'blank-rows': message(
    'info',
    {
      en: '{count#row has|rows have} only empty cells: not counted as a row.',
      nl: '{count#regel heeft|regels hebben} alleen lege cellen: telt niet als regel.',
    },
    { en: 'Nothing to do.', nl: 'Niets te doen.' },
  ),
  'stray-quote': message(
    'warning',
    { en: '“{value}” has a quote inside a quoted cell; the text is kept.', nl: '“{value}” heeft een los aanhalingsteken in een cel; de tekst is bewaard.' },
    { en: 'Check this row; write a quote inside a cell as two quotes.', nl: 'Controleer deze regel; schrijf een aanhalingsteken in een cel dubbel.' },
  ),
  'ambiguous-number': message(
    'warning',
    {
      en: '“{value}” ({column}) can mean two numbers; read as {read}, as is usual in such files ({count#cell|cells}).',
      nl: '“{value}” ({column}) kan twee getallen zijn; gelezen als {read}, zoals gebruikelijk in zulke bestanden ({count#cel|cellen}).',
    },
    { en: 'Check it; write numbers without separators for thousands.', nl: 'Controleer het; schrijf getallen zonder scheidingsteken voor duizendtallen.' },
  ),
  'text-too-long': message(
    'error',
    {
      en: '“{value}” is longer than {limit}, the most that can be read at once.',
      nl: '“{value}” is groter dan {limit}; meer kan niet in één keer worden gelezen.',
    },
    {
      en: 'Split the file, or use the tables: those are read piece by piece.',
      nl: 'Splits het bestand, of gebruik de tabellen: die worden stuk voor stuk gelezen.',
    },
  ),
  'required-not-stated': message(
    'warning',
    {
      en: 'How many of the {count#member|members} of cluster “{value}” must work is not stated; read as 1.',
      nl: 'Hoeveel van de {count#lid|leden} van cluster “{value}” moeten werken staat er niet; gelezen als 1.',
    },
    { en: 'State “required” for this group, if more are needed.', nl: 'Geef “required” op voor deze groep als er meer nodig zijn.' },
  ),
  'company-without-role': message(
    'info',
    {
      en: 'No record names “{value}” as vendor, manufacturer or company ({count#such row|such rows}); no node is made.',
      nl: 'Geen record noemt “{value}” als leverancier, fabrikant of bedrijf ({count#zulke regel|zulke regels}); er komt geen knoop.',
    },
    { en: 'Nothing to do, unless a file is missing.', nl: 'Niets te doen, tenzij er een bestand ontbreekt.' },
  ),
  'self-relation': message(
    'info',
    { en: '{value} has a relation to itself; accepted.', nl: '{value} heeft een relatie met zichzelf; aanvaard.' },
    { en: 'Check whether this is meant.', nl: 'Controleer of dit de bedoeling is.' },
  ),
} as const;
