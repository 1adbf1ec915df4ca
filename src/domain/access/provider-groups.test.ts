import { expect, test } from 'vitest'
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
