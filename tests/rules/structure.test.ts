import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'

const rules: readonly { readonly name: string; readonly to: { readonly path?: string } }[] = createRequire(
  import.meta.url,
)('../../.dependency-cruiser.cjs').forbidden

const nounRules = rules.filter(({ name }) => name.startsWith('nouns-in-order-'))
/** The noun that none may know, because it stands last. */
const lastNoun = /(\w+)\)\/$/.exec(nounRules[0]?.to.path ?? '')?.[1]

// A small house that breaks each rule once, in the file that the rule would name.
const planted: Readonly<Record<string, { file: string; content: string }>> = {
  ...Object.fromEntries(
    nounRules.map(({ name }) => {
      const noun = name.replace('nouns-in-order-', '')
      const content = `import type { V } from '../${lastNoun}/v.ts'\nexport type U = V`
      return [name, { file: `src/domain/${noun}/u.ts`, content }]
    }),
  ),
  unresolved: { file: 'src/services/a.ts', content: "import './not-there.ts'" },
  circular: {
    file: 'src/services/b.ts',
    content: "import type { C } from './c.ts'\nexport type B = C | null",
  },
  // A circle of folders: its files are below.
  'nouns-circular': { file: 'src/store/r', content: '' },
  'doors-apart': { file: 'src/api/q.ts', content: "import '../web/h.tsx'" },
  'domain-is-pure': {
    file: 'src/domain/d.ts',
    content: "import { readFileSync } from 'node:fs'\nreadFileSync('x')",
  },
  'store-knows-no-use-case': { file: 'src/store/e.ts', content: "import '../services/f.ts'" },
  'services-know-no-page': { file: 'src/services/g.ts', content: "import '../web/h.tsx'" },
  'outside-knows-only-the-domain': { file: 'src/documents/i.ts', content: "import '../store/j.ts'" },
  'pages-do-not-query': { file: 'src/web/pages/desk/k.tsx', content: "import '../../../store/j.ts'" },
  'web-and-commands-apart': { file: 'src/web/l.ts', content: "import '../cli/m.ts'" },
  'no-tools-at-run-time': { file: 'src/services/n.ts', content: "import 'vitest'" },
  'no-tests-at-run-time': { file: 'src/services/o.ts', content: "import '../../tests/p.ts'" },
}

const harmless: Readonly<Record<string, string>> = {
  'src/services/c.ts': "import type { B } from './b.ts'\nexport type C = B[]",
  'src/services/f.ts': 'export {}',
  [`src/domain/${lastNoun}/v.ts`]: 'export type V = string',
  'src/store/r/one.ts': "import { two } from '../s/two.ts'\nexport const one = two",
  'src/store/r/four.ts': 'export const four = 4',
  'src/store/s/two.ts': 'export const two = 2',
  'src/store/s/three.ts': "import { four } from '../r/four.ts'\nexport const three = four",
  'src/web/h.tsx': 'export {}',
  'src/store/j.ts': 'export type Row = { id: string }',
  'src/cli/m.ts': 'export {}',
  'tests/p.ts': 'export {}',
  'src/web/pages/desk/allowed.tsx': "import type { Row } from '../../../store/j.ts'\nexport type Shown = Row",
}

type Violation = { readonly rule: { readonly name: string }; readonly from: string }

let folder: string
let found: readonly Violation[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'labinov-rules-'))
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(projectFolder, name), join(folder, name))
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'))
  const files = Object.values(planted)
    .filter(({ content }) => content !== '')
    .map(({ file, content }) => [file, content] as const)
  for (const [file, content] of [...files, ...Object.entries(harmless)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  found = violations()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function violations(): readonly Violation[] {
  const program = join(projectFolder, 'node_modules', '.bin', 'depcruise')
  const options = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  // It ends with the number of errors; what it found is on its standard output either way.
  let output: string
  try {
    output = execFileSync(program, options, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    output = (error as { stdout: string }).stdout
  }
  return JSON.parse(output).summary.violations
}

test('each rule has its planted violation', () => {
  expect(rules.map(({ name }) => name).sort()).toEqual(Object.keys(planted).sort())
})

test.each(Object.entries(planted))('%s is refused', (name, { file }) => {
  expect(found.filter(({ from }) => from === file).map(({ rule }) => rule.name)).toContain(name)
})

test('what no rule forbids passes', () => {
  expect(found.map(({ from }) => from)).not.toContain('src/web/pages/desk/allowed.tsx')
})
