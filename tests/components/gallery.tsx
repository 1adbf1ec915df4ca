/// <reference types="vite/client" />

import type { Language } from '../../src/domain/language.ts'
import type { Example, Examples } from '../../src/web/components/example.ts'
import { Page } from '../../src/web/components/page/page.tsx'
import { messagesOf } from '../../src/web/messages/messages.ts'
import type { View } from '../../src/web/view.ts'

const modules = import.meta.glob<{ examples: Examples }>('../../src/web/**/*.examples.tsx', { eager: true })

/** A reader of the examples: signed out, in a region whose data are examples. */
export function exampleView(language: Language): View {
  return {
    language,
    messages: messagesOf(language),
    region: { slug: 'tangsel', name: 'Kota Tangerang Selatan' },
    person: null,
    path: '/tangsel/innovations?page=2',
    exampleData: true,
  }
}

/** Every example of every component, by the path of its file. */
export function allExamples(language: Language): { file: string; examples: readonly Example[] }[] {
  const view = exampleView(language)
  return Object.entries(modules)
    .map(([path, module]) => ({ file: path.replace('../../src/web/', ''), examples: module.examples(view) }))
    .sort((a, b) => a.file.localeCompare(b.file))
}

/** The pages to look at: one with all the pieces, and each example that is a whole document. */
export function galleryPages(language: Language): Map<string, string> {
  const view = exampleView(language)
  const pieces: Example[] = []
  const pages = new Map<string, string>()
  for (const { file, examples } of allExamples(language)) {
    for (const [index, example] of examples.entries()) {
      if (!example.document) pieces.push(example)
      else
        pages.set(`${file.split('/').at(-1)?.replace('.examples.tsx', '')}-${index}`, String(example.element))
    }
  }
  const gallery = (
    <Page view={view} title="Gallery">
      <h1>Gallery</h1>
      {pieces.map(({ title, element }) => (
        <div class="stack">
          <h2>{title}</h2>
          {element}
        </div>
      ))}
    </Page>
  )
  return pages.set('gallery', String(gallery))
}
