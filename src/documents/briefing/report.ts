import type { Language } from '../../domain/language.ts'
import type { PrintedMark } from '../printed-mark.ts'
import type { LineChart } from './line-chart.ts'

/** A part of a whole, told by colour, by its word and by its number. */
export type Share = { readonly label: string; readonly count: number; readonly color: string }

/** A step of a plan along its months: where it begins and ends among them, and how it stands. */
export type GanttStep = {
  readonly name: string
  readonly text: string
  readonly state: string
  readonly cost: string
  readonly color: string
  /** Places among the months, both included. */
  readonly from: number
  readonly to: number
}

/** A piece of a report, in the words of its reader. */
export type BriefingBlock =
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'shares'; readonly title: string; readonly shares: readonly Share[] }
  | {
      readonly kind: 'list'
      readonly title: string
      readonly items: readonly { readonly tag?: string; readonly head: string; readonly text: string }[]
      /** What is said where there is none, or how many more there are. */
      readonly note?: string
    }
  | { readonly kind: 'chart'; readonly title: string; readonly chart: LineChart; readonly text: string }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** The list of chapters with their pages. */
  | { readonly kind: 'contents'; readonly title: string }
  /** A heading of a chapter (1), of a part of it (2) or of a paragraph (3); the first two stand in the contents. */
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly title: string
      readonly onNewPage?: boolean
    }
  | { readonly kind: 'text'; readonly label?: string; readonly paragraphs: readonly string[] }
  /** A few figures side by side, each with what it counts. */
  | {
      readonly kind: 'figures'
      readonly figures: readonly { readonly value: string; readonly label: string }[]
    }
  /** Counts by year, or another order in time, as columns; a line for what was aimed at. */
  | {
      readonly kind: 'columns'
      readonly title: string
      readonly columns: readonly { readonly label: string; readonly count: number }[]
      readonly target: { readonly count: number; readonly label: string } | null
      readonly color: string
      readonly text: string
    }
  /** Counts by name as bars, as many as are given. */
  | {
      readonly kind: 'bars'
      readonly title: string
      readonly bars: readonly { readonly label: string; readonly count: number }[]
      readonly color: string
      readonly note?: string
    }
  /** One answer in a word, on its colour. */
  | { readonly kind: 'answer'; readonly word: string; readonly color: string; readonly text: string }
  /** Where to read on: the address as a QR code and as text. */
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  | {
      readonly kind: 'gantt'
      readonly head: { readonly step: string; readonly state: string; readonly cost: string }
      readonly months: readonly string[]
      readonly phases: readonly { readonly name: string; readonly steps: readonly GanttStep[] }[]
    }

/** A report for paper: as many pages of A4 as it needs, each with its day and number. Plain data, so that a thread of its own can draw it. */
export type Briefing = {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  /** Where and of which day, at the foot of each page. */
  readonly foot: string
  /** Number of the page and of all pages, in the places of `{page}` and `{pages}`. */
  readonly pageOf: string
  readonly accentColor: string
  readonly mark: PrintedMark | null
  readonly isLandscape?: boolean
  /** The moment that the file names as that of its making, where the true one would tell when something came in; else now. */
  readonly madeAt?: Date
  /** Lines of a page of its own before the others; without it the names stand above the first block. */
  readonly cover?: readonly string[]
  readonly blocks: readonly BriefingBlock[]
}
