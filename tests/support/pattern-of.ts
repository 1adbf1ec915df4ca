import { routes } from '../../src/web/routes.ts'

/** Each page with what its addresses look like. */
export const patterns = routes
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => ({
    path,
    expression: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
  }))

/** The route that answers an address: the first in the list, as for the application. */
export const patternOf = (address: string): string | undefined =>
  patterns.find(({ expression }) => expression.test(address.split('?')[0] ?? ''))?.path
