import { href, type View } from '../../view.ts'

/** The same page in the other language; the link is named in that language, in one word where there is little room. */
export function LanguageSwitch({ view, short = false }: { view: View; short?: boolean }) {
  const other = view.language === 'id' ? 'en' : 'id'
  return (
    <a href={href({ language: other }, view.path)} lang={other} hreflang={other}>
      {view.messages.chrome[short ? 'otherLanguageShort' : 'otherLanguage']}
    </a>
  )
}
