import type { Language } from '../../domain/language.ts'
import type { Stage } from '../../domain/lifecycle/stage.ts'

type ReminderWords = {
  readonly subject: (region: string) => string
  readonly greeting: (agency: string) => string
  readonly lead: string
  readonly stage: (name: string, stage: Stage, days: number) => string
  readonly improvement: (name: string, days: number) => string
  readonly values: (name: string, since: string) => string
  readonly complaints: (count: number) => string
  readonly readiness: (year: number, days: number) => string
  readonly none: (year: number) => string
  readonly more: (count: number) => string
  readonly open: string
  readonly closing: (region: string) => string
}

const stageNames: Readonly<Record<Stage, string>> = {
  'drum-up': 'Drum-up',
  diagnose: 'Diagnose',
  design: 'Design',
  deliver: 'Deliver',
  display: 'Display',
}

const days = (count: number) => `${count} working day${count === 1 ? '' : 's'}`

/** The words of a reminder, by language. */
export const reminderWords: Readonly<Record<Language, ReminderWords>> = {
  id: {
    subject: (region) => `Pengingat dari laboratorium inovasi ${region}`,
    greeting: (agency) => `Yth. tim inovasi ${agency},`,
    lead: 'Yang menunggu dari Anda:',
    stage: (name, stage, late) => `${name}: lembar kerja ${stageNames[stage]} terlambat ${late} hari kerja`,
    improvement: (name, late) => `${name}: perbaikan yang diputuskan terlambat ${late} hari kerja`,
    values: (name, since) => `${name}: angka bulanan belum diisi sejak ${since}`,
    complaints: (count) => `${count} pengaduan warga melewati batas jawab`,
    readiness: (year, late) => `survei kesiapan ${year} belum diisi, terlambat ${late} hari kerja`,
    none: (year) => `belum ada inovasi tahun ${year}`,
    more: (count) => `dan ${count} hal lagi`,
    open: 'Buka meja kerja Anda di:',
    closing: (region) => `Terima kasih.\nLaboratorium inovasi ${region}`,
  },
  en: {
    subject: (region) => `A reminder from the innovation laboratory of ${region}`,
    greeting: (agency) => `To the innovation team of ${agency},`,
    lead: 'This waits for you:',
    stage: (name, stage, late) => `${name}: the ${stageNames[stage]} worksheet is late by ${days(late)}`,
    improvement: (name, late) => `${name}: the improvement that was decided is late by ${days(late)}`,
    values: (name, since) => `${name}: no monthly values since ${since}`,
    complaints: (count) => `${count} complaint${count === 1 ? ' is' : 's are'} past the day for an answer`,
    readiness: (year, late) => `the readiness survey of ${year} is late by ${days(late)}`,
    none: (year) => `no innovation of ${year} yet`,
    more: (count) => `and ${count} more`,
    open: 'Open your desk at:',
    closing: (region) => `Thank you.\nThe innovation laboratory of ${region}`,
  },
}
