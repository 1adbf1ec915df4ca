import ts from 'typescript'
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/**
 * A transaction has one connection, which answers one query after another: two that are asked at once (`Promise.all`) gain nothing,
 * and the driver's next version refuses them. Followed is what carries the transaction: from every function that calls a parameter
 * of its own so, through each call that hands it on, alone or as the `db` of an object.
 */
const NAMES_OF_TRANSACTIONS = ['transaction', 'snapshot']

type Written = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression
type Source = { readonly path: string; readonly text: string }

/** Each function of the sources with its path, and what a name leads to: the file's own function, else one that a file exports. */
function functionsOf(files: readonly Source[]) {
  const byName = new Map<string, Written[]>()
  const all: { readonly path: string; readonly written: Written }[] = []
  for (const { path, text } of files) {
    const note = (name: string, written: Written) => {
      const declared = ts.isFunctionDeclaration(written) ? written : written.parent.parent.parent
      const isExported = declared.getText().startsWith('export ')
      for (const key of [`${path} ${name}`, ...(isExported ? [name] : [])])
        byName.set(key, [...(byName.get(key) ?? []), written])
    }
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
        all.push({ path, written: node })
        if (node.name) note(node.name.text, node)
        if (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name))
          note(node.parent.name.text, node)
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  }
  const calledBy = (path: string, name: string) => byName.get(`${path} ${name}`) ?? byName.get(name) ?? []
  return { all, calledBy }
}

/** The words by which a parameter that carries a transaction is known inside its function. */
function wordsOf({ name }: ts.ParameterDeclaration): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) &&
    ts.isIdentifier(element.name) &&
    ['db', 'services'].includes((element.propertyName ?? element.name).getText())
      ? [element.name.text]
      : [],
  )
}

/** Whether one of the words stands there by itself, not as the name of a part of something else (`visit.services`). */
function mentions(node: ts.Node, words: ReadonlySet<string>): boolean {
  if (ts.isPropertyAccessExpression(node)) return mentions(node.expression, words)
  if (ts.isPropertyAssignment(node)) return mentions(node.initializer, words)
  if (ts.isIdentifier(node) && words.has(node.text)) return true
  return ts.forEachChild(node, (child) => mentions(child, words) || undefined) ?? false
}

function isSeveralAtOnce(node: ts.CallExpression): boolean {
  return /^Promise\.(all|allSettled|race|any)$/.test(node.expression.getText())
}

/** Where one transaction is asked for several things at once, as the path and the line. */
function askedAtOnce(files: readonly Source[]): string[] {
  const { all, calledBy } = functionsOf(files)
  const pathOf = new Map(all.map(({ path, written }) => [written, path]))
  const known = new Map<Written, Set<string>>()
  const waiting: Written[] = []
  const carry = (written: Written, words: readonly string[]) => {
    const had = known.get(written) ?? new Set()
    const more = words.filter((word) => !had.has(word))
    if (more.length === 0) return
    known.set(written, new Set([...had, ...more]))
    waiting.push(written)
  }
  for (const { written } of all)
    for (const { name } of written.parameters)
      if (ts.isIdentifier(name) && NAMES_OF_TRANSACTIONS.includes(name.text)) carry(written, [name.text])
  const found = new Set<string>()
  const visit = (node: ts.Node, words: ReadonlySet<string>, path: string): void => {
    if (ts.isCallExpression(node)) {
      if (isSeveralAtOnce(node) && node.arguments.some((argument) => mentions(argument, words))) {
        const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
        found.add(`${path}:${line + 1}`)
      }
      const called = ts.isIdentifier(node.expression) ? calledBy(path, node.expression.text) : []
      for (const [index, argument] of node.arguments.entries()) {
        if (ts.isArrowFunction(argument) || !mentions(argument, words)) continue
        for (const written of called) {
          const parameter = written.parameters[index]
          if (parameter) carry(written, wordsOf(parameter))
        }
      }
    }
    ts.forEachChild(node, (child) => visit(child, words, path))
  }
  for (let written = waiting.pop(); written; written = waiting.pop()) {
    const words = known.get(written)
    if (written.body && words) visit(written.body, words, pathOf.get(written) ?? '')
  }
  return [...found].sort()
}

test('nothing asks a transaction for two things at once', () => {
  expect(askedAtOnce(sources(/^(services|store|jobs|cli|web)\//))).toEqual([])
})

test('the rule sees it, also through a call and an object', () => {
  const planted = `
    async function both({ db }: Services) { return Promise.all([one(db), other(db)]) }
    async function act(services: Services) {
      return change(services.db, author, 'x', async (transaction) => both({ ...services, db: transaction }))
    }
    async function reads(db: Database) { return Promise.all([one(db), other(db)]) }
    async function inTurn(db: Database) { await one(db); return other(db) }
    async function harmless(services: Services) {
      await reads(services.db)
      return change(services.db, author, 'x', (transaction) => inTurn(transaction))
    }`
  expect(askedAtOnce([{ path: 'planted.ts', text: planted }])).toEqual(['planted.ts:2'])
})
