import { createLog } from '../../src/adapters/log.ts'
import { createServices, type Services } from '../../src/services/services.ts'
import { createApp } from '../../src/web/app.tsx'
import type { TestDatabase } from './database.ts'

/** The address that test requests come from, so that their forms pass as our own. */
export const testOrigin = 'http://labinov.test'

export type TestApplication = {
  readonly services: Services
  readonly app: ReturnType<typeof createApp>
  readonly get: (path: string) => Promise<Response>
  readonly post: (
    path: string,
    fields: Record<string, string> | FormData | URLSearchParams,
    headers?: Record<string, string>,
  ) => Promise<Response>
}

/** The application in this process, on a test's database and with a test's clock. */
export function testApplication(
  database: TestDatabase,
  clock?: () => Date,
  dataFolder = '/nonexistent',
): TestApplication {
  const services = createServices(
    {
      ...database,
      log: createLog('silent'),
      baseUrl: testOrigin,
      secret: 'a secret of the tests, long enough to pass',
      dataFolder,
    },
    clock,
  )
  const app = createApp(services)
  return {
    services,
    app,
    get: async (path) => app.request(testOrigin + path),
    post: async (path, fields, headers = {}) => {
      const body = fields instanceof FormData ? fields : new URLSearchParams(fields)
      return app.request(testOrigin + path, {
        method: 'POST',
        body,
        headers: { origin: testOrigin, ...headers },
      })
    },
  }
}
