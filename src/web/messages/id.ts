import { agencyTiles } from './id/agency-tiles.ts'
import { chart } from './id/chart.ts'
import { chrome } from './id/chrome.ts'
import { field } from './id/field.ts'
import { stage } from './id/stage.ts'
import { verdict } from './id/verdict.ts'

/** The words of every screen in Indonesian: one part per noun, in messages/id/<noun>.ts. */
export const id = { agencyTiles, chart, chrome, field, stage, verdict }

/** What each other language has to say too. */
export type Messages = typeof id
