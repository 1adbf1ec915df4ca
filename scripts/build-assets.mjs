// Makes dist/assets: style sheets, islands, font and mark, each with a hash of its content in its name, with a
// manifest (plain name -> built name) and with compressed copies that the server can send as they are.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import cascadeLayers from '@csstools/postcss-cascade-layers'
import { build, transform } from 'esbuild'
import postcss from 'postcss'
import subsetFont from 'subset-font'

const root = new URL('../', import.meta.url)
const assetsFolder = new URL('dist/assets/', root)

/** The browsers of 2021. The first of them is the one in which the survey is tested (tests/old-browser). */
const browsers = ['chrome92', 'edge92', 'firefox91', 'safari15']

const fontFile = (letters) =>
  new URL(
    `node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-${letters}-wght-normal.woff2`,
    root,
  )

/** The letters of a `unicode-range`, such as `U+20-7E, U+A0`. */
export function lettersOf(range) {
  return range
    .split(',')
    .flatMap((part) => {
      const [from, to = from] = part
        .trim()
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
    })
    .join('')
}

/** The ranges of the font's files as the style sheet has them; the last is that of the first view. */
export async function fontRanges() {
  const css = await readFile(new URL('src/web/styles/font.css', root), 'utf8')
  return [...css.matchAll(/unicode-range:([^;]+);/g)].map(([, range]) => range)
}

/**
 * The font of a first view: the letters of the messages at weights 400 to 800, 14 KB where all Latin letters at all weights take
 * 27. Features such as the figures of one height stay. Its licence (OFL) permits parts.
 */
async function firstFont() {
  const letters = lettersOf((await fontRanges()).at(-1))
  const variationAxes = { wght: { min: 400, max: 800 } }
  return subsetFont(await readFile(fontFile('latin')), letters, { targetFormat: 'woff2', variationAxes })
}

function hashedName(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const ending = extname(name)
  return `${basename(name, ending)}.${hash}${ending}`
}

async function compressed(content) {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  return Promise.all([promisify(brotliCompress)(content, brotli), promisify(gzip)(content, { level: 9 })])
}

async function bundle(entry, options) {
  const result = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    target: browsers,
    ...options,
  })
  return Buffer.from(result.outputFiles[0].contents)
}

/**
 * The order of layers as one `:not` with as many names, which weighs as much as that many of them with one name each (Selectors 4): three fifths of the style
 * sheet were these, and a phone reads and asks each of them for each element.
 */
export const weighedAtOnce = (css) =>
  css.replace(/(?::not\(#\\#\)){2,}/g, (run) => `:not(${'#\\#'.repeat(run.length / ':not(#\\#)'.length)})`)

/**
 * A style sheet for these browsers. They pass over everything inside `@layer`, so the order of our layers is written as
 * specificity, which all of them know.
 */
async function styleSheet(entry) {
  const css = await bundle(entry, { external: ['/assets/*'], minify: false })
  const flat = await postcss([cascadeLayers()]).process(css.toString(), { from: undefined })
  const { code } = await transform(flat.css, { loader: 'css', minify: true, target: browsers })
  return weighedAtOnce(code)
}

async function islandEntries() {
  const folder = new URL('src/web/islands/', root)
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => new URL(name, folder))
}

/** Builds everything into `target`; returns the manifest and the size of each file in bytes, plain and compressed. */
export async function buildAssets(target = assetsFolder) {
  const manifest = {}
  const sizes = {}
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })

  async function put(name, content) {
    const built = hashedName(name, content)
    manifest[name] = built
    sizes[name] = { plain: content.length }
    await writeFile(new URL(built, target), content)
    // A woff2 is compressed already.
    if (name.endsWith('.woff2')) return
    const [brotli, gzipped] = await compressed(content)
    sizes[name].brotli = brotli.length
    sizes[name].gzip = gzipped.length
    await writeFile(new URL(`${built}.br`, target), brotli)
    await writeFile(new URL(`${built}.gz`, target), gzipped)
  }

  await put('plus-jakarta-sans.woff2', await firstFont())
  await put('plus-jakarta-sans-latin.woff2', await readFile(fontFile('latin')))
  await put('plus-jakarta-sans-names.woff2', await readFile(fontFile('latin-ext')))
  await put('mark.svg', await readFile(new URL('src/web/styles/mark.svg', root)))
  for (const name of ['labinov.css', 'survey.css']) {
    const css = await styleSheet(new URL(`src/web/styles/${name}`, root))
    const linked = css
      .replace(/plus-jakarta-sans[a-z-]*\.woff2/g, (font) => manifest[font])
      // The answer that carries the file names its charset.
      .replace('@charset "UTF-8";', '')
    await put(name, Buffer.from(linked))
  }
  for (const entry of await islandEntries()) {
    const name = `${basename(entry.pathname, '.ts')}.js`
    await put(name, await bundle(entry, { format: 'esm' }))
  }
  await writeFile(new URL('manifest.json', target), `${JSON.stringify(manifest, null, 2)}\n`)
  return { manifest, sizes }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { sizes } = await buildAssets()
  console.table(sizes)
}
