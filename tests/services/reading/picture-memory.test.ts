import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { projectFolder } from '../../../src/adapters/project-folder.ts'

/**
 * What a picture of anybody costs at the most: megabytes beside what the process of the files has anyway, and seconds of a core. Each lies at the bound of
 * what is taken.
 */
const MEGABYTES_MAX = 64
const CORE_SECONDS_MAX = 1
/** Of the clock of a core, and of what the allocator keeps by chance. */
const MEGABYTES_CHANCE = 8
const TICKS_PER_SECOND = 100

/** Flat ground with grain in it: what a camera sees, and no file of ten megabytes. */
async function grain(width: number, height: number, channels: 3 | 4 = 3): Promise<Sharp> {
  const small = sharp({
    create: {
      width: Math.ceil(width / 8),
      height: Math.ceil(height / 8),
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
  const large = small.resize(width, height, { fit: 'fill' })
  return channels === 4 ? large.ensureAlpha(0.5) : large
}

const megabytes = (child: ChildProcess, name: 'VmRSS' | 'VmHWM') =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024
const coreSeconds = (child: ChildProcess) =>
  readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13)
    .reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND

async function costOf(bytes: Buffer) {
  const file = join(projectFolder, 'src/documents/reader/reader-process.ts')
  const child = fork(file, [String(2 ** 40)], { serialization: 'advanced', execArgv: [] })
  const check = (input: Buffer) =>
    new Promise<{ done: { ok: boolean; code?: string } }>((resolve, reject) => {
      child.once('message', (outcome) => resolve(outcome as never))
      child.once('exit', reject)
      child.send({ name: 'checkUpload', input: [new Uint8Array(input), 'foto'] })
    })
  try {
    // The library itself is loaded by the first picture, and stays.
    await check(await sharp(await (await grain(80, 60)).png().toBuffer()).toBuffer())
    const before = { megabytes: megabytes(child, 'VmRSS'), seconds: coreSeconds(child) }
    const { done } = await check(bytes)
    return {
      ok: done.ok,
      code: done.code,
      megabytes: Math.round(megabytes(child, 'VmHWM') - before.megabytes),
      seconds: Math.round((coreSeconds(child) - before.seconds) * 100) / 100,
    }
  } finally {
    child.removeAllListeners('exit')
    child.kill()
  }
}

const pictures: readonly (readonly [string, () => Promise<Sharp>])[] = [
  ['a photo of 50 million pixels', async () => (await grain(8_160, 6_144)).jpeg({ quality: 60 })],
  [
    'the same, held upright',
    async () => (await grain(8_160, 6_144)).jpeg({ quality: 60 }).withMetadata({ orientation: 6 }),
  ],
  [
    'a progressive photo of eight million pixels',
    async () => (await grain(3_264, 2_448)).jpeg({ progressive: true }),
  ],
  [
    'the same, held upright',
    async () => (await grain(3_264, 2_448)).jpeg({ progressive: true }).withMetadata({ orientation: 6 }),
  ],
  ['a WebP of twelve million pixels', async () => (await grain(4_000, 3_000)).webp()],
  ['a WebP with transparency', async () => (await grain(1_730, 1_730, 4)).webp()],
  [
    'a PNG of 66 million pixels',
    async () => sharp({ create: { width: 8_100, height: 8_100, channels: 3, background: '#123456' } }).png(),
  ],
  [
    'a PNG of 66 million pixels, held upright',
    async () =>
      sharp({ create: { width: 8_100, height: 8_100, channels: 3, background: '#123456' } })
        .png()
        .withMetadata({ orientation: 6 }),
  ],
  [
    'a PNG with transparency',
    async () =>
      sharp({ create: { width: 5_000, height: 5_000, channels: 4, background: '#12345680' } }).png(),
  ],
  [
    'a PNG of sixteen bits',
    async () =>
      sharp({ create: { width: 6_600, height: 5_000, channels: 3, background: '#123456' } })
        .toColourspace('rgb16')
        .png(),
  ],
  [
    'a PNG in seven turns',
    async () =>
      sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#123456' } }).png({
        progressive: true,
      }),
  ],
]

// Other systems do not tell what a process has had at most.
test.runIf(process.platform === 'linux').each(pictures)('%s is within the bounds', async (name, draw) => {
  const cost = await costOf(await (await draw()).toBuffer())
  console.log(`${name}: ${cost.megabytes} MB, ${cost.seconds} s`)
  expect(cost).toMatchObject({ ok: true })
  expect(cost.megabytes).toBeLessThanOrEqual(MEGABYTES_MAX + MEGABYTES_CHANCE)
  expect(cost.seconds).toBeLessThanOrEqual(CORE_SECONDS_MAX)
})
