import { serveStatic } from '@hono/node-server/serve-static'
import { assetsFolder } from './assets.ts'

/** The built files. Their names carry the hash of their content, so that a browser may keep them for a year. */
export const serveAsset = serveStatic({
  root: assetsFolder,
  precompressed: true,
  rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
  onFound: (_, context) => context.header('Cache-Control', 'public, max-age=31536000, immutable'),
})
