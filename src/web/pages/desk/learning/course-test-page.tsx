import { gainBand } from '../../../../domain/learning/gain.ts'
import type { TestResult } from '../../../../services/learning/course-test.ts'
import type { CourseRow } from '../../../../store/learning/course.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { TextAreaField } from '../../../components/field/field.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type CourseTestProps = {
  view: View
  region: string
  course: CourseRow
  result: TestResult
  text: string
  errors?: Readonly<Record<string, string>>
}

/** Gains are told as they are published, with four decimals at most. */
const GAIN_DIGITS = 4

/** What was learned, in sentences made from the figures. */
function Gain({ view, result }: CourseTestProps) {
  const words = view.messages.learningAfter
  const { number, plain, signed } = formatsOf(view.language)
  const { gain } = result
  if (!gain) return <p class="lead">{words.resultNone}</p>
  const { pairs, before, after, difference, interval, averageGain, missing } = gain
  return (
    <>
      <p class="lead">
        <b>{words.result(number(pairs), plain(before), plain(after))}</b>
      </p>
      <p>
        {interval && interval.lower < interval.upper
          ? words.difference(signed(difference, 2), signed(interval.lower, 2), signed(interval.upper, 2))
          : words.differenceAlone(signed(difference, 2))}
      </p>
      <p>
        {gain.gain === null
          ? words.gainNone
          : words.gain(plain(gain.gain, GAIN_DIGITS), words.bands[gainBand(gain.gain)])}{' '}
        {averageGain !== null && words.averageGain(plain(averageGain, GAIN_DIGITS))}
      </p>
      {missing > 0 && <p class="small">{words.missing(missing)}</p>}
    </>
  )
}

function Items({ view, result }: CourseTestProps) {
  const words = view.messages.learningAfter
  const { percent, decimal } = formatsOf(view.language)
  const { questions, items, sharesBefore } = result
  const columns = words.itemColumns
  if (questions.length === 0) return null
  return (
    <Card title={words.itemsTitle}>
      {items === null ? (
        <p>{words.itemsNone}</p>
      ) : (
        <>
          <DataTable
            caption={words.itemsTitle}
            captionHidden
            narrow="scroll"
            columns={[
              { label: columns.question },
              { label: columns.before, numeric: true },
              { label: columns.after, numeric: true },
              { label: columns.discrimination, numeric: true },
            ]}
            rows={items.items.map(({ share, discrimination, isSuspect }, place) => [
              <>
                {questions[place]?.text}
                {isSuspect && <Tag>{words.suspect}</Tag>}
              </>,
              sharesBefore ? percent(sharesBefore[place] ?? 0) : '–',
              percent(share),
              discrimination === null ? '–' : decimal(discrimination, 2),
            ])}
          />
          {items.reliability !== null && (
            <p class="small">{words.reliability(decimal(items.reliability, 2))}</p>
          )}
        </>
      )}
    </Card>
  )
}

function Questions({ view, region, course, result, text, errors }: CourseTestProps) {
  const words = view.messages.learningAfter
  const isFrozen = result.before + result.after > 0
  return (
    <Card title={words.questions}>
      {isFrozen ? (
        <>
          <p>{words.frozen}</p>
          <ol class="stack">
            {result.questions.map((question) => (
              <li>
                {question.text}
                <ul>
                  {question.options.map((option, place) => (
                    <li>
                      {option}
                      {place === question.right && <Tag>{words.rightOption}</Tag>}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <form
          class="form"
          method="post"
          action={href(view, paths.courseTest(region, course.code))}
          novalidate
        >
          <TextAreaField
            view={view}
            name="questions"
            label={words.questions}
            hint={words.questionsHint}
            value={text}
            error={errors?.questions}
            rows={12}
          />
          <div>
            <button class="ds-button" type="submit">
              {words.save}
            </button>
          </div>
        </form>
      )}
    </Card>
  )
}

/** The test of a course: what was learned, how each question worked, and the questions. */
export function CourseTestPage(props: CourseTestProps) {
  const { view, region, course, errors } = props
  const words = view.messages.learningAfter
  return (
    <DeskShell view={view} title={`${words.test}: ${course.name}`}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.learningDesk.title, path: paths.deskLearning(region) },
          { label: course.name, path: paths.deskCourse(region, course.code) },
          { label: words.test },
        ]}
      />
      <h1>{words.test}</h1>
      <ErrorSummary view={view} errors={errors} />
      <Gain {...props} />
      <Items {...props} />
      <Questions {...props} />
    </DeskShell>
  )
}
