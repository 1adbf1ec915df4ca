import { POINT_PEOPLE_MIN } from '../../../../domain/survey/element-answers.ts'
import type { HeadlineCode } from '../../../../domain/verdict/headline.ts'
import type { MissingCode, ReasonCode, RecommendationReason } from '../../../../domain/verdict/judgement.ts'
import { figuresOf, type Numbers, type Sentence } from '../../figures.ts'
import { missing } from '../missing-proof/id.ts'
import { recommendations } from '../recommendation/id.ts'

const {
  apart,
  index,
  indexBound,
  month,
  numeric,
  pair,
  percent,
  percentShort,
  percentUp,
  text,
  unit,
  value,
  whole,
  movedAgainst,
} = figuresOf('id')

const name = (numbers: Numbers) => text(numbers, 'name')

/** What reads the same did not move for the reader, whatever the digits behind it. */
const stayed = (numbers: Numbers) => {
  const [before, after] = pair(numbers, 'before', 'after')
  return before === after
}

function moved(numbers: Numbers, told: Told): string {
  const isFound = told === 'found' && stayed(numbers)
  const [before, after] = (isFound ? apart : pair)(numbers, 'before', 'after')
  if (before === after) return `tetap, rata-rata ${after}`
  const rose = (numeric(numbers, 'after') ?? 0) > (numeric(numbers, 'before') ?? 0)
  return `${rose ? 'naik' : 'turun'} dari rata-rata ${before} menjadi ${after}`
}

/**
 * Where a trend was set aside, the plain averages would credit it: then what is now stands beside what would be without.
 * As long as chance may explain it, or it has faded, that is no more than how it would have gone on.
 */
type Told = 'found' | 'open' | 'faded'
const movedUnit = (numbers: Numbers, told: Told, since = '') => {
  if (numbers.trendSetAside !== 1) return `${name(numbers)} ${moved(numbers, told)}${unit(numbers)}${since}`
  const [without, after] = pair(numbers, 'without', 'after')
  const other = told === 'found' ? 'tanpa inovasi ini' : 'bila berlanjut seperti sebelum diluncurkan'
  const now = told === 'faded' ? `rata-rata ${after}${unit(numbers)}${since || ' sejak diluncurkan'}` : ''
  return `${name(numbers)} ${now || `kini rata-rata ${after}${unit(numbers)}${since && ` (${since.trim()})`}`}; ${other} kira-kira ${without}`
}
const complaintsMoved = (numbers: Numbers, told: Told) =>
  `Pengaduan ${moved(numbers, told)} per 1.000 layanan`
const sinceLaunch = (numbers: Numbers) => {
  const launched = month(numbers, 'launch')
  return launched ? ` sejak diluncurkan ${launched}` : ''
}
/** The outcome as it moved since its launch, for the one sentence of a card. */
const outcomeMoved = (numbers: Numbers, told: Told) => movedUnit(numbers, told, sinceLaunch(numbers))
const kind = (numbers: Numbers) => (numbers.kind === 'outcome' ? 'hasil' : 'keluaran')
/** By what those served are known. */
const fieldNames: Record<string, string> = {
  sex: 'jenis kelamin',
  age: 'umur',
  education: 'pendidikan',
  occupation: 'pekerjaan',
}
/** Elements of the regulation's survey. */
const QUESTIONS = 9
const bandNames: Record<string, string> = {
  A: 'sangat baik',
  B: 'baik',
  C: 'kurang baik',
  D: 'tidak baik',
}
const band = (numbers: Numbers) => bandNames[text(numbers, 'band')] ?? text(numbers, 'band')
/** The bounds that the verdict goes by are wider than those of the index where answers are few, alike or of less weight. */
/** Whoever was not drawn answered because they wished to: then nothing is said of all. */
const careful = (numbers: Numbers, bounds: string) => {
  const confidence = numeric(numbers, 'confidence') === null ? '95%' : percentShort(numbers, 'confidence')
  return numeric(numbers, 'share') === null
    ? `untuk simpulan dihitung hati-hati, nilainya ${bounds} bila yang tidak menjawab berpendapat serupa (keyakinan ${confidence})`
    : `untuk simpulan dihitung hati-hati, nilai semua pengunjung ${bounds} bila yang tidak menjawab berpendapat serupa (keyakinan ${confidence}; ${percentShort(numbers, 'share')} dari yang diminta menjawab)`
}
const atLeast = (numbers: Numbers) => careful(numbers, `sedikitnya ${indexBound(numbers, 'lower')}`)
const atMost = (numbers: Numbers) => careful(numbers, `paling tinggi ${indexBound(numbers, 'upper')}`)
const within = (numbers: Numbers) =>
  careful(numbers, `antara ${indexBound(numbers, 'lower')} dan ${indexBound(numbers, 'upper')}`)
/** Who gave how much to what, since when; three questions make no letter of the regulation's nine. */
const gave = (numbers: Numbers) => {
  const since = month(numbers, 'since')
  const people = `${whole(numbers, 'n')} warga memberi nilai ${index(numbers, 'index')} dari 100`
  return since ? `Sejak perbaikan ${since}, ${people}` : people
}
const inBand = (numbers: Numbers) => {
  const questions = numeric(numbers, 'questions') ?? QUESTIONS
  return questions < QUESTIONS ? `untuk ${questions} dari ${QUESTIONS} pertanyaan` : band(numbers)
}
const certainly = (numbers: Numbers) =>
  `antara ${percentShort(numbers, 'lower')} dan ${percentUp(numbers, 'upper')}, keyakinan 95%`

const difference = (numbers: Numbers) =>
  `selisih ${value(numbers, 'difference')}${unit(numbers)}, antara ${value(numbers, 'differenceLower')} dan ${value(numbers, 'differenceUpper')}, keyakinan 95%`
const isSure = (numbers: Numbers, lower: string, upper: string) =>
  (numeric(numbers, lower) ?? 0) * (numeric(numbers, upper) ?? 0) > 0
/** Said of a change that was taken to be larger than elsewhere: as plainly as its interval allows. */
const thanElsewhere = (numbers: Numbers) => {
  if (numbers.comparisonUnsteady)
    return ` Angka ${text(numbers, 'comparisonUnsteady')} terlalu tidak stabil untuk dibandingkan.`
  if (!numbers.comparisonName) return ''
  return isSure(numbers, 'differenceLower', 'differenceUpper')
    ? ` Perubahannya juga lebih besar daripada di ${text(numbers, 'comparisonName')}.`
    : ` Perubahannya tampaknya juga lebih besar daripada di ${text(numbers, 'comparisonName')} (${difference(numbers)}).`
}
/** How sure an interval is, where that is known. */
const sureness = (numbers: Numbers) =>
  numeric(numbers, 'confidence') === null ? '' : ` (keyakinan ${percentShort(numbers, 'confidence')})`
/** A per cent of a handful of complaints would read as a rate. */
const ofEnough = (numbers: Numbers, write: typeof percent) =>
  (numeric(numbers, 'due') ?? 0) < POINT_PEOPLE_MIN ? '' : ` (${write(numbers, 'share')})`
/** Size of the step with its interval, where it is known. */
const size = (numbers: Numbers) => {
  const ends = [numeric(numbers, 'lower'), numeric(numbers, 'upper')]
  const [least, most] = ends.map((end) => Math.abs(end ?? 0)).sort((one, other) => one - other)
  if (numeric(numbers, 'estimate') === null || ends.includes(null)) return ''
  if (!isSure(numbers, 'lower', 'upper')) return ' Seberapa besar, angka terbaru belum memastikannya.'
  const step = { estimate: Math.abs(numeric(numbers, 'estimate') ?? 0), least: least ?? 0, most: most ?? 0 }
  return ` Perubahan saat diluncurkan sekitar ${value(step, 'estimate')}${unit(numbers)}, antara ${value(step, 'least')} dan ${value(step, 'most')} sejauh faktor kebetulan${sureness(numbers)}.`
}
const againstTarget = (numbers: Numbers) => {
  const small =
    numbers.isBelowLeast === 1
      ? ` Perubahan ini di bawah yang dianggap layak (${value(numbers, 'least')}${unit(numbers)}).`
      : ''
  if (numbers.assurance === 'always')
    return `${small} Bila keadaannya tetap begini, target ${value(numbers, 'target')} boleh diharapkan tercapai.`
  if (numbers.assurance === 'never')
    return `${small} Bila keadaannya tetap begini, target ${value(numbers, 'target')} belum dapat diharapkan tercapai.`
  return numbers.assurance === 'sometimes'
    ? `${small} Bila keadaannya tetap begini, target ${value(numbers, 'target')} kadang tercapai, kadang tidak.`
    : small
}

/** Why each of the five conditions stands as it does: one sentence a reason. */
const reasons = {
  'no-output-indicator': () => 'Belum ada ukuran keluaran: berapa banyak yang dihasilkan atau dilayani.',
  'no-outcome-indicator': () =>
    'Belum ada ukuran hasil: apa yang berubah bagi warga, misalnya waktu atau biaya.',
  'no-baseline': (n) => `${name(n)}: keadaan sebelum inovasi belum dicatat.`,
  'no-target': (n) => `${name(n)}: targetnya belum ditetapkan.`,
  'no-fresh-value': (n) => `${name(n)}: belum ada angka terbaru.`,
  'complete-indicator': (n) => `${name(n)} (${kind(n)}) punya data awal, target, dan angka terbaru.`,
  'not-launched': () => 'Tanggal peluncurannya belum dicatat, jadi belum ada perubahan yang bisa dinilai.',
  improved: (n) =>
    movedAgainst(n) && n.trendSetAside !== 1
      ? `${movedUnit(n, 'found')}, tetapi dibandingkan arah angka sebelum diluncurkan ini perbaikan yang lebih besar daripada naik-turun biasanya.${size(n)}${thanElsewhere(n)}${againstTarget(n)}`
      : `${movedUnit(n, 'found')}. Perbaikan ini lebih besar daripada naik-turun biasanya.${size(n)}${thanElsewhere(n)}${againstTarget(n)}`,
  worsened: (n) =>
    movedAgainst(n) && n.trendSetAside !== 1
      ? `${movedUnit(n, 'found')}, tetapi dibandingkan arah angka sebelum diluncurkan ini memburuk, lebih besar daripada naik-turun biasanya.${size(n)}`
      : `${movedUnit(n, 'found')}. Memburuk, dan lebih besar daripada naik-turun biasanya.${size(n)}`,
  'unseen-lately': (n) =>
    `${movedUnit(n, 'faded')}. Sepanjang masa sejak diluncurkan perbaikan ini lebih besar daripada naik-turun biasanya, tetapi pada enam angka terbaru sudah tidak terlihat.`,
  'worsened-lately': (n) =>
    `${name(n)}: enam angka terbaru lebih buruk daripada sebelum diluncurkan, melebihi naik-turun biasanya.`,
  'cannot-tell-yet': (n) =>
    numeric(n, 'least') === null
      ? `${movedUnit(n, 'open')}. Belum pasti melebihi naik-turun biasanya, dan belum ada target yang menyatakan perubahan mana yang layak: belum bisa dipastikan apakah membaik.`
      : `${movedUnit(n, 'open')}. Belum pasti melebihi naik-turun biasanya: belum bisa dipastikan apakah membaik sebesar yang dianggap layak (${value(n, 'least')}${unit(n)}).`,
  'moved-elsewhere-too': (n) =>
    `${movedUnit(n, 'open')}. Belum pasti perubahannya lebih besar daripada di ${text(n, 'comparisonName')}, tanpa inovasi ini (${difference(n)}), jadi belum tentu karena inovasi ini.`,
  'no-change-beyond-chance': (n) =>
    numeric(n, 'least') === null
      ? `${movedUnit(n, 'open')}: tidak ada perubahan yang melebihi naik-turun biasanya.`
      : `${movedUnit(n, 'open')}. Tidak membaik sebesar yang dianggap layak (${value(n, 'least')}${unit(n)}).`,
  'weak-before-after': (n) =>
    `${movedUnit(n, 'open')}, tetapi angkanya terlalu sedikit untuk memastikan: ${whole(n, 'beforeCount')} sebelum dan ${whole(n, 'afterCount')} sesudah diluncurkan.`,
  'too-few-values': (n) =>
    `${name(n)}: angkanya terlalu sedikit, ${whole(n, 'beforeCount')} sebelum dan ${whole(n, 'afterCount')} sesudah diluncurkan.`,
  'no-answers': () => 'Belum ada warga yang menjawab survei.',
  'index-reaches-band': (n) => `${gave(n)} (${inBand(n)}); ${atLeast(n)}.`,
  'index-below-band': (n) => `${gave(n)} (${inBand(n)}), belum mencapai "baik"; ${atMost(n)}.`,
  'index-undecided': (n) => `${gave(n)}, tetapi belum pasti "baik": ${within(n)}.`,
  'index-adverse': (n) => `${gave(n)} (${inBand(n)}): yang menjawab tidak menikmatinya; ${atMost(n)}.`,
  'sample-too-small': (n) =>
    `Baru ${whole(n, 'counted')} jawaban warga: terlalu sedikit untuk memastikan apakah nilainya "baik".`,
  'answers-weighed-down': (n) =>
    `Dari ${whole(n, 'n')} jawaban, yang dihitung ${whole(n, 'counted')} karena sebagian memiliki tanda yang perlu diperiksa.`,
  'element-answers-too-few': () =>
    'Sebagian pertanyaan baru dijawab oleh terlalu sedikit warga, jadi belum bisa disimpulkan.',
  'index-hangs-on-marked': (n) =>
    `${gave(n)}, tetapi itu tidak bertahan bila jawaban yang memiliki tanda ikut dihitung, jadi belum bisa disimpulkan.`,
  'index-hangs-on-weighting': (n) =>
    `${gave(n)}, tetapi itu tidak bertahan bila ditimbang menurut siapa yang dilayani, jadi belum bisa disimpulkan.`,
  'index-weighted': (n) =>
    `Ditimbang menurut ${fieldNames[text(n, 'field')] ?? text(n, 'field')} mereka yang dilayani (${month(n, 'from')} sampai ${month(n, 'until')}), nilainya ${index(n, 'weighted')}, antara ${indexBound(n, 'lower')} dan ${indexBound(n, 'upper')} (keyakinan 95%): seteliti ${whole(n, 'effective')} jawaban tanpa timbangan.`,
  'answers-marked': (n) =>
    `${whole(n, 'marked')} dari ${whole(n, 'answered')} jawaban memiliki tanda yang perlu diperiksa; angkanya dihitung tanpa jawaban itu.`,
  'no-complaint-figures': () => 'Belum cukup angka pengaduan sejak diluncurkan.',
  'complaints-increased': (n) =>
    movedAgainst(n)
      ? `${complaintsMoved(n, 'found')}, tetapi dibandingkan arah angka sebelum diluncurkan ini kenaikan yang lebih besar daripada naik-turun biasanya.`
      : `${complaintsMoved(n, 'found')}. Kenaikan ini lebih besar daripada naik-turun biasanya.`,
  'complaints-no-concern': (n) =>
    numeric(n, 'before') === null
      ? `Rata-rata ${value(n, 'after')} pengaduan per 1.000 layanan; banyaknya sebelum diluncurkan tidak diketahui.`
      : !stayed(n) && (numeric(n, 'after') ?? 0) > (numeric(n, 'before') ?? 0)
        ? `${complaintsMoved(n, 'open')}. Belum pasti melebihi naik-turun biasanya, jadi bisa kebetulan.`
        : `Rata-rata pengaduan tidak bertambah: ${pair(n, 'before', 'after').join(' dulu, ')} kini per 1.000 layanan.`,
  'complaints-recent-concern': (n) =>
    `Tiga bulan terakhir pengaduan lebih banyak daripada sebelum diluncurkan: ${apart(n, 'value', 'mean').join(' per 1.000 layanan, dulu ')}.`,
  'complaints-no-before': (n) =>
    `Banyaknya pengaduan sebelum diluncurkan tidak diketahui, jadi tidak bisa dikatakan apakah bertambah. Kini ${value(n, 'after')} per 1.000 layanan.`,
  'complaints-below-ceiling': (n) =>
    `Setahun terakhir ${value(n, 'after')} pengaduan per 1.000 layanan, dalam batas ${value(n, 'ceiling')} yang ditetapkan daerah.`,
  'complaints-above-ceiling': (n) =>
    `Setahun terakhir ${apart(n, 'after', 'ceiling').join(' pengaduan per 1.000 layanan, di atas batas ')} yang ditetapkan daerah, tetapi bisa kebetulan.`,
  'complaints-far-above-ceiling': (n) =>
    `Setahun terakhir ${apart(n, 'after', 'ceiling').join(' pengaduan per 1.000 layanan, di atas batas ')} yang ditetapkan daerah.`,
  'complaining-made-easier': (n) =>
    `Sejak ${month(n, 'month')} ada jalan baru untuk mengadu: itu saja bisa membuat pengaduan bertambah.`,
  'complaining-made-harder': (n) =>
    `Sejak ${month(n, 'month')} satu jalan untuk mengadu ditutup: itu saja bisa membuat pengaduan berkurang.`,
  'settled-in-time': (n) =>
    `${whole(n, 'settledInTime')} dari ${whole(n, 'due')} pengaduan${ofEnough(n, percent)} selesai tepat waktu.`,
  'settled-too-late': (n) =>
    `Hanya ${whole(n, 'settledInTime')} dari ${whole(n, 'due')} pengaduan${ofEnough(n, percentShort)} selesai tepat waktu; seharusnya ${percent(n, 'shareMin')}.`,
  'no-reach-figures': () => 'Belum diketahui berapa warga yang dijangkau.',
  reached: (n) =>
    `Tercatat menjangkau ${whole(n, 'reached')} dari ${whole(n, 'intended')} warga sasaran (${percent(n, 'share')}).`,
  'reached-too-few': (n) =>
    `Tercatat baru menjangkau ${whole(n, 'reached')} dari ${whole(n, 'intended')} warga sasaran (${percentShort(n, 'share')}); seharusnya ${percent(n, 'shareMin')}.`,
  known: (n) =>
    `${percent(n, 'share')} dari ${whole(n, 'asked')} warga yang ditanya sudah mengetahuinya (${certainly(n)}).`,
  'known-by-too-few': (n) =>
    (numeric(n, 'share') ?? 0) < (numeric(n, 'shareMin') ?? 0)
      ? `Hanya ${percentShort(n, 'share')} dari ${whole(n, 'asked')} warga yang ditanya mengetahuinya (${certainly(n)}); seharusnya ${percent(n, 'shareMin')}.`
      : `${percent(n, 'share')} dari ${whole(n, 'asked')} warga yang ditanya mengetahuinya, tetapi belum pasti ${percent(n, 'shareMin')} (${certainly(n)}).`,
  'asked-too-few': (n) =>
    `Baru ${whole(n, 'asked')} warga ditanya apakah mengetahuinya; perlu ${whole(n, 'askedMin')}.`,
} satisfies Record<ReasonCode, Sentence>

/** The one sentence of a card. */
const headlines = {
  'complaints-increased': (n) =>
    `${complaintsMoved(n, 'found')}${sinceLaunch(n)}${movedAgainst(n) ? ', lebih tinggi daripada arah sebelumnya' : ''}.`,
  'complaints-above-ceiling': (n) =>
    `${apart(n, 'after', 'ceiling').join(' pengaduan per 1.000 layanan, di atas batas ')} yang ditetapkan daerah.`,
  'outcome-worsened': (n) =>
    `${outcomeMoved(n, 'found')}: memburuk${movedAgainst(n) && n.trendSetAside !== 1 ? ' dibandingkan arah sebelumnya' : ''}.`,
  'not-enjoyed': (n) => `${gave(n)}: ${inBand(n)}.`,
  'outcome-improved': (n) =>
    `${outcomeMoved(n, 'found')}${movedAgainst(n) && n.trendSetAside !== 1 ? ', lebih baik daripada arah sebelumnya' : ''}.`,
  enjoyed: (n) => `${gave(n)}: ${inBand(n)}.`,
  'outcome-elsewhere-too': (n) =>
    `${outcomeMoved(n, 'open')}, tetapi belum pasti lebih daripada di ${text(n, 'comparisonName')} tanpa inovasi ini.`,
  'outcome-unchanged': (n) => `${outcomeMoved(n, 'open')}: tidak ada perbaikan sebesar yang dianggap layak.`,
  'outcome-open': (n) => `${outcomeMoved(n, 'open')}: belum bisa dipastikan apakah membaik.`,
  'outcome-unseen-lately': (n) =>
    `${outcomeMoved(n, 'faded')}, tetapi pada enam angka terbaru perbaikannya sudah tidak terlihat.`,
  'outcome-worsened-lately': (n) =>
    `${name(n)}: enam angka terbaru lebih buruk daripada sebelum diluncurkan.`,
  'outcome-weak': (n) => `${outcomeMoved(n, 'open')}; angkanya belum cukup untuk memastikan.`,
  'not-launched': () => 'Tanggal peluncurannya belum dicatat.',
  'too-little-proof': () => 'Belum ada bukti yang cukup.',
} satisfies Record<HeadlineCode, Sentence>

export const verdictReason: {
  reasons: Record<ReasonCode, Sentence>
  missing: Record<MissingCode, Sentence>
  headlines: Record<HeadlineCode, Sentence>
  recommendations: Record<RecommendationReason, Sentence>
  fewPeople: string
  nothingMissing: string
} = {
  reasons,
  missing,
  headlines,
  recommendations,
  fewPeople:
    'Angkanya baru ditampilkan setelah cukup banyak warga di dalamnya, agar tidak ada yang bisa dikenali.',
  nothingMissing: 'Tidak ada bukti yang kurang.',
}
