import { href, type View } from '../../view.ts'

/** The same page in the other language; the link is named in that language. */
export function LanguageSwitch({ view }: { view: View }) {
  const other = view.language === 'id' ? 'en' : 'id'
  return (
    <a href={href({ language: other }, view.path)} lang={other} hreflang={other}>
      {view.messages.chrome.otherLanguage}
    </a>
  )
}
