// Messages about what else was refused or failed as a whole: questions, commands, stores, requests.
import { message } from './types';

export const refusalMessages = {
  'unknown-id': message(
    'error',
    { en: 'Nothing has the id “{value}”.', nl: 'Niets heeft het id “{value}”.' },
    { en: 'Search for it by name; the ids of imports are in the list of sources.', nl: 'Zoek op naam; de id’s van imports staan in de lijst van bronnen.' },
  ),
  'same-node': message(
    'error',
    { en: '“{value}” and “{other}” are one node already.', nl: '“{value}” en “{other}” zijn al één knoop.' },
    {
      en: 'There is nothing to join. Say “not-same” to take them apart, or “withdraw” what was said of them.',
      nl: 'Er is niets samen te voegen. Zeg “not-same” om ze uit elkaar te halen, of trek in wat over hen gezegd is.',
    },
  ),
  'judged-gone': message(
    'warning',
    { en: '“{value}” or “{other}” is not in the graph.', nl: '“{value}” of “{other}” staat niet in de graaf.' },
    {
      en: 'Nothing was kept of this row. Write the pairs anew: ketenzicht matches --csv FILE.',
      nl: 'Van deze regel is niets bewaard. Schrijf de paren opnieuw: ketenzicht matches --csv BESTAND.',
    },
  ),
  'judged-ring': message(
    'warning',
    {
      en: 'What this row says of “{value}” and “{other}” contradicts other judgements: some make them one, others keep them apart.',
      nl: 'Wat deze regel zegt over “{value}” en “{other}” spreekt andere oordelen tegen: sommige maken hen één, andere houden hen uit elkaar.',
    },
    {
      en: 'Nothing was kept of this row. Take back the judgement that is wrong, then judge this pair again.',
      nl: 'Van deze regel is niets bewaard. Trek het oordeel in dat niet klopt en beoordeel dit paar daarna opnieuw.',
    },
  ),
  'judged-word': message(
    'warning',
    { en: '“{value}” is no judgement.', nl: '“{value}” is geen oordeel.' },
    { en: 'Use one of: {allowed}; an empty cell says nothing.', nl: 'Gebruik een van: {allowed}; een lege cel zegt niets.' },
  ),
  'no-judgement': message(
    'error',
    { en: 'Nothing was said of “{value}” and “{other}”.', nl: 'Over “{value}” en “{other}” is niets gezegd.' },
    { en: 'ketenzicht matches --judged lists the pairs that were judged.', nl: 'ketenzicht matches --judged geeft de paren die beoordeeld zijn.' },
  ),
  'unknown-country-code': message(
    'error',
    { en: '“{value}” is not a country in the graph.', nl: '“{value}” is geen land in de graaf.' },
    { en: 'Use the two-letter ISO code of a country in the graph.', nl: 'Gebruik de tweeletterige ISO-code van een land in de graaf.' },
  ),
  'unknown-relation': message(
    'error',
    { en: 'The relation {value} is not in the graph.', nl: 'De relatie {value} staat niet in de graaf.' },
    {
      en: 'Give its type, its two ends, and the other properties that identify it.',
      nl: 'Geef het type, de twee einden en de andere eigenschappen die haar bepalen.',
    },
  ),
  'country-as-cause': message(
    'error',
    { en: '{value} is a country.', nl: '{value} is een land.' },
    { en: 'use country-outage or country-sanction', nl: 'gebruik country-outage of country-sanction' },
  ),
  'wrong-kind': message(
    'error',
    { en: '{value} is a {kind}; here one of {allowed} is meant.', nl: '{value} is een {kind}; hier is bedoeld: {allowed}.' },
    { en: 'Choose another id.', nl: 'Kies een ander id.' },
  ),
  'no-event': message(
    'error',
    { en: 'The scenario has no event and no change.', nl: 'Het scenario heeft geen gebeurtenis en geen wijziging.' },
    {
      en: 'Say what fails or changes; on the command line with --fail ID, for instance.',
      nl: 'Geef aan wat uitvalt of verandert; op de opdrachtregel bijvoorbeeld met --fail ID.',
    },
  ),
  'bad-scenario': message(
    'error',
    { en: 'The scenario is not right: {reason}.', nl: 'Het scenario klopt niet: {reason}.' },
    { en: 'See the shape in the README.', nl: 'Zie de vorm in de README.' },
  ),
  'bad-parameter': message(
    'error',
    { en: '{parameter}: “{value}” is not allowed.', nl: '{parameter}: “{value}” mag niet.' },
    { en: 'Allowed: {allowed}.', nl: 'Toegestaan: {allowed}.' },
  ),
  'missing-parameter': message(
    'error',
    { en: '“{value}” is needed here.', nl: '“{value}” is hier nodig.' },
    { en: 'Add --{value}; in the API, give it among the parameters.', nl: 'Voeg --{value} toe; geef het in de API bij de parameters.' },
  ),
  usage: message('error', { en: '{reason}', nl: '{reason}' }, { en: 'See: ketenzicht help', nl: 'Zie: ketenzicht help' }),
  'unknown-command': message(
    'error',
    { en: 'There is no command “{value}”.', nl: 'Er is geen opdracht “{value}”.' },
    { en: 'The nearest is “{nearest}”; see: ketenzicht help', nl: 'Het dichtst erbij ligt “{nearest}”; zie: ketenzicht help' },
  ),
  'unknown-option': message(
    'error',
    { en: 'There is no option “{value}” here.', nl: 'Er is hier geen optie “{value}”.' },
    { en: 'The nearest is “{nearest}”; see: ketenzicht help COMMAND', nl: 'Het dichtst erbij ligt “{nearest}”; zie: ketenzicht help OPDRACHT' },
  ),
  'store-locked': message(
    'error',
    { en: 'The store “{value}” is in use by another writer.', nl: 'De opslag “{value}” is in gebruik door een andere schrijver.' },
    { en: 'Wait until it is done, or stop the other program.', nl: 'Wacht tot die klaar is, of stop het andere programma.' },
  ),
  'store-brought-over': message(
    'error',
    {
      en: 'The store “{value}” is of an older version, and another program is bringing it over to this one, or writing in it.',
      nl: 'De opslag “{value}” is van een oudere versie, en een ander programma zet hem over naar deze, of schrijft erin.',
    },
    {
      en: 'Wait and try again: bringing over a large store takes minutes. The other program shows how far it is.',
      nl: 'Wacht en probeer het opnieuw: een grote opslag overzetten duurt minuten. Het andere programma laat zien hoe ver het is.',
    },
  ),
  'store-unreachable': message(
    'error',
    { en: 'The store “{value}” cannot be opened: {reason}.', nl: 'De opslag “{value}” gaat niet open: {reason}.' },
    {
      en: 'Check the folder and its rights, or name another with KETENZICHT_DATA.',
      nl: 'Controleer de map en de rechten, of noem een andere met KETENZICHT_DATA.',
    },
  ),
  'store-read-only': message(
    'error',
    {
      en: 'The store “{value}” can be read here, but not changed; nothing was changed.',
      nl: 'De opslag “{value}” is hier te lezen, maar niet te wijzigen; er is niets gewijzigd.',
    },
    {
      en: 'Give yourself the right to write in its folder, or copy it to one of your own: ketenzicht copy --to FOLDER',
      nl: 'Geef uzelf het recht om in de map te schrijven, of kopieer de opslag naar een eigen map: ketenzicht copy --to MAP',
    },
  ),
  'store-not-private': message(
    'warning',
    {
      en: 'The store “{value}” is not closed to other users of this machine: {reason}.',
      nl: 'De opslag “{value}” is niet gesloten voor andere gebruikers van deze machine: {reason}.',
    },
    {
      en: 'Keep it in a folder and on a disk that only you can open; name it with KETENZICHT_DATA.',
      nl: 'Bewaar haar in een map en op een schijf die alleen u kunt openen; noem die met KETENZICHT_DATA.',
    },
  ),
  'store-newer': message(
    'error',
    {
      en: 'The store “{value}” was written by a newer version ({found}; this is {known}).',
      nl: 'De opslag “{value}” is geschreven door een nieuwere versie ({found}; dit is {known}).',
    },
    { en: 'Start the newer version of Ketenzicht.', nl: 'Start de nieuwere versie van Ketenzicht.' },
  ),
  'store-damaged': message(
    'error',
    { en: 'The store “{value}” is damaged: {reason}.', nl: 'De opslag “{value}” is beschadigd: {reason}.' },
    {
      en: 'Put back a copy, or start with an empty folder or database and import again.',
      nl: 'Zet een kopie terug, of begin met een lege map of database en importeer opnieuw.',
    },
  ),
  'kept-differs': message(
    'error',
    {
      en: 'The graph that was kept is not what the sources say: {value#difference|differences} ({first}).',
      nl: 'De graaf die was bewaard, is niet wat de bronnen zeggen: {value#verschil|verschillen} ({first}).',
    },
    {
      en: 'It was replaced by what the sources say, unless the store may only be read. Ask again what was asked before, and please report this.',
      nl: 'Die is vervangen door wat de bronnen zeggen, tenzij de opslag alleen te lezen is. Stel eerdere vragen opnieuw, en meld dit alstublieft.',
    },
  ),
  'store-changed': message(
    'error',
    {
      en: 'The data changed while this was being prepared; nothing was applied.',
      nl: 'De gegevens zijn gewijzigd terwijl dit werd voorbereid; er is niets doorgevoerd.',
    },
    { en: 'Try again.', nl: 'Probeer het opnieuw.' },
  ),
  'disk-full': message(
    'error',
    { en: 'There is no room left on the disk of “{value}”; nothing was changed.', nl: 'De schijf van “{value}” is vol; er is niets gewijzigd.' },
    { en: 'Free some space and try again.', nl: 'Maak ruimte en probeer het opnieuw.' },
  ),
  'upload-refused': message(
    'error',
    { en: 'The file cannot be kept in “{value}” ({reason}).', nl: 'Het bestand kan niet worden bewaard in “{value}” ({reason}).' },
    {
      en: 'Check that the folder for temporary files exists and may be written, or name another with TMPDIR.',
      nl: 'Controleer of de map voor tijdelijke bestanden bestaat en beschrijfbaar is, of noem een andere met TMPDIR.',
    },
  ),
  'port-taken': message(
    'error',
    { en: 'Port {value} is already in use.', nl: 'Poort {value} is al in gebruik.' },
    { en: 'Choose another with --port, or stop the other program.', nl: 'Kies een andere met --port, of stop het andere programma.' },
  ),
  'port-refused': message(
    'error',
    { en: 'This system does not let you use port {value}.', nl: 'Dit systeem staat poort {value} niet toe.' },
    { en: 'Choose one from 1024 with --port.', nl: 'Kies er een vanaf 1024 met --port.' },
  ),
  cancelled: message(
    'error',
    { en: 'Cancelled; nothing was changed.', nl: 'Geannuleerd; er is niets gewijzigd.' },
    { en: 'Ask again when you want.', nl: 'Vraag het opnieuw wanneer u wilt.' },
  ),
  'not-found': message(
    'error',
    { en: '“{value}” does not exist here.', nl: '“{value}” bestaat hier niet.' },
    { en: 'See /api/v1/openapi.json for what exists.', nl: 'Zie /api/v1/openapi.json voor wat er wel is.' },
  ),
  'method-not-allowed': message(
    'error',
    { en: '“{value}” cannot be done here.', nl: '“{value}” kan hier niet.' },
    { en: 'Allowed: {allowed}. See /api/v1/openapi.json.', nl: 'Toegestaan: {allowed}. Zie /api/v1/openapi.json.' },
  ),
  'bad-request': message(
    'error',
    { en: 'The request is not right: {reason}.', nl: 'Het verzoek klopt niet: {reason}.' },
    { en: 'See /api/v1/openapi.json.', nl: 'Zie /api/v1/openapi.json.' },
  ),
  'body-too-large': message(
    'error',
    { en: 'The body of the request is larger than {limit}.', nl: 'De inhoud van het verzoek is groter dan {limit}.' },
    { en: 'Send less at once; a file goes to /api/v1/uploads.', nl: 'Stuur minder in één keer; een bestand gaat naar /api/v1/uploads.' },
  ),
  'unsupported-media-type': message(
    'error',
    { en: 'A body of type “{value}” is not understood here.', nl: 'Inhoud van het type “{value}” wordt hier niet begrepen.' },
    {
      en: 'Send it as application/json in UTF-8; a file goes to /api/v1/uploads.',
      nl: 'Stuur die als application/json in UTF-8; een bestand gaat naar /api/v1/uploads.',
    },
  ),
  'too-many-questions': message(
    'error',
    { en: 'You already have {value#question|questions} waiting.', nl: 'Er wachten al {value#vraag|vragen} van u.' },
    {
      en: 'Wait until one is answered, or stop one, and ask again after {retryAfter#second|seconds}. The command line answers at once, beside the server.',
      nl: 'Wacht tot er een beantwoord is, of stop er een, en vraag het na {retryAfter#seconde|seconden} opnieuw. De opdrachtregel antwoordt meteen, naast de server.',
    },
  ),
  'too-many-changes': message(
    'error',
    {
      en: 'You already have {value#change|changes} waiting; this one was not started.',
      nl: 'Er wachten al {value#wijziging|wijzigingen} van u; deze is niet begonnen.',
    },
    {
      en: 'Wait until one is done, or cancel one, and try again after {retryAfter#second|seconds}.',
      nl: 'Wacht tot er een klaar is, of annuleer er een, en probeer het na {retryAfter#seconde|seconden} opnieuw.',
    },
  ),
  'too-many-files': message(
    'error',
    {
      en: '{value#file of yours is|files of yours are} being received or checked already; this one was not started.',
      nl: '{value#bestand van u wordt|bestanden van u worden} al ontvangen of bekeken; dit is niet begonnen.',
    },
    {
      en: 'Send fewer files at the same time; try again after {retryAfter#second|seconds}.',
      nl: 'Stuur minder bestanden tegelijk; probeer het na {retryAfter#seconde|seconden} opnieuw.',
    },
  ),
  'uploads-full': message(
    'error',
    {
      en: 'The uploaded files that are still in use take {value}; no more can be kept.',
      nl: 'De aangeleverde bestanden die nog in gebruik zijn, nemen {value} in; meer kan niet worden bewaard.',
    },
    {
      en: 'Try again when the imports before this one are done, raise the limit with {setting}, or import on the command line.',
      nl: 'Probeer het opnieuw als de imports hiervoor klaar zijn, verhoog de grens met {setting}, of importeer op de opdrachtregel.',
    },
  ),
  'server-busy': message(
    'error',
    {
      en: 'Ketenzicht is busy: {value#request of all users is|requests of all users are} waiting already; this one was not started.',
      nl: 'Ketenzicht heeft het druk: er wachten al {value#verzoek|verzoeken} van iedereen samen; dit verzoek is niet begonnen.',
    },
    {
      en: 'Try again after {retryAfter#second|seconds}. The command line works beside the server and need not wait.',
      nl: 'Probeer het na {retryAfter#seconde|seconden} opnieuw. De opdrachtregel werkt naast de server en hoeft niet te wachten.',
    },
  ),
  'gave-way': message(
    'error',
    {
      en: 'This question was stopped after {value#minute|minutes}, because others were waiting for their turn.',
      nl: 'Deze vraag is na {value#minuut|minuten} gestopt, omdat anderen op hun beurt wachtten.',
    },
    {
      en: 'Ask for less: one service, one organisation, fewer kinds of causes, or a limit. On the command line a question may take as long as it needs.',
      nl: 'Vraag naar minder: één dienst, één organisatie, minder soorten oorzaken, of een grens. Op de opdrachtregel mag een vraag zo lang duren als nodig is.',
    },
  ),
  'origin-refused': message(
    'error',
    { en: 'This request comes from another site and was refused.', nl: 'Dit verzoek komt van een andere site en is geweigerd.' },
    { en: 'Open Ketenzicht itself and try there.', nl: 'Open Ketenzicht zelf en probeer het daar.' },
  ),
  'internal-error': message(
    'error',
    { en: 'Something went wrong in Ketenzicht itself; nothing was changed.', nl: 'Er ging iets mis in Ketenzicht zelf; er is niets gewijzigd.' },
    { en: 'Report this with the code {value}.', nl: 'Meld dit met de code {value}.' },
  ),
} as const;
