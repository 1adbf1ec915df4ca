import { expect, test } from 'vitest'
import { weighedAtOnce } from '../../scripts/build-assets.mjs'

const one = ':not(#\\#)'

test('the order of layers keeps its weight, in one word of each rule', () => {
  const css = `a{b:c}.card${one}{d:e}.card${one.repeat(3)} a:hover${one.repeat(2)}::before{f:g}`
  const short = weighedAtOnce(css)
  expect(short).toBe('a{b:c}.card:not(#\\#){d:e}.card:not(#\\##\\##\\#) a:hover:not(#\\##\\#)::before{f:g}')
  const names = (text: string) => text.split('#\\#').length - 1
  expect(names(short)).toBe(names(css))
})
