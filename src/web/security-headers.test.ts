import { expect, test } from 'vitest'
import { securityHeaders, withSecurityHeaders } from './security-headers.ts'

test('each answer tells the browser what it may do with it', async () => {
  const { headers } = withSecurityHeaders(new Response('a file of somebody'))
  for (const [name, value] of securityHeaders) expect([name, headers.get(name)]).toEqual([name, value])
  const bytes = Buffer.from('a page')
  const page = withSecurityHeaders({ status: 404, bytes, headers: { Vary: 'Cookie' } }, undefined, {
    'X-Request-Id': '7',
  })
  for (const [name, value] of [...securityHeaders, ['Vary', 'Cookie'], ['X-Request-Id', '7']] as const)
    expect([name, page.headers.get(name)]).toEqual([name, value])
  expect([page.status, await page.text()]).toEqual([404, 'a page'])
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(
    Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]),
  ).toBeGreaterThanOrEqual(31_536_000)
  expect(headers.get('access-control-allow-origin')).toBeNull()
})
