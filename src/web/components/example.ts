import type { Child } from 'hono/jsx'
import type { View } from '../view.ts'

/**
 * One way a component looks, with plausible content. The examples of a component are its test fixture and its
 * accessibility fixture; `document` marks a whole page, which is looked at by itself.
 */
export type Example = { title: string; element: Child; document?: boolean }

/** The examples of one component in the language of the view. */
export type Examples = (view: View) => readonly Example[]

/** Picks the sentence of an example in the language of the view. */
export function inLanguage(view: View, indonesian: string, english: string): string {
  return view.language === 'id' ? indonesian : english
}
