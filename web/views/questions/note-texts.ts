// What a reader must know to read an answer, in Dutch and English: by `about-question`, by `question-section`, or by key.
import type { Texts } from '../../i18n/texts';

export const noteTexts: Texts = {
  nl: {
    notes: {
      mostPassed: 'Een maat van het beeld, geen risicocijfer: groepen en uitval tellen niet mee.',
      'what-helps-fallbacks': 'Een uitwijk haalt geen storingspunt weg: de uitval van deze punten duurt dan niet meer voort.',
      'about-what-helps':
        'Gewicht: een vitale dienst telt 8, een kritieke 4; andere diensten tellen bij een wijziging niet mee. Bij de zwaarste storingspunten telt ook een belangrijke dienst (2) en elke andere (1).',
      'about-findings': 'Gewicht: een vitale dienst telt 8, een kritieke 4, een belangrijke 2; een ondersteunende of onbekende 1.',
      'about-importance':
        'Alleen leveranciers vallen uit, elk los van de andere, met de kans die een bron noemt. Al het andere valt alleen uit door wat het nodig heeft. Een dienst kan dus vaker uitvallen dan hier staat.',
      'about-concentration': 'HHI 10.000 betekent: alles bij één partij. Werkelijk aantal = 10.000 ÷ HHI: zoveel even grote partijen zou dit waard zijn.',
      'about-compare': 'Na een gunning is de keten achter de nieuwe leverancier onbekend: wat daarin schuilt telt niet mee, ook al verdwijnen storingspunten.',
      'about-overlap': 'Overlap: wat achter beide ligt, gedeeld door wat achter een van beide ligt. Diensten: die beide leveranciers direct gebruiken.',
      'about-spare-capacity': 'Valt het lid uit, dan is daarna één van de genoemde oorzaken genoeg.',
      'about-recovery': 'Getest: de test slaagde in de 12 maanden vóór de peildatum. Op papier: ook wat niet of niet geslaagd is getest.',
      'about-cold-start': 'Zolang een kring draait is er niets aan de hand. Ligt hij eenmaal stil, dan kan geen van de leden als eerste starten.',
    },
  },
  en: {
    notes: {
      mostPassed: 'A measure of the picture, no risk figure: groups and failure have no part in it.',
      'what-helps-fallbacks': 'A fallback takes no single point away: the failure of these points then no longer lasts for good.',
      'about-what-helps':
        'Weight: a vital service counts 8, a critical one 4; of a change, other services do not count. Of the heaviest single points an important service (2) and any other (1) count too.',
      'about-findings': 'Weight: a vital service counts 8, a critical one 4, an important one 2; a supporting or unknown one 1.',
      'about-importance':
        'Only suppliers fail, each apart from the others, with the probability that a source states. All else fails only by what it needs. So a service may fail more often than is told here.',
      'about-concentration': 'HHI 10,000 means: all with one party. Effective number = 10,000 ÷ HHI: so many parties of equal size would this be worth.',
      'about-compare': 'After an award the chain behind the new supplier is unknown: what hides in it does not count, although single points go.',
      'about-overlap': 'Overlap: what lies behind both, divided by what lies behind either. Services: those that use both suppliers directly.',
      'about-spare-capacity': 'When the member fails, one of the causes named is then enough.',
      'about-recovery': 'Tested: the test passed in the 12 months before the reference date. On paper: also what was not tested, or did not pass.',
      'about-cold-start': 'While a ring runs nothing is wrong. Once it lies still, none of its members can start first.',
    },
  },
};
