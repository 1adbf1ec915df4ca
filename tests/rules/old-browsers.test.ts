import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const islands = fileURLToPath(new URL('../../src/web/islands/', import.meta.url))

/**
 * What a page's script may not call, because a browser for which it is built lacks it: the build lowers syntax, and no
 * function. With the first version that has it in Chrome, Firefox and Safari, after MDN's compatibility tables; the oldest of
 * ours are Chrome 92, Firefox 91 and Safari 15.
 */
const tooYoung: readonly (readonly [name: string, pattern: RegExp, since: string])[] = [
  ['AbortSignal.timeout', /\bAbortSignal\s*\.\s*(timeout|any)\b/, '103 100 16'],
  ['crypto.randomUUID', /\brandomUUID\b/, '92 95 15.4, and nowhere without TLS'],
  ['structuredClone', /\bstructuredClone\b/, '98 94 15.4'],
  ['.at()', /\.at\(/, '92 90 15.4'],
  ['Object.hasOwn', /\bhasOwn\b/, '93 92 15.4'],
  ['findLast', /\.findLast(Index)?\(/, '97 104 15.4'],
  ['toSorted and its like', /\.(toSorted|toReversed|toSpliced|with)\(/, '110 115 16'],
  ['Array.fromAsync', /\bfromAsync\b/, '121 115 16.4'],
  ['groupBy', /\bgroupBy\b/, '117 119 17.4'],
  ['Promise.withResolvers', /\bwithResolvers\b/, '119 121 17.4'],
  ['Set operations', /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, '122 127 17'],
  ['URL.canParse', /\b(canParse|URL\.parse)\b/, '120 115 17'],
  ['well-formed strings', /\b(isWellFormed|toWellFormed)\b/, '111 119 16.4'],
  ['requestSubmit', /\brequestSubmit\b/, '76 75 16'],
  ['submitter', /\.submitter\b/, '81 75 15.4'],
  ['pointerType of a click', /\bpointerType\b/, '92 129 18.2'],
  ['dialog', /\b(showModal|HTMLDialogElement)\b/, '37 98 15.4'],
  ['popover', /\b(showPopover|togglePopover|hidePopover)\b/, '114 125 17'],
  ['inert', /\.inert\b/, '102 112 15.5'],
  ['navigator.locks', /\bnavigator\??\.locks\b/, '69 96 15.4'],
  ['BroadcastChannel', /\bBroadcastChannel\b/, '54 38 15.4'],
  ['requestIdleCallback', /\brequestIdleCallback\b/, '47 55 none'],
  ['checkVisibility', /\bcheckVisibility\b/, '105 106 17.4'],
  ['view transitions', /\bstartViewTransition\b/, '111 144 18'],
  ['scheduler', /\bscheduler\??\.(yield|postTask)\b/, '94 142 none'],
  ['streams of packing', /\b(De)?[Cc]ompressionStream\b/, '80 113 16.4'],
  ['look-behind', /\(\?<[=!]/, '62 78 16.4'],
  ['the flag v or d of a pattern', /\/[a-z]*[vd][a-z]*\.(exec|test)\(/, '112 116 17'],
  ['setHTML', /\b(setHTML|setHTMLUnsafe|parseHTMLUnsafe)\b/, '124 123 17.4'],
]

function sources(): string[] {
  return readdirSync(islands, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
}

/** Comments may tell why something is not called. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

describe('scripts of pages', () => {
  test.each(sources())('%s calls nothing that a browser of 2021 lacks', (name) => {
    const text = code(readFileSync(join(islands, name), 'utf8'))
    expect(tooYoung.filter(([, pattern]) => pattern.test(text)).map(([found]) => found)).toEqual([])
  })

  test('each of these names is found where it is called', () => {
    const called = [
      'AbortSignal.timeout(1)',
      'crypto.randomUUID()',
      'structuredClone(x)',
      'x.at(-1)',
      'Object.hasOwn(x, y)',
      'x.findLast(f)',
      'x.toSorted()',
      'Array.fromAsync(x)',
      'Object.groupBy(x, f)',
      'Promise.withResolvers()',
      'x.isSubsetOf(y)',
      'URL.canParse(x)',
      'x.toWellFormed()',
      'form.requestSubmit()',
      'event.submitter',
      'event.pointerType',
      'x.showModal()',
      'x.showPopover()',
      'x.inert = true',
      'navigator.locks',
      'new BroadcastChannel(x)',
      'requestIdleCallback(f)',
      'x.checkVisibility()',
      'document.startViewTransition(f)',
      'scheduler.yield()',
      'new CompressionStream(x)',
      '/(?<=x)y/',
      '/x/v.test(y)',
      'x.setHTML(y)',
    ]
    expect(called.map((text) => tooYoung.findIndex(([, pattern]) => pattern.test(text)))).toEqual(
      called.map((_, index) => index),
    )
  })
})
