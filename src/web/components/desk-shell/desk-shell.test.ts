import { expect, test } from 'vitest'
import { currentItem } from './desk-shell.tsx'

const group = 'work' as const
const menu = [
  { group, href: '/desk', label: 'Meja saya' },
  { group, href: '/desk/innovations', label: 'Inovasi' },
  { group, href: '/desk/complaints', label: 'Pengaduan', within: ['/desk/channel'] },
]

test.each([
  ['/desk', 'Meja saya'],
  ['/desk?tab=late', 'Meja saya'],
  ['/desk/innovations', 'Inovasi'],
  ['/desk/innovations/sianduk?tab=design', 'Inovasi'],
  ['/desk/reports', 'Meja saya'],
  ['/desk/channel/reports/1', 'Pengaduan'],
  ['/desktop', undefined],
])('%s is in the menu entry %s', (path, label) => {
  expect(currentItem(menu, path)?.label).toBe(label)
})
