/** How large a city is played. */
export type Size = {
  /** Offices that count: secretariats, inspectorate, dinas and badan. */
  readonly offices: number
  readonly districts: number
  /** Units below the health office, which do not count for themselves. */
  readonly healthCentres: number
  /** Innovations of the year's cohort; some of them go on from the year before. */
  readonly ideas: number
  /** Innovations of the year before, of which a part goes on. */
  readonly earlier: number
  readonly goingOn: number
  /** Of the ideas, those that come from a diagnosis; the others come by the year's list. */
  readonly fromDiagnosis: number
  readonly learners: number
  readonly entries: number
  /** Answers that a launched innovation gets in a month. */
  readonly answersAMonth: number
}

/** What one regency reached: 35 agencies, 18 districts, 25 health centres, 174 ideas. */
export const FULL: Size = {
  offices: 35,
  districts: 18,
  healthCentres: 25,
  ideas: 174,
  earlier: 40,
  goingOn: 22,
  fromDiagnosis: 90,
  learners: 120,
  entries: 24,
  answersAMonth: 9,
}

/** The same year in a small city, for every run of the tests. */
export const SHORT: Size = {
  offices: 6,
  districts: 2,
  healthCentres: 3,
  ideas: 18,
  earlier: 6,
  goingOn: 3,
  fromDiagnosis: 9,
  learners: 12,
  entries: 5,
  answersAMonth: 7,
}
