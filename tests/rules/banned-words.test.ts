import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** Words that a reader does not know, or that said it worse, with what is said instead (issue of the pages, table of words). */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\bsurel/i, 'email'],
  [/Tanggalnya sudah tiba/, 'Batas perbaikan sudah lewat'],
  [/\bpada tim,|sejak hari ini/, '4 hari kerja di tim, mulai hari ini'],
  [/'(Gambarnya|Ringkasnya|Buktinya)'/, 'the name of the measure, Ringkasan, Bukti'],
  [/'Kemauan'|Pesan sampai\b/, 'Kemauan berinovasi (Drum-up), Pesan tersampaikan (Display)'],
  [/Penilaian gerbang/, 'Periksa rencana aksi'],
  [/ada tanda sebaliknya/, 'Tidak membaik: malah memburuk'],
  [/Kata yang ditahan/, 'Kata kasar'],
  [/Kebijakan simpulan/, 'Aturan penilaian'],
  [/Jejak audit/i, 'Riwayat perubahan'],
  [/untuk ditimbang/, 'Simpulan yang perlu Anda periksa'],
  [/dipilihkan/, 'Keduanya sudah kami aktifkan untuk melindungi Anda'],
  [/\(wajib\)|\(required\)/i, 'what may stay empty is marked'],
]

/**
 * Codes of the program: a word with a hyphen in small English letters that is a code of the domain, or a name of a variable.
 * A sentence shows none of them; they are keys.
 */
const internal: readonly RegExp[] = [
  /\b(complaint-(non-)?supervisory|information-request|lab-manager|scale-up|drum-up)\b/,
  /\b(smallNumberLimit|valuesBeforeMin|valuesAfterMin|answersMin|satisfactionIndex|judgedAt|regionId)\b/,
  /\b(proven|unproven|promising|burdening|insufficient|adverse|not-met)\b/,
  /\b(undefined|null|NaN|\[object)/,
]

/** What stands between quotation marks or backticks, without the parts that are put in. */
function textsOf(file: string): string[] {
  const code = file.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/^import .*$/gm, '')
  const texts =
    code.match(/(?<=:\s|=>\s|\?\s|\(|return\s|^\s*)('(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/gm) ?? []
  return texts.map((text) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…'))
}

const files = sources(/^web\/messages\/.*(?:^|\/)(id|en)\.ts$/)

test('no sentence says a word that was replaced', () => {
  expect(files.length).toBeGreaterThan(80)
  const found = files.flatMap(({ path, text }) =>
    textsOf(text).flatMap((said) =>
      banned.filter(([word]) => word.test(said)).map(([, instead]) => `${path}: ${said} (${instead})`),
    ),
  )
  expect(found).toEqual([])
})

test('no Indonesian sentence shows a code of the program', () => {
  const found = files
    // The dictionary of the open data explains the codes that stand in its columns.
    .filter(({ path }) => path.endsWith('id.ts') && !path.includes('open-data'))
    .flatMap(({ path, text }) =>
      textsOf(text).flatMap((said) =>
        // A text without a space may be a key or a value of the program itself.
        said.includes(' ') && internal.some((code) => code.test(said)) ? [`${path}: ${said}`] : [],
      ),
    )
  expect(found).toEqual([])
})

test('the test itself reads sentences, and sees what it is to refuse', () => {
  const planted = textsOf(
    "export const x = {\n  email: 'Alamat surel',\n  say: (n: number) => `unproven lagi`,\n}",
  )
  expect(planted).toEqual(["'Alamat surel'", '`unproven lagi`'])
  expect(banned.some(([word]) => word.test(planted[0] ?? ''))).toBe(true)
  expect(internal.some((code) => code.test(planted[1] ?? ''))).toBe(true)
})
