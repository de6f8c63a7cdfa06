// Words for what two are suggested by, in Dutch and English: in which way their names are like each other, which number they share.

const how = {
  nl: {
    'same-name': 'zelfde naam',
    'same-bare-name': 'zelfde naam',
    'form-missing': 'zelfde naam, één zonder rechtsvorm',
    'same-shortened': 'zelfde naam op een toevoeging na',
    'same-letters': 'zelfde naam, anders gespatieerd',
    'same-words': 'zelfde woorden, andere volgorde',
    acronym: 'afkorting van de ander',
    abbreviated: 'zelfde naam met een afgekort woord',
    slip: 'naam lijkt, vergissing in 1 letter',
    'letter-missing': 'naam lijkt, 1 letter minder',
    'other-letter': 'naam lijkt, 1 andere letter',
    'other-form': 'zelfde naam, andere rechtsvorm',
    initials: 'voorletters van de ander',
    'one-word-more': 'naam lijkt, 1 woord meer',
  },
  en: {
    'same-name': 'same name',
    'same-bare-name': 'same name',
    'form-missing': 'same name, one without legal form',
    'same-shortened': 'same name but for an addition',
    'same-letters': 'same name, spaced otherwise',
    'same-words': 'same words, another order',
    acronym: 'acronym of the other',
    abbreviated: 'same name with a word written short',
    slip: 'name is like it, a slip of 1 letter',
    'letter-missing': 'name is like it, 1 letter less',
    'other-letter': 'name is like it, 1 other letter',
    'other-form': 'same name, other legal form',
    initials: 'initials of the other',
    'one-word-more': 'name is like it, 1 word more',
  },
} as const;

const by = {
  nl: { 'padded-kvk': 'KvK 7 cijfers', vat: 'zelfde btw-nummer', rsin: 'zelfde RSIN', duns: 'zelfde D-U-N-S-nummer', oin: 'zelfde OIN', alias: 'alias' },
  en: { 'padded-kvk': 'KvK 7 digits', vat: 'same VAT number', rsin: 'same RSIN', duns: 'same D-U-N-S number', oin: 'same OIN', alias: 'alias' },
} as const;

export const howTexts = {
  nl: { how: how.nl, reason: { how: how.nl, by: by.nl } },
  en: { how: how.en, reason: { how: how.en, by: by.en } },
} as const;
