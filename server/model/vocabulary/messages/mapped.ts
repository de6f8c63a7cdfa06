// Messages about mappings: profiles that cannot be used, and what reading by one found.
import { message } from './types';

export const mappedMessages = {
  'no-table': message(
    'error',
    {
      en: 'No table can be read in “{value}”: a mapping needs a row of column names with rows below it.',
      nl: 'In “{value}” is geen tabel te lezen: een koppeling heeft een rij kolomnamen nodig met rijen eronder.',
    },
    {
      en: 'Choose the file with the table itself; save it as CSV or XLSX if it is something else.',
      nl: 'Kies het bestand met de tabel zelf; bewaar het als CSV of XLSX als het iets anders is.',
    },
  ),
  'too-many-tables': message(
    'error',
    {
      en: '“{value}” and the files beside it hold {count} tables; one mapping reads at most {limit}.',
      nl: '“{value}” en de bestanden ernaast hebben {count} tabellen; één koppeling leest er hoogstens {limit}.',
    },
    {
      en: 'Name the sheets that matter, or give fewer files at a time.',
      nl: 'Noem de bladen die ertoe doen, of geef minder bestanden tegelijk.',
    },
  ),
  'bad-mapping': message(
    'error',
    { en: 'The mapping “{value}” cannot be used: {reason}.', nl: 'Koppelprofiel “{value}” is niet te gebruiken: {reason}.' },
    { en: 'Correct the profile; docs/mapping.md says how it is written.', nl: 'Verbeter het profiel; docs/mapping.md zegt hoe het wordt geschreven.' },
  ),
  'mapping-open': message(
    'error',
    {
      en: 'The mapping “{value}” still asks {count#question|questions}, the first at {at}: {first}',
      nl: 'Koppelprofiel “{value}” vraagt nog {count#ding|dingen}, het eerste bij {at}: {first}',
    },
    {
      en: 'Answer them in the profile and empty “open”; or take every suggestion, the uncertain ones too: ketenzicht mapping FILE… --all.',
      nl: 'Beantwoord dit in het profiel en maak “open” leeg; of neem elk voorstel over, ook de onzekere: ketenzicht mapping BESTAND… --all.',
    },
  ),
  'mapping-empty': message(
    'error',
    {
      en: 'The mapping “{value}” leaves out every table, so nothing can be read by it.',
      nl: 'Koppelprofiel “{value}” laat elke tabel weg, dus er is niets mee te lezen.',
    },
    {
      en: 'Say what the rows are: use a preset that fits (ketenzicht mappings lists them, --preset NAME), or write “things” in the profile as docs/mapping.md says.',
      nl: 'Zeg wat de rijen zijn: gebruik een passende voorinstelling (ketenzicht mappings noemt ze, --preset NAAM), of schrijf “things” in het profiel zoals docs/mapping.md zegt.',
    },
  ),
  'mapping-file': message(
    'error',
    { en: 'No table of the mapping reads “{value}”; they read: {patterns}.', nl: 'Geen tabel van het koppelprofiel leest “{value}”; ze lezen: {patterns}.' },
    { en: 'Leave the file out, or add a table for it to the mapping.', nl: 'Laat het bestand weg, of voeg er een tabel voor toe aan het koppelprofiel.' },
  ),
  'mapping-dialect': message(
    'error',
    { en: '“{value}” is not written as the mapping says: {reason}.', nl: '“{value}” is niet geschreven zoals het koppelprofiel zegt: {reason}.' },
    {
      en: 'Export it as before, or change the mapping; null means: find out each time.',
      nl: 'Exporteer het zoals eerst, of wijzig het profiel; null betekent: zoek het elke keer uit.',
    },
  ),
  'mapping-table-idle': message(
    'warning',
    { en: 'The mapping also reads “{value}”, but no such file was given.', nl: 'Het koppelprofiel leest ook “{value}”, maar zo’n bestand is niet gegeven.' },
    {
      en: 'Give all files of the mapping together: what a full import does not name is gone.',
      nl: 'Geef alle bestanden van het koppelprofiel samen: wat een volledige import niet noemt, verdwijnt.',
    },
  ),
  'sheet-not-mapped': message(
    'warning',
    {
      en: 'Sheet “{value}” is in no table of the mapping; it was left out.',
      nl: 'Blad “{value}” staat in geen tabel van het koppelprofiel; het is weggelaten.',
    },
    { en: 'Add a table for it to the mapping if it matters.', nl: 'Voeg er een tabel voor toe aan het koppelprofiel als het ertoe doet.' },
  ),
  'table-left-out': message(
    'info',
    {
      en: '“{value}” was left out, as the mapping says: none of its rows was read.',
      nl: '“{value}” is weggelaten, zoals de koppeling zegt: geen rij ervan is gelezen.',
    },
    { en: 'Say in the mapping what its rows are if it matters.', nl: 'Zeg in de koppeling wat de rijen zijn als het ertoe doet.' },
  ),
  'nothing-made': message(
    'error',
    { en: 'The mapping makes nothing of this row.', nl: 'Het koppelprofiel maakt niets van deze regel.' },
    {
      en: 'Fill the columns that hold the key or the name, or leave such rows out in the mapping (“Which rows count”, rows.only).',
      nl: 'Vul de kolommen met de sleutel of de naam, of laat zulke regels weg in het profiel (“Welke regels tellen”, rows.only).',
    },
  ),
  'no-key': message(
    'info',
    {
      en: '{count#row has|rows have} no “{column}”: such a row makes no “{value}”, only what else it names.',
      nl: '{count#regel heeft|regels hebben} geen “{column}”: zo’n regel maakt geen “{value}”, alleen wat hij verder noemt.',
    },
    {
      en: 'Fill the column if these rows are about one; if not, nothing needs to be done.',
      nl: 'Vul de kolom als deze regels er over één gaan; zo niet, dan is er niets te doen.',
    },
  ),
  'partial-key': message(
    'warning',
    {
      en: '{count#row fills|rows fill} only a part of the key of “{thing}” (first “{value}”): “{column}” is empty. Such a row has no number: it counts by its name, and without a name it makes no “{thing}”.',
      nl: '{count#regel vult|regels vullen} maar een deel van de sleutel van “{thing}” (als eerste “{value}”): “{column}” is leeg. Zo’n regel heeft geen nummer: hij telt op naam, en zonder naam maakt hij geen “{thing}”.',
    },
    {
      en: 'Fill the column, or give rows without it a table of their own in the mapping (“Which rows count”, rows.only) with the columns that they do fill as key.',
      nl: 'Vul de kolom, of geef regels zonder in het profiel een eigen tabel (“Welke regels tellen”, rows.only) met de kolommen die ze wel vullen als sleutel.',
    },
  ),
  'chosen-name': message(
    'info',
    {
      en: '“{value}” in “{column}” means {target}, because a person chose it of several with that name ({count#cell|cells}).',
      nl: '“{value}” in “{column}” betekent {target}: iemand koos dit uit meerdere met die naam ({count#cel|cellen}).',
    },
    {
      en: 'Nothing to do if this is right; else choose again in the dry run, or change “chosen” in the mapping.',
      nl: 'Niets te doen als dit klopt; kies anders opnieuw bij de proefimport, of wijzig “chosen” in de koppeling.',
    },
  ),
  'name-of-nobody': message(
    'warning',
    {
      en: '“{value}” ({column}) seems to be no company, and became one: {count#row hangs|rows hang} on it.',
      nl: '“{value}” ({column}) lijkt geen bedrijf, en werd er wel een: {count#regel hangt|regels hangen} eraan.',
    },
    {
      en: 'If it is none, empty such cells in the file: else all these rows fail together when it fails. If it is a company, leave it.',
      nl: 'Is het er geen, maak zulke cellen in het bestand dan leeg: anders vallen al deze regels samen uit als het uitvalt. Is het wel een bedrijf, laat het dan zo.',
    },
  ),
  'name-of-everything': message(
    'warning',
    {
      en: '“{value}” ({column}) seems to mean every service, and became one by that name ({count#row|rows}).',
      nl: '“{value}” ({column}) lijkt elke dienst te betekenen, en werd één dienst met die naam ({count#regel|regels}).',
    },
    {
      en: 'Leave the column out, or write the names of the services in the cell.',
      nl: 'Laat de kolom weg, of schrijf de namen van de diensten in de cel.',
    },
  ),
  'unknown-word': message(
    'warning',
    {
      en: '“{value}” is not in the value list of “{column}” ({count#cell|cells}); it is not used.',
      nl: '“{value}” staat niet in de waardenlijst van “{column}” ({count#cel|cellen}); de waarde is niet gebruikt.',
    },
    { en: 'Add the word to the list in the mapping.', nl: 'Voeg het woord toe aan de lijst in het koppelprofiel.' },
  ),
  'unknown-kind-word': message(
    'warning',
    {
      en: '“{value}” in “{column}” stands for no kind in the mapping: nothing was made of it ({count#row|rows}).',
      nl: '“{value}” in “{column}” staat in het koppelprofiel voor geen soort: er is niets van gemaakt ({count#regel|regels}).',
    },
    {
      en: 'Say in the mapping which kind the word is, or leave such rows out (“Which rows count”, rows.only).',
      nl: 'Zeg in het profiel welke soort het woord is, of laat zulke regels weg (“Welke regels tellen”, rows.only).',
    },
  ),
  'unscoped-subcontracting': message(
    'info',
    {
      en: '{count#relation says|relations say} that one company subcontracts to another, without a contract, the first that of “{value}”: if such a subcontractor fails, all that the company delivers fails.',
      nl: '{count#relatie zegt|relaties zeggen} dat een bedrijf uitbesteedt aan een ander, zonder contract, de eerste die van “{value}”: valt zo’n onderaannemer uit, dan valt alles uit wat het bedrijf levert.',
    },
    { en: 'Give the contract as well where it is about one contract only.', nl: 'Geef ook het contract op waar het maar om één contract gaat.' },
  ),
  'rows-left-out': message(
    'info',
    {
      en: 'The mapping leaves out {count#row|rows}: only the others count.',
      nl: 'Het koppelprofiel laat {count#regel|regels} weg: alleen de andere tellen mee.',
    },
    {
      en: 'Change “Which rows count” in the mapping (rows.only) to take them too.',
      nl: 'Wijzig “Welke regels tellen” in het koppelprofiel (rows.only) om ze ook mee te nemen.',
    },
  ),
  'no-date-left-out': message(
    'warning',
    {
      en: '“{value}” in “{column}” is no date ({count#row|rows}): whether such a row counts is not known, so it was left out.',
      nl: '“{value}” in “{column}” is geen datum ({count#regel|regels}): of zo’n regel meetelt is niet bekend, dus hij is weggelaten.',
    },
    { en: 'Fill in the date, or choose rows by another column in the mapping.', nl: 'Vul de datum in, of kies de regels in het profiel met een andere kolom.' },
  ),
  'column-not-mapped': message(
    'warning',
    {
      en: 'Column “{column}” is neither used nor listed as unused in the mapping ({count#filled cell|filled cells}).',
      nl: 'Kolom “{column}” wordt in het koppelprofiel niet gebruikt en staat er ook niet als ongebruikt ({count#gevulde cel|gevulde cellen}).',
    },
    { en: 'Map it, or list it under “unused” in the mapping.', nl: 'Gebruik hem in het profiel, of zet hem daar onder “unused”.' },
  ),
  'several-things': message(
    'warning',
    {
      en: '“{column}” is one thing, but this row names {count}; none was taken.',
      nl: '“{column}” is één ding, maar deze regel noemt er {count}; er is er geen genomen.',
    },
    { en: 'Name one in the cell, or map another column.', nl: 'Noem er één in de cel, of kies een andere kolom.' },
  ),
  'one-number-several-things': message(
    'warning',
    {
      en: 'This row names {count#thing|things} as “{value}” and one “{column}”; whose it is, is not known, so it was not used.',
      nl: 'Deze regel noemt {count#ding|dingen} als “{value}” en één “{column}”; van wie dat is, is niet bekend, dus het is niet gebruikt.',
    },
    { en: 'Give each thing a row of its own.', nl: 'Geef elk ding een eigen regel.' },
  ),
};
