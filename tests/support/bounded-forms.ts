const HOSTILE_COUNTS = ['-1', '1.5e3', '2,5', '99999999999999999999', 'NaN', '∞', '1e-30', 'lima']
const HOSTILE_DAYS = ['0000-01-01', '9999-99-99', '2026-02-30', '31/12/2026', '20260101', '275760-09-13']
const NO_NOUGHT = ['0', ...HOSTILE_COUNTS]

type Field = { readonly name: string; readonly hostile: readonly string[]; readonly beside?: string }
/** A form that is right, and the fields of it that are sent with what no number or day is. */
export type BoundedForm = {
  readonly role: string
  readonly path: (found: Readonly<Record<string, string>>) => string
  readonly values: Readonly<Record<string, string>>
  readonly fields: readonly Field[]
  /** The rules of the database that stand behind these fields. */
  readonly rules: readonly string[]
}

const marks = { actual: '1', problematic: '1', widespread: '1', feasible: '1' }
const BAD_MARKS = ['6', '9', '-1', '10', '2,5', '٣', '']

export const boundedForms: Readonly<Record<string, BoundedForm>> = {
  'a cohort': {
    role: 'lab-manager',
    path: () => '/tangsel/desk/cohorts/new',
    values: {
      name: 'Angkatan uji',
      year: '2027',
      quota: '5',
      target: '5',
      'opens.drum-up': '2027-01-04',
      'closes.drum-up': '2027-01-08',
    },
    fields: [
      { name: 'quota', hostile: NO_NOUGHT },
      { name: 'target', hostile: NO_NOUGHT },
      { name: 'year', hostile: ['1999', '20270', ...NO_NOUGHT] },
      { name: 'opens.drum-up', hostile: HOSTILE_DAYS },
      { name: 'closes.drum-up', hostile: ['2027-01-03', ...HOSTILE_DAYS] },
    ],
    rules: ['cohort_quota_check', 'cohort_target_check', 'cohort_stage_check'],
  },
  'an exhibition': {
    role: 'lab-manager',
    path: () => '/tangsel/desk/exhibitions/new',
    values: {
      name: 'Gelar uji',
      place: 'Aula',
      opensOn: '2027-01-04',
      closesOn: '2027-01-05',
      cohort: ':cohort',
    },
    fields: [
      { name: 'opensOn', hostile: HOSTILE_DAYS },
      { name: 'closesOn', hostile: ['2027-01-03', ...HOSTILE_DAYS] },
    ],
    rules: ['exhibition_check'],
  },
  'visitors of an exhibition': {
    role: 'lab-manager',
    path: ({ exhibition }) => `/tangsel/desk/exhibitions/${exhibition}/counts`,
    values: {
      kind: 'visitors',
      claimTitle: 'Hari pertama',
      countedOn: '2026-01-04',
      people: '0',
      source: 'Buku tamu',
    },
    fields: [
      { name: 'people', hostile: ['', ...HOSTILE_COUNTS] },
      { name: 'countedOn', hostile: HOSTILE_DAYS },
    ],
    rules: ['exhibition_count_people_check', 'exhibition_count_check'],
  },
  'weights of problems': {
    role: 'lab-manager',
    path: () => '/tangsel/desk/diagnosis/rule',
    values: {
      validFrom: '2099-01-01',
      screening: 'yes-no',
      urgency: '1',
      seriousness: '1,5',
      growth: '1',
      source: 'Perwal',
    },
    fields: [
      ...['urgency', 'seriousness', 'growth'].map((name) => ({
        name,
        hostile: ['0', '-1', '11', '99999999999999999999', 'NaN', '1e-50'],
      })),
      { name: 'validFrom', hostile: ['2020-01-01', ...HOSTILE_DAYS] },
    ],
    rules: ['priority_rule_urgency_check', 'priority_rule_seriousness_check', 'priority_rule_growth_check'],
  },
  'a screening': {
    role: 'coordinator',
    path: ({ problem }) => `/tangsel/desk/diagnosis/agencies/dpmptsp/problems/${problem}/screening`,
    values: { variant: 'yes-no', ...marks, screeningReason: 'Sebab uji' },
    fields: Object.keys(marks).map((name) => ({ name, hostile: BAD_MARKS })),
    rules: Object.keys(marks).map((name) => `problem_screening_${name}_check`),
  },
  'a score of a problem': {
    role: 'coordinator',
    path: ({ problem }) => `/tangsel/desk/diagnosis/agencies/dpmptsp/problems/${problem}/score`,
    values: { urgency: '5', seriousness: '1', growth: '3', scoreReason: 'Sebab uji' },
    fields: ['urgency', 'seriousness', 'growth'].map((name) => ({ name, hostile: ['0', ...BAD_MARKS] })),
    rules: ['urgency', 'seriousness', 'growth'].map((name) => `problem_score_${name}_check`),
  },
  'a course': {
    role: 'lab-manager',
    path: () => '/tangsel/desk/learning/new',
    values: {
      name: 'Lokakarya uji',
      organiser: 'Bapelitbangda',
      place: 'Aula',
      quota: '20',
      minimumPercent: '0',
      form: 'workshop',
    },
    fields: [
      { name: 'quota', hostile: NO_NOUGHT },
      { name: 'minimumPercent', hostile: ['101', ...HOSTILE_COUNTS] },
    ],
    rules: ['course_quota_check', 'course_minimum_percent_check'],
  },
  'a session of a course': {
    role: 'lab-manager',
    path: ({ course }) => `/tangsel/desk/learning/${course}/sessions`,
    values: { day: '2099-03-01', opens: '08.00', closes: '09.00' },
    fields: [
      { name: 'day', hostile: HOSTILE_DAYS },
      { name: 'opens', hostile: ['24.00', '8', '-1.00', '99:99'] },
      { name: 'closes', hostile: ['08.00', '07.00', '24.00', '8'] },
    ],
    rules: ['course_session_check'],
  },
  'a panel': {
    role: 'lab-manager',
    path: () => '/tangsel/desk/panels/new',
    values: { name: 'Juri uji', example: 'lan-display', perEntry: '3', secondLook: '15' },
    fields: [
      { name: 'perEntry', hostile: ['16', ...NO_NOUGHT] },
      { name: 'secondLook', hostile: ['101', ...NO_NOUGHT] },
    ],
    rules: ['panel_per_entry_check', 'panel_second_look_points_check'],
  },
  'an audience': {
    role: 'lab-manager',
    path: () => '/tangsel/desk/innovations/sianduk/message',
    values: { group: 'Warga', size: '4000', source: 'Register' },
    fields: [{ name: 'size', hostile: HOSTILE_COUNTS }],
    rules: ['message_plan_audience_size_check'],
  },
  'a step to tell people': {
    role: 'lab-manager',
    path: () => '/tangsel/desk/innovations/sianduk/message/steps',
    values: {
      stepChannel: 'poster',
      stepTitle: 'Poster',
      stepDueOn: '2027-01-04',
      stepDoer: 'Humas',
      stepCost: '0',
    },
    fields: [
      { name: 'stepCost', hostile: HOSTILE_COUNTS },
      { name: 'stepDueOn', hostile: HOSTILE_DAYS },
    ],
    rules: ['message_step_cost_check'],
  },
  'a record of reach': {
    role: 'lab-manager',
    path: () => '/tangsel/desk/innovations/sianduk/message/records',
    values: {
      reachChannel: 'meeting',
      reachTitle: 'Rembuk warga',
      reachPlace: 'Balai',
      reachHeldOn: '2026-01-04',
      reachPeople: '0',
      reachBasis: 'head-count',
      reachCost: '0',
    },
    fields: [
      { name: 'reachPeople', hostile: ['', ...HOSTILE_COUNTS] },
      { name: 'reachCost', hostile: HOSTILE_COUNTS },
      { name: 'reachHeldOn', hostile: ['2098-01-01', ...HOSTILE_DAYS] },
    ],
    rules: ['reach_record_people_check', 'reach_record_cost_check'],
  },
  'a step of a plan': {
    role: 'innovator',
    path: ({ innovation }) => `/tangsel/desk/innovations/${innovation}/action-plan/steps/new`,
    values: {
      phase: 'preparation',
      activity: 'Rapat',
      doer: 'Tim',
      output: 'Notulen',
      fromMonth: '2027-02',
      toMonth: '2027-03',
      cost: '0',
    },
    fields: [
      { name: 'cost', hostile: ['', ...HOSTILE_COUNTS] },
      { name: 'fromMonth', hostile: ['0000-01', '2027-13', '9999-01', '2027-02-01'] },
      { name: 'toMonth', hostile: ['2027-01', '2027-00', '0000-01'] },
    ],
    rules: ['plan_step_cost_check', 'plan_step_check'],
  },
  'a report of a step': {
    role: 'innovator',
    path: ({ innovation, step }) =>
      `/tangsel/desk/innovations/${innovation}/action-plan/steps/${step}/reports`,
    values: { outcome: 'going-on', costSoFar: '0', text: 'Berjalan', stall: '' },
    fields: [{ name: 'costSoFar', hostile: HOSTILE_COUNTS }],
    rules: ['plan_step_report_cost_so_far_check'],
  },
  'a coaching meeting': {
    role: 'coach',
    path: () => '/tangsel/desk/innovations/sianduk/coaching/meetings',
    values: {
      meetingKind: 'visit',
      heldOn: '2026-01-05',
      minutes: '90',
      place: 'Kantor',
      coach: ':coach',
      notes: 'Uji',
      others: 'Budi Contoh',
    },
    fields: [
      { name: 'minutes', hostile: NO_NOUGHT },
      { name: 'heldOn', hostile: ['2098-01-01', ...HOSTILE_DAYS] },
    ],
    rules: ['coaching_meeting_minutes_check'],
  },
  'a row of the sheet of before and after': {
    role: 'innovator',
    path: ({ innovation }) => `/tangsel/desk/innovations/${innovation}/effect/external-organisations`,
    values: {
      unit: 'organisations',
      beforeValue: '5',
      beforeSource: 'Register',
      afterValue: '3',
      afterSource: 'Register',
      revision: '0',
    },
    fields: ['beforeValue', 'afterValue'].map((name) => ({
      name,
      hostile: ['-1', '1.5e3', '99999999999999999999', 'NaN', '∞', 'lima'],
    })),
    rules: ['effect_row_before_value_check', 'effect_row_after_value_check', 'effect_row_check2'],
  },
}
