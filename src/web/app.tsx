import { Hono } from 'hono'
import type pg from 'pg'
import type { Log } from '../adapters/log.ts'
import type { Database } from '../store/connect.ts'
import { health } from './health.ts'

/** What the pages need from outside. */
export type Services = {
  readonly db: Database
  readonly pool: pg.Pool
  readonly log: Log
  readonly baseUrl: string
  readonly secret: string
  readonly dataFolder: string
}

export function createApp(services: Services): Hono {
  const app = new Hono()
  app.get('/health', (context) => health(context, services.pool))
  return app
}
