// Messages about a Neo4j server as the store: not reached, refused, not fit, and a graph that is not what the documents say.
import { message } from './types';

export const neo4jMessages = {
  'neo4j-bad-address': message(
    'error',
    { en: '“{value}” is not an address of a Neo4j server: {reason}.', nl: '“{value}” is geen adres van een Neo4j-server: {reason}.' },
    {
      en: 'Set NEO4J_URI to bolt://HOST:7687 or neo4j://HOST:7687; for TLS to bolt+s://HOST:7687 or neo4j+s://HOST:7687.',
      nl: 'Zet NEO4J_URI op bolt://HOST:7687 of neo4j://HOST:7687; voor TLS op bolt+s://HOST:7687 of neo4j+s://HOST:7687.',
    },
  ),
  'neo4j-password-in-address': message(
    'error',
    {
      en: 'The address of the Neo4j server (“{value}”) holds a user or a password; it is not used.',
      nl: 'In het adres van de Neo4j-server (“{value}”) staat een gebruiker of wachtwoord; het is niet gebruikt.',
    },
    {
      en: 'Write bolt://HOST:7687, and set NEO4J_USER and NEO4J_PASSWORD. If others can see where the password stood, change it.',
      nl: 'Schrijf bolt://HOST:7687, en zet NEO4J_USER en NEO4J_PASSWORD. Als anderen kunnen zien waar het wachtwoord stond, wijzig het.',
    },
  ),
  'neo4j-unreachable': message(
    'error',
    { en: 'The Neo4j server at “{value}” does not answer.', nl: 'De Neo4j-server op “{value}” antwoordt niet.' },
    {
      en: 'Check that it runs and that NEO4J_URI is right (TLS needs bolt+s:// or neo4j+s://). What was not confirmed was not applied.',
      nl: 'Controleer of hij draait en of NEO4J_URI klopt (TLS vraagt bolt+s:// of neo4j+s://). Wat niet is bevestigd, is niet doorgevoerd.',
    },
  ),
  'neo4j-outcome-unknown': message(
    'error',
    {
      en: 'The connection to “{value}” was lost while the change was being saved. It was either applied whole or not at all; which of the two is unknown.',
      nl: 'De verbinding met “{value}” viel weg tijdens het opslaan. De wijziging is helemaal of helemaal niet doorgevoerd; welke van de twee is onbekend.',
    },
    {
      en: 'When the server is back, look at “sources”, and do it again if it is not there.',
      nl: 'Kijk bij “sources” zodra de server er weer is, en doe het opnieuw als de wijziging er niet staat.',
    },
  ),
  'neo4j-refused': message(
    'error',
    { en: 'The Neo4j server at “{value}” refuses this user or password.', nl: 'De Neo4j-server op “{value}” weigert deze gebruiker of dit wachtwoord.' },
    { en: 'Set NEO4J_USER and NEO4J_PASSWORD.', nl: 'Zet NEO4J_USER en NEO4J_PASSWORD.' },
  ),
  'neo4j-locked-out': message(
    'error',
    {
      en: 'The Neo4j server at “{value}” takes no password now: there were too many wrong ones.',
      nl: 'De Neo4j-server op “{value}” neemt nu geen wachtwoord aan: er waren te veel foute.',
    },
    {
      en: 'Wait ten seconds, and check NEO4J_PASSWORD before you try again.',
      nl: 'Wacht tien seconden, en controleer NEO4J_PASSWORD voor u het opnieuw probeert.',
    },
  ),
  'neo4j-first-password': message(
    'error',
    {
      en: 'The Neo4j server at “{value}” still has its first password, which must be changed.',
      nl: 'De Neo4j-server op “{value}” heeft nog zijn eerste wachtwoord, dat gewijzigd moet worden.',
    },
    {
      en: 'Change it once: ALTER CURRENT USER SET PASSWORD FROM … TO … on the database “system”.',
      nl: 'Wijzig het eenmalig: ALTER CURRENT USER SET PASSWORD FROM … TO … op de database “system”.',
    },
  ),
  'neo4j-no-database': message(
    'error',
    { en: 'The Neo4j server has no database “{value}”.', nl: 'De Neo4j-server heeft geen database “{value}”.' },
    {
      en: 'Check NEO4J_DATABASE; without it the default database is used.',
      nl: 'Controleer NEO4J_DATABASE; zonder die instelling geldt de standaarddatabase.',
    },
  ),
  'neo4j-read-only': message(
    'error',
    {
      en: 'The Neo4j server at “{value}” only lets this database be read. Nothing was changed.',
      nl: 'De Neo4j-server op “{value}” laat deze database alleen lezen. Er is niets veranderd.',
    },
    {
      en: 'Allow writing (server.databases.default_to_read_only, server.databases.read_only), or ask its manager.',
      nl: 'Sta schrijven toe (server.databases.default_to_read_only, server.databases.read_only), of vraag het de beheerder.',
    },
  ),
  'neo4j-too-old': message(
    'error',
    { en: 'The Neo4j server is version {value}; at least {oldest} is needed.', nl: 'De Neo4j-server heeft versie {value}; minstens {oldest} is nodig.' },
    { en: 'Use a newer server, or the embedded store: unset NEO4J_URI.', nl: 'Gebruik een nieuwere server, of de ingebouwde opslag: haal NEO4J_URI weg.' },
  ),
  'neo4j-too-small': message(
    'error',
    {
      en: 'The Neo4j server at “{value}” has too little memory for this step. Nothing was changed.',
      nl: 'De Neo4j-server op “{value}” heeft te weinig geheugen voor deze stap. Er is niets veranderd.',
    },
    {
      en: 'Give it more (server.memory.heap.max_size, dbms.memory.transaction.total.max); 1 GiB of heap is enough for most estates.',
      nl: 'Geef meer (server.memory.heap.max_size, dbms.memory.transaction.total.max); 1 GiB heap is genoeg voor de meeste bestanden.',
    },
  ),
  'neo4j-too-slow': message(
    'error',
    {
      en: 'The Neo4j server at “{value}” did not finish in time. Nothing was changed.',
      nl: 'De Neo4j-server op “{value}” was niet op tijd klaar. Er is niets veranderd.',
    },
    {
      en: 'Try again when it has less to do, or give it more memory and processors.',
      nl: 'Probeer het opnieuw als hij minder te doen heeft, of geef hem meer geheugen en processors.',
    },
  ),
  'graph-not-kept': message(
    'error',
    {
      en: 'The embedded store keeps no graph for analysts beside its data.',
      nl: 'De ingebouwde opslag houdt geen graaf voor analisten bij naast de gegevens.',
    },
    { en: 'Set NEO4J_URI to view or mend the graph in Neo4j.', nl: 'Zet NEO4J_URI om de graaf in Neo4j te bekijken of te herstellen.' },
  ),
  'graph-differs': message(
    'error',
    {
      en: 'The graph in Neo4j is not what the sources say: {value#difference|differences}.',
      nl: 'De graaf in Neo4j is niet wat de bronnen zeggen: {value#verschil|verschillen}.',
    },
    {
      en: 'Answers of Ketenzicht are right all the same; questions put in Neo4j may not be. Mend it with: ketenzicht graph --mend',
      nl: 'De antwoorden van Ketenzicht kloppen toch; vragen in Neo4j misschien niet. Herstel met: ketenzicht graph --mend',
    },
  ),
  'store-not-empty': message(
    'error',
    { en: 'The store “{value}” has data already.', nl: 'De opslag “{value}” heeft al gegevens.' },
    { en: 'Copy into an empty one.', nl: 'Kopieer naar een lege.' },
  ),
  'copy-differs': message(
    'error',
    {
      en: 'The copy in “{value}” has another snapshot id ({found}) than its original ({expected}).',
      nl: 'De kopie in “{value}” heeft een ander momentopname-id ({found}) dan het origineel ({expected}).',
    },
    { en: 'Do not use the copy. Report this with both ids.', nl: 'Gebruik de kopie niet. Meld dit met beide id’s.' },
  ),
} as const;
