import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CertificateContent } from '../../domain/learning/certificate.ts'
import type { CourseSubject, RegistrationState } from '../../domain/learning/course.ts'
import type { TestMoment, TestQuestion } from '../../domain/learning/course-test.ts'
import type { FollowUpRespondent, FollowUpScores } from '../../domain/learning/follow-up.ts'
import type { AgencyId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

/** Somebody who learns here. They need no account; the number of a civil servant is kept only where they gave it. */
export const learner = pgTable(
  'learner',
  {
    regionId: regionId(),
    id: id(),
    name: text('name').notNull(),
    agencyId: uuid('agency_id').$type<AgencyId>(),
    /** Eighteen digits as text. */
    civilServantNumber: text('civil_servant_number'),
    /** Their account, where they have one. */
    personId: text('person_id').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] })],
)

/** A course, workshop or seminar; its kind gives the hours. */
export const course = pgTable(
  'course',
  {
    regionId: regionId(),
    id: id(),
    /** In its address, short enough to type. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    form: text('form').notNull(),
    organiser: text('organiser').notNull(),
    place: text('place').notNull(),
    description: text('description'),
    quota: integer('quota').notNull(),
    /** Share of the sessions that the certificate asks for. */
    minimumPercent: smallint('minimum_percent').notNull(),
    subjects: jsonb('subjects').$type<readonly CourseSubject[]>().notNull().default([]),
    signatoryName: text('signatory_name'),
    signatoryPosition: text('signatory_position'),
    isExample: boolean('is_example').notNull().default(false),
    /** The cohort whose event it is. */
    cohortId: uuid('cohort_id'),
    /** When the links of the survey three months later were handed on. */
    followUpSentAt: moment('follow_up_sent_at'),
    endedAt: moment('ended_at'),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('course_region_id_code_key').on(table.regionId, table.code),
  ],
)

/** One meeting of a course. */
export const courseSession = pgTable(
  'course_session',
  {
    regionId: regionId(),
    id: id(),
    courseId: uuid('course_id').notNull(),
    opensAt: moment('opens_at').notNull(),
    closesAt: moment('closes_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('course_session_time').on(table.regionId, table.closesAt),
  ],
)

/** A seat or a place on the waiting list; `code` is what its owner shows, and `name` is as they wrote it for this course. */
export const registration = pgTable(
  'registration',
  {
    regionId: regionId(),
    id: id(),
    courseId: uuid('course_id').notNull(),
    learnerId: uuid('learner_id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    state: text('state').$type<RegistrationState>().notNull(),
    place: integer('place').notNull(),
    registeredAt: moment('registered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('registration_region_id_code_key').on(table.regionId, table.code),
    unique('registration_region_id_course_id_place_key').on(table.regionId, table.courseId, table.place),
  ],
)

/** Of which network a registration without an account came, as a key; kept until the course is over. */
export const registrationSender = pgTable(
  'registration_sender',
  {
    regionId: regionId(),
    registrationId: uuid('registration_id').notNull(),
    courseId: uuid('course_id').notNull(),
    networkKey: text('network_key').notNull(),
    /** The organiser has looked at who this is, and let them in. */
    isLetIn: boolean('is_let_in').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.registrationId] }),
    index('registration_sender_network').on(table.regionId, table.courseId, table.networkKey),
  ],
)

/** That a registration was at a session: once, by the code on the screen or by somebody at the desk with a reason. */
export const attendance = pgTable(
  'attendance',
  {
    regionId: regionId(),
    sessionId: uuid('session_id').notNull(),
    registrationId: uuid('registration_id').notNull(),
    way: text('way').$type<'code' | 'desk'>().notNull(),
    reason: text('reason'),
    countedAt: moment('counted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.sessionId, table.registrationId] }),
    index('attendance_registration').on(table.regionId, table.registrationId),
  ],
)

/** What was certified, as it was then. A withdrawn one stays, and says so to whoever checks it. */
export const certificate = pgTable(
  'certificate',
  {
    regionId: regionId(),
    id: id(),
    registrationId: uuid('registration_id').notNull(),
    code: text('code').notNull(),
    number: text('number').notNull(),
    serial: integer('serial').notNull(),
    year: smallint('year').notNull(),
    issuedOn: date('issued_on').notNull(),
    content: jsonb('content').$type<CertificateContent>().notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('certificate_region_id_code_key').on(table.regionId, table.code),
    index('certificate_registration').on(table.regionId, table.registrationId),
  ],
)

/** Something that somebody did to learn; from these the hours are counted. */
export const learningRecord = pgTable(
  'learning_record',
  {
    regionId: regionId(),
    id: id(),
    learnerId: uuid('learner_id').notNull(),
    /** What it is at bottom: two rows with the same subject count once. */
    subject: text('subject').notNull(),
    form: text('form').notNull(),
    name: text('name').notNull(),
    organiser: text('organiser').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    units: integer('units').notNull(),
    minutes: integer('minutes').notNull(),
    isAbroad: boolean('is_abroad').notNull().default(false),
    certificateId: uuid('certificate_id'),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('learning_record_day').on(table.regionId, table.endsOn),
    index('learning_record_learner').on(table.regionId, table.learnerId),
  ],
)

/** A record that was taken back: it gives no hours. */
export const learningRecordEnd = pgTable(
  'learning_record_end',
  {
    regionId: regionId(),
    recordId: uuid('record_id').notNull(),
    reason: text('reason').notNull(),
    endedBy: text('ended_by').$type<PersonId>(),
    endedAt: moment('ended_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.recordId] })],
)

/** The questions that a course asks before and after; they stay once somebody has answered. */
export const courseTest = pgTable(
  'course_test',
  {
    regionId: regionId(),
    courseId: uuid('course_id').notNull(),
    questions: jsonb('questions').$type<readonly TestQuestion[]>().notNull(),
    savedBy: text('saved_by').$type<PersonId>(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.courseId] })],
)

/** What somebody answered, once before and once after. */
export const testAnswer = pgTable(
  'test_answer',
  {
    regionId: regionId(),
    registrationId: uuid('registration_id').notNull(),
    moment: text('moment').$type<TestMoment>().notNull(),
    /** The place of the chosen option of each question; null for one left open. */
    answers: jsonb('answers').$type<readonly (number | null)[]>().notNull(),
    points: integer('points').notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.registrationId, table.moment] })],
)

/** What somebody said three months after a course, of themselves or of whoever took it. */
export const followUpAnswer = pgTable(
  'follow_up_answer',
  {
    regionId: regionId(),
    registrationId: uuid('registration_id').notNull(),
    respondent: text('respondent').$type<FollowUpRespondent>().notNull(),
    scores: jsonb('scores').$type<FollowUpScores>().notNull(),
    /** The subject that was of most use. */
    subject: text('subject'),
    remark: text('remark'),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.registrationId, table.respondent] })],
)

/** What a course hands out: a file or a link. */
export const courseMaterial = pgTable(
  'course_material',
  {
    regionId: regionId(),
    id: id(),
    courseId: uuid('course_id').notNull(),
    title: text('title').notNull(),
    url: text('url'),
    attachmentId: uuid('attachment_id'),
    addedBy: text('added_by').$type<PersonId>(),
    addedAt: moment('added_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('course_material_course').on(table.regionId, table.courseId, table.addedAt),
  ],
)
