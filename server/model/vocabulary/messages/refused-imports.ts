// Messages about files and imports that were refused as a whole.
import { message } from './types';

export const refusedImportMessages = {
  'file-not-found': message('error', { en: '“{value}” does not exist.', nl: '“{value}” bestaat niet.' }, { en: 'Check the path.', nl: 'Controleer het pad.' }),
  'file-unreadable': message(
    'error',
    { en: '“{value}” cannot be read: {reason}.', nl: '“{value}” is niet te lezen: {reason}.' },
    { en: 'Check that it is the right file and not damaged.', nl: 'Controleer of het het juiste bestand is en niet beschadigd.' },
  ),
  'file-empty': message('error', { en: '“{value}” is empty.', nl: '“{value}” is leeg.' }, { en: 'Export it again.', nl: 'Exporteer het opnieuw.' }),
  'file-too-large': message(
    'error',
    { en: '“{value}” is larger than {limit}.', nl: '“{value}” is groter dan {limit}.' },
    { en: 'Split it, or raise the limit with {setting}.', nl: 'Splits het, of verhoog de grens met {setting}.' },
  ),
  'too-many-rows': message(
    'error',
    {
      en: '“{value}” has {rows#row|rows}; in the memory that is here one import may have {limit#row|rows}.',
      nl: '“{value}” heeft {rows#regel|regels}; in het geheugen dat hier is mag één import {limit#regel|regels} hebben.',
    },
    {
      en: 'Split it and import the parts as partial imports of one source, use a machine with more memory, or raise the limit with {setting} if you know that the memory is there.',
      nl: 'Splits het en importeer de delen als gedeeltelijke imports van één bron, gebruik een machine met meer geheugen, of verhoog de grens met {setting} als u weet dat het geheugen er is.',
    },
  ),
  'too-many-apart': message(
    'error',
    {
      en: 'More than {value#pair|pairs} of items share an identifier and are still two different items; no export can list so many.',
      nl: 'Meer dan {value#paar|paren} onderdelen delen een identificatie en zijn toch verschillend; zo veel kan geen export noemen.',
    },
    {
      en: 'Correct the identifiers that so many items share; the issues name them.',
      nl: 'Verbeter de identificaties die zo veel onderdelen delen; de meldingen noemen ze.',
    },
  ),
  'too-many-claims': message(
    'error',
    {
      en: 'What “{value}” says is more than {limit#node or relation|nodes and relations}.',
      nl: 'Wat “{value}” zegt is meer dan {limit#knoop of relatie|knopen en relaties}.',
    },
    {
      en: 'Split it, or raise the limit with {setting}; check cells that name thousands of things.',
      nl: 'Splits het, of verhoog de grens met {setting}; kijk naar cellen die duizenden dingen noemen.',
    },
  ),
  'preview-too-large': message(
    'error',
    {
      en: 'The first rows by “{value}” say more than {limit#node or relation|nodes and relations}: too much to show.',
      nl: 'De eerste regels volgens “{value}” zeggen meer dan {limit#knoop of relatie|knopen en relaties}: te veel om te tonen.',
    },
    {
      en: 'Ask for fewer rows; check columns whose cells name thousands of things, and the separators between them.',
      nl: 'Vraag minder regels; kijk naar kolommen waarvan cellen duizenden dingen noemen, en naar de scheidingstekens daartussen.',
    },
  ),
  'too-many-issues': message(
    'error',
    {
      en: 'There are more than {limit#issue|issues} with “{value}”; nothing was applied.',
      nl: 'Er zijn meer dan {limit#melding|meldingen} bij “{value}”; er is niets doorgevoerd.',
    },
    {
      en: 'Perhaps the file has another format than the one it was read as. If not, import a small part first, and correct what the issues say.',
      nl: 'Misschien heeft het bestand een ander formaat dan waarin het gelezen is. Zo niet, importeer eerst een klein deel, en verbeter wat de meldingen zeggen.',
    },
  ),
  'too-much-memory': message(
    'error',
    {
      en: 'This takes more memory than the program may use; nothing was changed.',
      nl: 'Dit kost meer geheugen dan het programma mag gebruiken; er is niets gewijzigd.',
    },
    {
      en: 'Import it in parts, or allow more memory (NODE_OPTIONS=--max-old-space-size=MB).',
      nl: 'Importeer het in delen, of sta meer geheugen toe (NODE_OPTIONS=--max-old-space-size=MB).',
    },
  ),
  'answer-too-large': message(
    'error',
    { en: 'The whole answer is too large to be written down.', nl: 'Het hele antwoord is te groot om op te schrijven.' },
    {
      en: 'Ask for less: name services (--service), kinds of causes (--among), an organisation, or a limit.',
      nl: 'Vraag naar minder: noem diensten (--service), soorten oorzaken (--among), een organisatie of een grens.',
    },
  ),
  'export-too-large': message(
    'error',
    { en: 'The graph is too large to be written as {value}.', nl: 'De graaf is te groot om als {value} te schrijven.' },
    {
      en: 'Export it as graph-json (--as graph-json), or copy the whole store (copy).',
      nl: 'Exporteer hem als graph-json (--as graph-json), of kopieer alles wat bewaard is (copy).',
    },
  ),
  'too-much-to-compare': message(
    'error',
    {
      en: 'What lies behind {value#direct supplier|direct suppliers} is more than {limit} in all; comparing that takes too much memory.',
      nl: 'Wat er achter {value#directe leverancier|directe leveranciers} ligt is samen meer dan {limit}; dat vergelijken kost te veel geheugen.',
    },
    { en: 'Ask about one organisation (--organisation).', nl: 'Stel de vraag voor één organisatie (--organisation).' },
  ),
  'too-much-to-search': message(
    'error',
    {
      en: 'The search for sets would go through {value} different causes over {parts} parts of the chain; that takes too much memory.',
      nl: 'Het zoeken naar combinaties gaat over {value} verschillende oorzaken en {parts} schakels; dat kost te veel geheugen.',
    },
    {
      en: 'Ask for single points only (--max-order 1), or for fewer kinds of causes (--among).',
      nl: 'Vraag alleen naar enkelvoudige storingspunten (--max-order 1), of naar minder soorten oorzaken (--among).',
    },
  ),
  'nothing-recognised': message(
    'error',
    {
      en: '“{value}” is in no format that we know for certain{reason}. Nothing was imported.',
      nl: '“{value}” heeft geen formaat dat wij zeker kennen{reason}. Er is niets ingelezen.',
    },
    { en: '{advice}', nl: '{advice}' },
  ),
  'some-not-recognised': message(
    'error',
    {
      en: '{count#file is|files are} in no format that we know for certain ({total} were given): “{value}”. Nothing was imported.',
      nl: '{count#bestand heeft|bestanden hebben} geen formaat dat wij zeker kennen (van {total}): “{value}”. Er is niets ingelezen.',
    },
    { en: 'Leave them out (--skip-unknown). {advice}', nl: 'Laat ze weg (--skip-unknown). {advice}' },
  ),
  'cannot-open': message(
    'error',
    { en: '“{value}” cannot be opened. It is {reason}.', nl: '“{value}” gaat niet open. Het is {reason}.' },
    { en: '{advice}', nl: '{advice}' },
  ),
  'unknown-sheet': message(
    'error',
    { en: 'No file has a sheet named “{value}”.', nl: 'Geen bestand heeft een blad “{value}”.' },
    { en: 'There are: {sheets}.', nl: 'Er zijn: {sheets}.' },
  ),
  'several-formats': message(
    'error',
    {
      en: 'The files are in more than one format ({value}); one import has one.',
      nl: 'De bestanden hebben meer dan één formaat ({value}); een import heeft er één.',
    },
    {
      en: 'Import the files of each format on their own, each under the name of its own source.',
      nl: 'Importeer de bestanden van elk formaat apart, elk onder de naam van een eigen bron.',
    },
  ),
  'wrong-format': message(
    'error',
    { en: '“{value}” cannot be read as {format}: {reason}.', nl: '“{value}” is niet te lezen als {format}: {reason}.' },
    { en: 'Choose another format, or correct the file.', nl: 'Kies een ander formaat, of verbeter het bestand.' },
  ),
  'nothing-accepted': message(
    'error',
    { en: 'No row of “{value}” could be accepted; nothing was applied.', nl: 'Geen regel van “{value}” is bruikbaar; er is niets doorgevoerd.' },
    { en: 'See the issues for each row.', nl: 'Zie de meldingen per regel.' },
  ),
  'rows-rejected': message(
    'error',
    {
      en: '{count#row is|rows are} rejected and --strict was asked; nothing was applied.',
      nl: '{count#regel is|regels zijn} afgekeurd en --strict is gevraagd; er is niets doorgevoerd.',
    },
    { en: 'Correct the rows, or import without --strict.', nl: 'Verbeter de regels, of importeer zonder --strict.' },
  ),
  'large-removal': message(
    'error',
    {
      en: 'This import would remove {removed} of the {total#thing|things} that source “{value}” says now.',
      nl: 'Deze import haalt {removed} van de {total#ding|dingen} weg die bron “{value}” nu zegt.',
    },
    {
      en: 'If that is meant, confirm it (--yes); else use --mode partial.',
      nl: 'Als dat de bedoeling is, bevestig het (--yes); gebruik anders --mode partial.',
    },
  ),
  'bare-ids': message(
    'error',
    {
      en: 'Id “{value}” is “{there}” in source “{other}” and “{here}” in “{source}”: a bare number that two sources use for different things ({count#id|ids}). Nothing was changed.',
      nl: 'Id “{value}” is “{there}” in bron “{other}” en “{here}” in “{source}”: een kaal getal dat twee bronnen voor verschillende dingen gebruiken ({count#id|id’s}). Er is niets gewijzigd.',
    },
    {
      en: 'Put a prefix before the ids of one of the two, import it with a column mapping (which makes ids of its own), or undo the other.',
      nl: 'Zet een voorvoegsel voor de id’s van een van de twee, importeer die met gekoppelde kolommen (dat maakt eigen id’s), of draai de andere terug.',
    },
  ),
  'source-required': message(
    'error',
    { en: 'Several files need one name for the source.', nl: 'Bij meer bestanden is één bronnaam nodig.' },
    { en: 'Add --source NAME.', nl: 'Voeg --source NAAM toe.' },
  ),
  'bad-source-name': message(
    'error',
    { en: '“{value}” cannot be the name of a source.', nl: '“{value}” kan geen bronnaam zijn.' },
    { en: 'Use 1 to 100 visible characters.', nl: 'Gebruik 1 tot 100 zichtbare tekens.' },
  ),
  'newer-import': message(
    'error',
    { en: 'Import {value} is not the newest of its source.', nl: 'Import {value} is niet de nieuwste van zijn bron.' },
    { en: 'Undo first: {imports}.', nl: 'Draai eerst terug: {imports}.' },
  ),
  'already-undone': message(
    'error',
    { en: 'Import {value} is already undone.', nl: 'Import {value} is al teruggedraaid.' },
    { en: 'Undo {undo} to bring it back.', nl: 'Draai {undo} terug om haar te herstellen.' },
  ),
  'version-not-kept': message(
    'error',
    {
      en: 'What a source said with import {value} is not kept any more: it is older than the versions that KETENZICHT_KEEP_VERSIONS keeps.',
      nl: 'Wat een bron met import {value} zei wordt niet meer bewaard: het is ouder dan de versies die KETENZICHT_KEEP_VERSIONS bewaart.',
    },
    { en: 'Import the file of that moment again.', nl: 'Importeer het bestand van dat moment opnieuw.' },
  ),
  'rejected-not-kept': message(
    'error',
    {
      en: 'The rejected rows of import {value} were not kept: an older version made it.',
      nl: 'De afgekeurde regels van import {value} zijn niet bewaard: een oudere versie maakte haar.',
    },
    { en: 'Import its file again.', nl: 'Importeer het bestand opnieuw.' },
  ),
  'nothing-rejected': message(
    'error',
    { en: 'Import {value} has no rejected rows (any more).', nl: 'Import {value} heeft geen afgekeurde regels (meer).' },
    { en: 'Nothing to do.', nl: 'Niets te doen.' },
  ),
  'rejected-too-much': message(
    'error',
    {
      en: 'The {count#rejected row|rejected rows} of import {value} are too large to be kept.',
      nl: 'De {count#afgekeurde regel|afgekeurde regels} van import {value} zijn te groot om te bewaren.',
    },
    { en: 'Correct them in the file that was imported, and import it again.', nl: 'Verbeter ze in het geïmporteerde bestand, en importeer dat opnieuw.' },
  ),
  'rejected-header': message(
    'error',
    {
      en: '“{value}” holds rejected rows of “{table}”, but its header is another now. Gone: {gone}. New: {added}.',
      nl: '“{value}” bevat afgekeurde regels van “{table}”, maar de kopregel is nu anders. Weg: {gone}. Nieuw: {added}.',
    },
    { en: 'Give the columns back their titles; correct the cells only.', nl: 'Geef de kolommen hun titels terug; verbeter alleen de cellen.' },
  ),
  'rejected-no-import': message(
    'error',
    {
      en: '“{value}” has the column “ketenzicht-reason”, but no row in it says of which import it is.',
      nl: '“{value}” heeft de kolom “ketenzicht-reason”, maar geen regel zegt daarin van welke import hij is.',
    },
    {
      en: 'Take the rejected rows of the import again, and leave the end of the reasons as it is; or remove that column to import the file like any other.',
      nl: 'Haal de afgekeurde regels van de import opnieuw op, en laat het eind van de redenen staan; of haal die kolom weg om het bestand als elk ander te importeren.',
    },
  ),
  'rejected-of-try': message(
    'error',
    {
      en: '“{value}” holds rejected rows of a try, which no import keeps.',
      nl: '“{value}” bevat afgekeurde regels van een proefimport; geen import bewaart die.',
    },
    {
      en: 'Import the file itself first; then mend its rejected rows.',
      nl: 'Importeer eerst het bestand zelf; verbeter daarna zijn afgekeurde regels.',
    },
  ),
  'rejected-unknown': message(
    'error',
    {
      en: '“{value}” holds rejected rows of import {import}, which is not in this store: they are of another store, or their source was removed.',
      nl: '“{value}” bevat afgekeurde regels van import {import}, en die staat niet in deze opslag: zij zijn van een andere opslag, of hun bron is verwijderd.',
    },
    {
      en: 'Import it into the store that it came from; or remove the column “ketenzicht-reason” to import it like any other file.',
      nl: 'Importeer het in de opslag waar het vandaan komt; of haal de kolom “ketenzicht-reason” weg om het als elk ander bestand te importeren.',
    },
  ),
  'rejected-older': message(
    'error',
    {
      en: '“{value}” holds rejected rows of import {import}, but source “{source}” says something else since: {newest}.',
      nl: '“{value}” bevat afgekeurde regels van import {import}, maar bron “{source}” zegt sindsdien iets anders: {newest}.',
    },
    {
      en: 'Mend the rows of the newest import of that source.',
      nl: 'Verbeter de regels van de nieuwste import van die bron.',
    },
  ),
  'rejected-mixed': message(
    'error',
    {
      en: '“{value}” holds rejected rows together with others: {reason}.',
      nl: '“{value}” bevat afgekeurde regels samen met andere: {reason}.',
    },
    {
      en: 'Import the rows of each table and of each import as a file of their own.',
      nl: 'Importeer de regels van elke tabel en van elke import als een eigen bestand.',
    },
  ),
  'rejected-other-word': message(
    'error',
    {
      en: '“{value}” holds rejected rows of import {import}: {option} is {expected} then, not {given}.',
      nl: '“{value}” bevat afgekeurde regels van import {import}: {option} is dan {expected}, niet {given}.',
    },
    { en: 'Leave that option out.', nl: 'Laat die keuze weg.' },
  ),
};
