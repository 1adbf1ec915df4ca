import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const files = (pattern: string) => globSync(pattern, { cwd: root, exclude: ['**/*.test.tsx'] }).sort()
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8')

/** What the security policy of every page would refuse in a component: inline styles, handlers and scripts. */
function inlineCode(source: string): string[] {
  return source.match(/\sstyle=["'{`]|\son[a-z]+=["'{`]|<style[\s>]|<script>(?!<)|javascript:/gi) ?? []
}

const views = files('src/web/**/*.tsx').filter((file) => !file.endsWith('.test.tsx'))

test.each(views)('%s has no inline style, handler or script', (file) => {
  // `style={…}` on a component is a property and reaches no page: only elements begin with a small letter.
  const elements = read(file).match(/<[a-z][^>]*>/g) ?? []
  expect(inlineCode(elements.join('\n'))).toEqual([])
})

test('the rule sees each kind of inline code', () => {
  const planted = [
    '<p style="color: red">',
    '<p style={{ color }}>',
    '<button onclick="go()">',
    '<style>',
    '<a href="javascript:go()">',
  ]
  for (const element of planted) expect(inlineCode(element), element).toHaveLength(1)
})

test('every style sheet of a component is part of the bundle', () => {
  const bundle = read('src/web/styles/labinov.css')
  const missing = files('src/web/{components,charts}/**/*.css').filter(
    (file) => !bundle.includes(file.replace('src/web/', '../')),
  )
  expect(missing).toEqual([])
})

test('every component has examples, which are its accessibility fixture', () => {
  // The mark is part of the header and the error summary part of the fields.
  const shownElsewhere = new Set(['mark', 'error-summary'])
  const missing = files('src/web/components/*/*.tsx')
    .filter((file) => basename(file, '.tsx') === basename(dirname(file)))
    .filter((file) => !shownElsewhere.has(basename(dirname(file))))
    .filter((file) => files(file.replace('.tsx', '.examples.tsx')).length === 0)
  expect(missing).toEqual([])
})
