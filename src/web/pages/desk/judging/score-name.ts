/** The field of a criterion's score: apart from the other fields of the sheet, whatever its key is. */
export const scoreName = (key: string) => `score-${key}`
