// Names the format of files that a profile maps.

/** The word in answers: `"as":"mapping"`. */
export const mappingFormat = 'mapping';
