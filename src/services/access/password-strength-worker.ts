import { parentPort, workerData } from 'node:worker_threads'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as indonesian from '@zxcvbn-ts/language-id'

/** A password, and words that belong to its account. */
export type StrengthAsked = { readonly password: string; readonly words: readonly string[] }
export type StrengthFound = { readonly guessesLog10: number }

// The whole of a thread: weighs the password that it was begun with.
const { password, words } = workerData as StrengthAsked
const dictionary = { ...common.dictionary, ...indonesian.dictionary }
const weigher = new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs })
const { guessesLog10 } = weigher.check(password, [...words])
parentPort?.postMessage({ guessesLog10 } satisfies StrengthFound)
