import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'labinov-domain-'))
  cpSync(join(projectFolder, 'src/domain'), join(folder, 'domain'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(script: string): string {
  writeFileSync(join(folder, 'script.ts'), script)
  return execFileSync(process.execPath, ['script.ts'], { cwd: folder, encoding: 'utf8' })
}

test('every file of the domain can be imported on its own, without a package and without saying anything', () => {
  const files = globSync('domain/**/*.ts', { cwd: folder }).sort()
  expect(files).toContain('domain/verdict/judge.ts')
  expect(run(`for (const file of ${JSON.stringify(files)}) await import('./' + file)`)).toBe('')
})

test('an analyst finds the evidence engine under its names', () => {
  const printed = run(`
    import { controlChart } from './domain/measurement/control-chart.ts'
    import { poissonStepChange, segmentedRegression } from './domain/measurement/interrupted-time-series.ts'
    import { serviceChange } from './domain/measurement/service-change.ts'
    import { satisfactionIndex } from './domain/survey/satisfaction-index.ts'
    import { marginOfError, requiredSample } from './domain/survey/sample-size.ts'
    import { answerQuality } from './domain/survey/answer-quality.ts'
    import { answerQualityPolicy, DEFAULT_ANSWER_SIGNS } from './domain/survey/answer-sign-thresholds.ts'
    import { judge } from './domain/verdict/judge.ts'
    import { DEFAULT_POLICY } from './domain/verdict/policy.ts'
    const values = [9, 8, 9, 7, 8, 9, 5, 4, 5, 4, 6, 5]
    const launch = { interventionIndex: 6 }
    const nothing = { asOf: '2021-12-31', launch: null, indicators: [], voice: null, complaints: null, reach: null }
    console.log(JSON.stringify({
      chart: controlChart(values, { improvement: 'lower', rebaseAt: [6], screenOutliers: true }).points[0],
      regression: segmentedRegression(values, launch),
      step: poissonStepChange(values, values.map(() => 100), launch),
      cost: serviceChange({ minutes: 90 }, { minutes: 10 }, { served: 100 }),
      index: satisfactionIndex([{ cost: 4 }, { cost: 3 }], ['cost'], { served: 50 }),
      sample: [requiredSample(1000), marginOfError(278, 1000)],
      signs: answerQuality([], ['cost'], answerQualityPolicy(DEFAULT_ANSWER_SIGNS, 'Asia/Jakarta')),
      judgement: judge(nothing, DEFAULT_POLICY),
    }))`)
  const found = JSON.parse(printed)
  const estimate = ['estimate', 'standardError', 'lower', 'upper']
  expect(Object.keys(found.chart)).toEqual(['value', 'mean', 'lowerLimit', 'upperLimit', 'signal', 'meaning'])
  expect(Object.keys(found.regression.levelChange)).toEqual(estimate)
  expect(found.regression).toMatchObject({ lag: 2, durbinWatson: expect.any(Number) })
  expect(Object.keys(found.step.rateRatio)).toEqual(['estimate', 'lower', 'upper'])
  expect(found.cost.changes[0]).toMatchObject({ cost: 'minutes', difference: -80, yearly: -8000 })
  expect(found.index).toMatchObject({ n: 2, index: 87.5, band: 'B', elements: [{ key: 'cost', n: 2 }] })
  expect(found.sample).toEqual([278, expect.closeTo(0.05, 3)])
  expect(found.signs).toMatchObject({ weight: 1, signs: [] })
  expect(found.judgement).toMatchObject({ verdict: 'unproven', recommendation: { action: 'collect-proof' } })
})
