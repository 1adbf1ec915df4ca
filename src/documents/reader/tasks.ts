import { drawMark } from '../region-mark.ts'
import { readTable } from '../table.ts'
import { checkUpload } from '../upload.ts'

/** What is done with files that come from outside, in a process of its own. */
export const tasks = { checkUpload, readTable, drawMark } as const

export type Tasks = typeof tasks
export type TaskName = keyof Tasks

/** One task on its way to the process, and its outcome on the way back. */
export type Order = { readonly name: TaskName; readonly input: readonly unknown[] }
export type Outcome = { readonly done: unknown } | { readonly failed: string }
