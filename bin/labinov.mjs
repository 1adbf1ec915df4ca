#!/usr/bin/env node
// `labinov <command>` from anywhere: starts the built program under the Node that Labinov brings along.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { keepRunning, nodeFlags } from '../scripts/own-node.mjs'

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const program = file('dist/main.js')
if (!existsSync(program)) {
  console.error('Labinov is not built yet. Run "npm start" once in its folder.')
  process.exit(1)
}
keepRunning(
  file('node_modules/.bin/node'),
  [...nodeFlags, '--enable-source-maps', program, ...process.argv.slice(2)],
  { NODE_ENV: 'production', ...process.env },
)
