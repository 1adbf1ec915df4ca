import type { Language } from '../../domain/language.ts'

type Facts = {
  readonly panel: string
  readonly region: string
  /** Sheets of this judge that are not in. */
  readonly sheets: number
  readonly address: string
}

type Words = { readonly subject: (panel: string) => string; readonly text: (facts: Facts) => string }

const words: Readonly<Record<Language, Words>> = {
  id: {
    subject: (panel) => `Lembar nilai menunggu: ${panel}`,
    text: ({ panel, region, sheets, address }) =>
      `Yth. Bapak/Ibu juri,\n\n${sheets} lembar nilai Anda pada ${panel} belum masuk. Nilai juri lain dan peringkat terlihat setelah nilai Anda sendiri masuk.\n\nBuka lembarnya di:\n${address}\n\nTerima kasih.\nLaboratorium inovasi ${region}\n`,
  },
  en: {
    subject: (panel) => `Score sheets wait for you: ${panel}`,
    text: ({ panel, region, sheets, address }) =>
      `Dear judge,\n\n${sheets} of your score sheets of ${panel} ${sheets === 1 ? 'is' : 'are'} not in yet. The scores of others and the ranking show once your own are in.\n\nOpen the sheets at:\n${address}\n\nThank you.\nThe innovation laboratory of ${region}\n`,
  },
}

/** A reminder of a judge as an e-mail or a message by hand; it tells nothing of scores and names no entry. */
export function composeJudgeReminder(facts: Facts, language: Language): { subject: string; text: string } {
  return { subject: words[language].subject(facts.panel), text: words[language].text(facts) }
}
