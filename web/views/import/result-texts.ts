// The result of an import, in words: what was applied, and where to go on. Dutch and English.

export const resultTexts = {
  nl: {
    title: 'De import is doorgevoerd',
    text: 'Van ‘{{source}}’: {{accepted, counted(one: regel telt; other: regels tellen)}} nu mee, van de {{read}}.',
    nothing: 'Er is niets veranderd.',
    rejected: 'Afgekeurd: {{count, counted(one: regel; other: regels)}}.',
    undo: 'Terugdraaien',
    undoTitle: 'Deze import van ‘{{name}}’ terugdraaien?',
    whatIfLargest: 'Wat als {{name}} uitvalt?',
    fails: {
      services: '{{count, counted(one: dienst valt; other: diensten vallen)}} dan uit',
      vital: '{{said}}, waarvan {{count}} vitaal',
      nodes: '{{count, counted(one: onderdeel valt; other: onderdelen vallen)}} dan uit',
    },
    graph: 'De keten van {{name}}',
    issues: 'Naar de meldingen ({{count}})',
    sources: 'Naar de bronnen',
    more: 'Nog een bestand importeren',
    whatIf: 'Vraag: wat als dit uitvalt?',
    failed: 'De import is niet doorgevoerd. Er is niets veranderd.',
  },
  en: {
    title: 'The import was applied',
    text: 'Of ‘{{source}}’: {{accepted, counted(one: row counts; other: rows count)}} from now on, of {{read}}.',
    nothing: 'Nothing has changed.',
    rejected: 'Rejected: {{count, counted(one: row; other: rows)}}.',
    undo: 'Undo',
    undoTitle: 'Undo this import of ‘{{name}}’?',
    whatIfLargest: 'What if {{name}} fails?',
    fails: {
      services: '{{count, counted(one: service fails; other: services fail)}} then',
      vital: '{{said}}, {{count}} of them vital',
      nodes: '{{count, counted(one: item fails; other: items fail)}} then',
    },
    graph: 'The chain of {{name}}',
    issues: 'To the issues ({{count}})',
    sources: 'To the sources',
    more: 'Import another file',
    whatIf: 'Ask: what if this fails?',
    failed: 'The import was not applied. Nothing has changed.',
  },
};
