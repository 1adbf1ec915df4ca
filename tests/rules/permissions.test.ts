import { expect, test } from 'vitest'
import { actions } from '../../src/domain/access/permission.ts'
import { routes } from '../../src/web/routes.ts'
import { sources } from './sources.ts'

test('each permission is asked: by a route, or by what a page or a use case offers', () => {
  const byRoutes = routes.map(({ guard }) => guard.action)
  const inWords = sources(/^(services|web|cli)\//).flatMap(({ text }) =>
    [...text.matchAll(/\b(?:may\w*|agenciesWithin)\((?:[^()]|\([^()]*\))*?'([a-z-]+\.[a-z-]+)'/g)].map(
      ([, action]) => action,
    ),
  )
  const asked = new Set<string | undefined>([...byRoutes, ...inWords])
  expect(actions.filter((action) => !asked.has(action))).toEqual([])
})
