// `npm test`: everything that must hold. Runs on Node 20 and newer, with nothing installed yet, and ends with one
// line: N passed, N failed. `npm test -- unit services` runs those parts alone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromiumAdvice, ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { checkNode, underOwnNode } from './own-node.mjs'

const folder = fileURLToPath(new URL('..', import.meta.url))
const programs = join(folder, 'node_modules', '.bin')

// A part that takes longer hangs; all of them together take about half an hour on two cores.
const PART_WITHIN_MS = 40 * 60 * 1000

const checks = {
  types: ['tsc', '--noEmit'],
  style: ['biome', 'check', '.', '--error-on-warnings'],
  structure: ['depcruise', 'src', '--config', '.dependency-cruiser.cjs'],
  unused: ['knip'],
}
// Two lanes side by side: launches and pages wait much for processes and browsers, which leaves time to the others.
const lanes = [
  [...Object.keys(checks), 'unit', 'services'],
  ['launch', 'components', 'pages'],
]
const partsWithBrowser = ['components', 'pages']

const totals = { passed: 0, failed: 0 }
const failures = []

function count(passed, failed) {
  totals.passed += passed
  totals.failed += failed
}

/** Runs a program to its end and then shows what it printed, so that the two lanes do not mix their lines. */
async function run(name, [program, ...words], environment) {
  console.log(`  ${name} ...`)
  const child = spawn(join(programs, program), words, {
    cwd: folder,
    env: environment,
    timeout: PART_WITHIN_MS,
  })
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk))
  const [status] = await once(child, 'close')
  console.log(`\n== ${name}\n${Buffer.concat(printed)}`)
  return status
}

async function check(name, environment) {
  const passed = (await run(name, checks[name], environment)) === 0
  console.log(passed ? `${name} passed` : `${name} FAILED`)
  count(passed ? 1 : 0, passed ? 0 : 1)
}

/** Counts tests, and as one failed test each: a file that could not be read, and a run that broke without saying where. */
function countReport(file, status) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return count(0, 1)
  }
  const { numPassedTests, numFailedTests, testResults } = report
  const broken = testResults.filter(
    ({ status: outcome, assertionResults }) =>
      outcome === 'failed' && !assertionResults.some(({ status: each }) => each === 'failed'),
  ).length
  const failed = numFailedTests + broken
  const unexplained = status !== 0 && failed === 0 ? 1 : 0
  count(numPassedTests, failed + unexplained)
  for (const result of testResults) failures.push(...explainFailed(result))
}

/** What failed in one file, for the end of the output: a long run prints more than anybody scrolls back. */
function explainFailed({ name: file, status, message, assertionResults }) {
  const failed = assertionResults.filter(({ status: each }) => each === 'failed')
  if (failed.length === 0) return status === 'failed' ? [`${file}\n${message}`] : []
  return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${failureMessages.join('\n')}`)
}

async function test(project, environment, reports) {
  const report = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = await run(project, ['vitest', 'run', '--project', project, ...reporters], environment)
  countReport(report, status)
}

/** The environment without the settings of a Labinov that may run on this machine. */
function plainEnvironment(chromium) {
  const settings = /^(LABINOV_.*|PORT|HOST|DATABASE_URL|LOG_LEVEL|NODE_ENV)$/
  const kept = Object.entries(process.env).filter(([name]) => !settings.test(name))
  const path = programs + delimiter + process.env.PATH
  return { ...Object.fromEntries(kept), PATH: path, ...(chromium && { CHROMIUM_PATH: chromium }) }
}

async function main(chosen) {
  const progress = (step) => console.log(`  ${step} ...`)
  const wanted = (name) => chosen.length === 0 || chosen.includes(name)
  const { ensureBuilt } = await import('./build.mjs')
  await ensureBuilt(progress)
  const chromium = partsWithBrowser.some(wanted) ? ensureChromium(progress) : undefined
  const environment = plainEnvironment(chromium)
  const reports = mkdtempSync(join(tmpdir(), 'labinov-reports-'))
  const runPart = async (name) => {
    if (name in checks) return check(name, environment)
    if (chromium || !partsWithBrowser.includes(name)) return test(name, environment, reports)
    console.error(`\n== ${name} FAILED\n${chromiumAdvice}`)
    count(0, 1)
  }
  const runLane = async (lane) => {
    for (const name of lane.filter(wanted)) await runPart(name)
  }
  await Promise.all(lanes.map(runLane))
  rmSync(reports, { recursive: true, force: true })
  for (const failure of failures) console.log(`\nFAILED ${failure}`)
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1
}

checkNode()
ensureInstalled((step) => console.log(`  ${step} ...`), true)
if (underOwnNode(import.meta.url)) await main(process.argv.slice(2))
