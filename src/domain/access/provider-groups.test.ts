import { expect, test } from 'vitest'
import { processorMs } from '../../../tests/support/processor-time.ts'
import { rolesByGroups } from './provider-groups.ts'

const given = { leader: ['pimpinan', 'sekda'], innovator: ['inovator-*'], coordinator: ['semua'] }

test('groups give roles, each once, and those of an agency by its key', () => {
  const groups = ['sekda', 'pimpinan', 'inovator-dinkes', 'inovator-dpmptsp', 'inovator-dinkes']
  expect(rolesByGroups(given, groups, ['dinkes', 'dpmptsp'])).toEqual([
    { role: 'leader', agencyKey: null },
    { role: 'innovator', agencyKey: 'dinkes' },
    { role: 'innovator', agencyKey: 'dpmptsp' },
  ])
})

test('an agency that is not there, a part of a name, and a role of an agency without one give nothing', () => {
  expect(rolesByGroups(given, ['inovator-bapenda', 'pimpinan2', 'semua', 'inovator-*'], ['dinkes'])).toEqual(
    [],
  )
})

test('somebody of five hundred groups in a region of a thousand agencies costs nobody a wait', async () => {
  const keys = Array.from({ length: 1_000 }, (_, at) => `dinas-${at}`)
  const patterns = Array.from({ length: 50 }, (_, at) => `kelompok-${at}-*`)
  const groups = Array.from({ length: 500 }, (_, at) => `kelompok-${at}-lain`)
  const spent = await processorMs(() => {
    const rules = { innovator: patterns, coordinator: patterns }
    const roles = rolesByGroups(rules, [...groups, 'kelompok-3-dinas-9'], keys)
    expect(roles.map(({ role }) => role)).toEqual(['innovator', 'coordinator'])
  })
  expect(spent).toBeLessThan(1_000)
})
