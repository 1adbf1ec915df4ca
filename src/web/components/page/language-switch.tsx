import { href, type View } from '../../view.ts'

type LanguageSwitchProps = {
  view: View
  short?: boolean
  /** The id of a form that is taken along as it is filled in. */
  form?: string
}

/** What a form says that only changes its language. */
export const languageIntent = 'language'

/** The same page in the other language; the link is named in that language, in one word where there is little room. */
export function LanguageSwitch({ view, short = false, form }: LanguageSwitchProps) {
  const other = view.language === 'id' ? 'en' : 'id'
  const address = href({ language: other }, view.path)
  const name = view.messages.chrome[short ? 'otherLanguageShort' : 'otherLanguage']
  if (!form) {
    return (
      <a href={address} lang={other} hreflang={other}>
        {name}
      </a>
    )
  }
  return (
    <>
      {/* The key Enter presses a form's first button: this one sends it, as the key is meant. */}
      <span class="visually-hidden" aria-hidden="true">
        <button type="submit" form={form} tabindex={-1} />
      </span>
      <button
        class="page-nav-button"
        type="submit"
        form={form}
        formaction={address}
        formnovalidate
        name="intent"
        value={languageIntent}
        lang={other}
      >
        {name}
      </button>
    </>
  )
}
