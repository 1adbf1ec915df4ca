import type { Language } from '../../domain/language.ts'

type Facts = { readonly title: string; readonly region: string; readonly address: string }

const words = {
  id: {
    subject: (title: string, region: string) => `${title} · ${region}`,
    text: ({ title, region, address }: Facts) =>
      `Laporan berkala "${title}" dari ${region} sudah terbit.\n\nBaca atau unduh (masuk dulu): ${address}\n\nPengelola laboratorium inovasi menetapkan laporan mana yang dikirim kepada siapa.`,
  },
  en: {
    subject: (title: string, region: string) => `${title} · ${region}`,
    text: ({ title, region, address }: Facts) =>
      `The scheduled report "${title}" of ${region} is out.\n\nRead or download it (sign in first): ${address}\n\nThe manager of the innovation laboratory sets which report goes to whom.`,
  },
} satisfies Record<Language, unknown>

/** The letter that tells a colleague of a report: it leads to the desk, so that no figure leaves by e-mail. */
export function composeReportLetter(facts: Facts, language: Language): { subject: string; text: string } {
  const { subject, text } = words[language]
  return { subject: subject(facts.title, facts.region), text: text(facts) }
}
