import { expect, test } from 'vitest'
import { reportElsewhere } from './report-elsewhere.ts'

test('what is not handled here has somebody who takes it', () => {
  expect(reportElsewhere('corruption')).toEqual({ telephone: '198', address: 'kws.kpk.go.id' })
  expect(reportElsewhere('crime')).toEqual({ telephone: '110', address: null })
})
