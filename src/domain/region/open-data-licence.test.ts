import { expect, test } from 'vitest'
import { readLicence, USUAL_LICENCE } from './open-data-licence.ts'

test('a licence has a name and a web address', () => {
  expect(readLicence(USUAL_LICENCE.name, USUAL_LICENCE.address)).toEqual({ ok: true, value: USUAL_LICENCE })
  expect(readLicence('', USUAL_LICENCE.address)).toMatchObject({ code: 'name' })
  expect(readLicence('x'.repeat(101), USUAL_LICENCE.address)).toMatchObject({ code: 'name' })
})

test.each([
  '',
  'creativecommons.org',
  'http://example.go.id/',
  'javascript:alert(1)',
  'https://a:b@example.go.id/',
  `https://example.go.id/${'x'.repeat(300)}`,
])('nobody is led to %j', (address) => {
  expect(readLicence('Lisensi', address)).toMatchObject({ code: 'address' })
})
