// Messages about the graph: what sources say together, and what that leaves open.
import { message } from './types';

export const estateMessages = {
  'dangling-reference': message(
    'error',
    { en: '“{value}” is named by no source, so the relation is not used.', nl: '“{value}” komt in geen bron voor; de relatie telt niet mee.' },
    {
      en: 'Import the file that has “{value}”; the relation then takes effect by itself.',
      nl: 'Importeer het bestand met “{value}”; de relatie telt dan vanzelf mee.',
    },
  ),
  'ambiguous-reference': message(
    'error',
    {
      en: '“{value}” is the name of {count#thing|different things}: {candidates}.',
      nl: '“{value}” is de naam van {count#ding|verschillende dingen}: {candidates}.',
    },
    {
      en: 'Write the id of the one that is meant in place of the name. In a mapped table it can also be chosen, under “chosen” in the mapping.',
      nl: 'Schrijf in plaats van de naam de id van wat bedoeld is. In een tabel met een koppeling kunt u ook kiezen: onder “chosen” in de koppeling.',
    },
  ),
  'linked-by-name': message(
    'info',
    { en: '“{value}” was found by its name: {target}.', nl: '“{value}” is op naam gevonden: {target}.' },
    { en: 'Nothing to do if this is right; an id makes it certain.', nl: 'Niets te doen als dit klopt; met een id is het zeker.' },
  ),
  'relation-not-allowed': message(
    'error',
    { en: '{type} cannot run from {fromKind} to {toKind} (“{value}”).', nl: '{type} kan niet van {fromKind} naar {toKind} lopen (“{value}”).' },
    {
      en: 'Check the type and the direction: a relation points from the dependent to what it needs.',
      nl: 'Controleer type en richting: een relatie wijst van de afhankelijke naar wat die nodig heeft.',
    },
  ),
  conflict: message(
    'warning',
    { en: '{column} of {value}: {claims}.', nl: '{column} van {value}: {claims}.' },
    {
      en: 'Correct one of the sources and import it again; until then the first value counts.',
      nl: 'Verbeter een van de bronnen en importeer die opnieuw; tot dan telt de eerste waarde.',
    },
  ),
  'kind-conflict': message(
    'error',
    {
      en: '{value} is claimed as {claims}; it counts as {kind}. Its name, aliases, external ids and state stay; what does not fit is not used.',
      nl: '{value} heet {claims}; het telt als {kind}. Naam, aliassen, externe ids en toestand blijven; wat niet past wordt niet gebruikt.',
    },
    { en: 'Correct the source that has the wrong kind.', nl: 'Verbeter de bron met de verkeerde soort.' },
  ),
  'identity-conflict': message(
    'error',
    { en: '{value} and {other} {reason}.', nl: '{value} en {other} {reason}.' },
    {
      en: 'Correct the number in the source that has it wrong. Until then you can say what they are: ketenzicht judge {value} {other} same, or not-same (page “Are these the same?”, under Sources).',
      nl: 'Verbeter het nummer in de bron die het fout heeft. Tot dan kunt u zeggen wat zij zijn: ketenzicht judge {value} {other} same, of not-same (pagina “Zijn deze dezelfde?”, onder Bronnen).',
    },
  ),
  'possible-same': message(
    'info',
    { en: '{value} and {other} may be the same: {reason}.', nl: '{value} en {other} zijn misschien hetzelfde: {reason}.' },
    {
      en: 'Until then a failure of one leaves the other standing. Say what they are: ketenzicht judge {value} {other} same, or not-same (page “Are these the same?”, under Sources).',
      nl: 'Tot dan blijft bij uitval van de een de ander overeind. Zeg wat zij zijn: ketenzicht judge {value} {other} same, of not-same (pagina “Zijn deze dezelfde?”, onder Bronnen).',
    },
  ),
  'group-unsatisfiable': message(
    'warning',
    {
      en: 'Group “{group}” of {value} needs {required} of {members#member|members}, which can never hold.',
      nl: 'Groep “{group}” van {value} heeft {required} van {members#lid|leden} nodig; dat kan nooit.',
    },
    { en: 'Correct “required” or add the missing members; until then {effect}.', nl: 'Verbeter “required” of voeg leden toe; tot dan {effect}.' },
  ),
  'group-conflict': message(
    'warning',
    {
      en: 'Members of group “{group}” of {value} state different {column}: {claims}; the strictest counts.',
      nl: 'Leden van groep “{group}” van {value} noemen verschillende {column}: {claims}; de strengste telt.',
    },
    { en: 'State the same value at every member.', nl: 'Noem bij elk lid dezelfde waarde.' },
  ),
  'group-pointless': message(
    'warning',
    {
      en: '{value} also needs {target} outside group “{group}”, so the group does not help there.',
      nl: '{value} heeft {target} ook buiten groep “{group}” nodig; de groep helpt daar dus niet.',
    },
    { en: 'Remove the relation without a group, if it is in the group.', nl: 'Haal de relatie zonder groep weg als zij bij de groep hoort.' },
  ),
  'broken-chain': message(
    'warning',
    {
      en: '“{recipient}” is named as recipient under {contract}, but {reason}; who delivers to it hangs directly under the contract.',
      nl: '“{recipient}” staat als ontvanger onder {contract}, maar {reason}; wie eraan levert hangt direct onder het contract.',
    },
    {
      en: 'Correct the recipient, or add the row that makes it a provider under {contract}; the chain then follows by itself.',
      nl: 'Verbeter de ontvanger, of voeg de regel toe waarin deze onder {contract} levert; de keten volgt dan vanzelf.',
    },
  ),
  'idle-recipient': message(
    'warning',
    {
      en: '“{recipient}” is named as recipient of a subcontract outside any contract; it has no meaning there: the subcontract counts for all that {value} delivers.',
      nl: '“{recipient}” staat als ontvanger van werk buiten een contract; daar betekent dat niets: het werk telt voor alles wat {value} levert.',
    },
    { en: 'Leave the recipient out, or name the contract in the column “from”.', nl: 'Laat de ontvanger weg, of noem het contract in de kolom “from”.' },
  ),
  'rank-mismatch': message(
    'warning',
    {
      en: 'Rank {stated} of {target} under {value} contradicts the chain, which gives {derived}.',
      nl: 'Rang {stated} van {target} onder {value} klopt niet met de keten: die geeft {derived}.',
    },
    { en: 'Correct the rank or the recipient; the stated rank is kept.', nl: 'Verbeter rang of ontvanger; de genoemde rang blijft staan.' },
  ),
  'joint-control': message(
    'warning',
    {
      en: '{value} has two owners with an equal share; {owner} counts as the parent.',
      nl: '{value} heeft twee eigenaren met een gelijk aandeel; {owner} telt als moeder.',
    },
    { en: 'Correct the shares if one of them is in control.', nl: 'Verbeter de aandelen als één van hen zeggenschap heeft.' },
  ),
  'ownership-ring': message(
    'warning',
    { en: '{value} belongs to a ring of owners: {members}.', nl: '{value} zit in een kring van eigenaren: {members}.' },
    { en: 'Correct the ownership; until then the ring counts as one group.', nl: 'Verbeter het eigendom; tot dan telt de kring als één groep.' },
  ),
} as const;
