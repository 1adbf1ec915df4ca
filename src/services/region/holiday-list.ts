import { dayAt } from '../../domain/calendar/working-days.ts'
import {
  checkHolidayRows,
  type HolidayField,
  type HolidayRowChecked,
  holidayFields,
  holidayHeadings,
} from '../../domain/region/holiday-list.ts'
import { ok } from '../../domain/result.ts'
import type { Trace } from '../../store/intake/intake-batch.ts'
import { listNamedHolidays, saveHolidays } from '../../store/region/holiday.ts'
import { listOf } from '../intake/list.ts'

/** Holidays of a decree, beside those with a fixed date that every region begins with. */
export const holidayList = listOf<HolidayField, HolidayRowChecked>({
  kind: 'holidays',
  action: 'holiday.edit',
  fields: holidayFields,
  required: ['date', 'name', 'source'],
  asked: ['source'],
  headings: holidayHeadings,
  tables: ['holiday'],
  check: async (db, { region }, table, reading) => {
    const recorded = await listNamedHolidays(db, region.id)
    const byDay = new Map(recorded.map((day) => [day.date, day]))
    return { rows: checkHolidayRows(table, reading, byDay), choices: {} }
  },
  write: async (_, transaction, { region }, rows) => {
    const recorded = await listNamedHolidays(transaction, region.id)
    const byDay = new Map(recorded.map((day) => [day.date, day]))
    const fit = rows.filter(({ outcome }) => outcome === 'create' || outcome === 'update')
    const days = fit.flatMap(({ values }) => values.days)
    const isNews = ({ date, name, source }: (typeof days)[number]) => {
      const before = byDay.get(date)
      return before?.name !== name || before.source !== source
    }
    const news = days.filter(isNews)
    await saveHolidays(transaction, region.id, news)
    const traces = news.map(({ date }): Trace => {
      const before = byDay.get(date)
      const was = before ? { name: before.name, source: before.source } : null
      return { table: 'holiday', key: { region_id: region.id, date }, before: was }
    })
    return ok({ written: fit.length, traces })
  },
  example: async (_, { now, region }) => {
    const year = Number(dayAt(now, region.timeZone).slice(0, 4)) + 1
    return {
      header: ['Tanggal', 'Hari libur', 'Sumber'],
      rows: [
        [`1 Januari ${year}`, 'Tahun Baru Masehi', 'SKB Tiga Menteri (contoh)'],
        [`20, 23 dan 24 Maret ${year}`, 'Cuti bersama (contoh)', 'SKB Tiga Menteri (contoh)'],
      ],
    }
  },
})
