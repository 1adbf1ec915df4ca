import type { Between } from './site.ts'

export type Portal = Between

const html = { 'content-type': 'text/html; charset=utf-8' }
const signIn = '<!DOCTYPE html><title>Wi-Fi</title><h1>Masuk dulu</h1>'

const answering = (status: number) => () => new Response(signIn, { status, headers: html })

/** Answers that come from something between phone and server, by what a phone sees of them. */
export const portals: Readonly<Record<string, Portal>> = {
  '200 with its own page': answering(200),
  '200 with somebody else’s JSON': () => Response.json({ state: 'new' }),
  '200 with what it was sent': async (request) =>
    Response.json(Object.fromEntries(new URLSearchParams(await request.text()))),
  '302 to its sign-in': (request) =>
    new URL(request.url).pathname === '/portal-sign-in'
      ? answering(200)()
      : new Response(null, { status: 302, headers: { location: '/portal-sign-in' } }),
  '403': answering(403),
  '404': answering(404),
  '408': answering(408),
  '511': answering(511),
}
