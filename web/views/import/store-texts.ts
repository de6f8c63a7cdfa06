// Texts of the panel about a shared store. Dutch and English.

export const storeTexts = {
  nl: {
    title: 'Neo4j',
    where: 'De gegevens staan op',
    current: 'De graaf voor analisten toont de nieuwste gegevens en is gelijk aan wat de bronnen zeggen.',
    unchecked: 'De graaf voor analisten toont de nieuwste gegevens. Hij wordt nog vergeleken met wat de bronnen zeggen.',
    behind: 'De graaf voor analisten wordt bijgewerkt. De antwoorden hier zijn al nieuw.',
    differs_one: 'De graaf voor analisten heeft 1 verschil met wat de bronnen zeggen. De antwoorden hier kloppen toch. Herstel: ketenzicht graph --mend',
    differs_other:
      'De graaf voor analisten heeft {{count}} verschillen met wat de bronnen zeggen. De antwoorden hier kloppen toch. Herstel: ketenzicht graph --mend',
    fault: 'De graaf voor analisten is nu niet bij te werken.',
    kinds: {
      foreignNodes: 'met de hand toegevoegd',
      foreignRelations: 'met de hand toegevoegd',
      removedNodes: 'zegt geen bron',
      removedRelations: 'zegt geen bron',
      addedNodes: 'ontbreekt',
      addedRelations: 'ontbreekt',
      changedNodes: 'heeft andere eigenschappen',
      changedRelations: 'heeft andere eigenschappen',
    },
  },
  en: {
    title: 'Neo4j',
    where: 'The data are at',
    current: 'The graph for analysts shows the newest data and is what the sources say.',
    unchecked: 'The graph for analysts shows the newest data. It is still being compared with what the sources say.',
    behind: 'The graph for analysts is being brought up to date. Answers here are new already.',
    differs_one:
      'The graph for analysts has 1 difference with what the sources say. Answers here are right all the same. Mend it with: ketenzicht graph --mend',
    differs_other:
      'The graph for analysts has {{count}} differences with what the sources say. Answers here are right all the same. Mend it with: ketenzicht graph --mend',
    fault: 'The graph for analysts cannot be brought up to date now.',
    kinds: {
      foreignNodes: 'added by hand',
      foreignRelations: 'added by hand',
      removedNodes: 'no source says it',
      removedRelations: 'no source says it',
      addedNodes: 'is missing',
      addedRelations: 'is missing',
      changedNodes: 'has other properties',
      changedRelations: 'has other properties',
    },
  },
} as const;
