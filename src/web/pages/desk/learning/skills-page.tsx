import type { Skill, SkilledPerson } from '../../../../store/learning/skill.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type SkillsProps = {
  view: View
  region: string
  /** The one subject that is looked at, or null for all. */
  subject: string | null
  skills: readonly Skill[]
  people: readonly SkilledPerson[]
  untrained: readonly string[]
}

function People({ view, people, subject }: SkillsProps) {
  const words = view.messages.learningAfter
  const { date } = formatsOf(view.language)
  const { name, agency, last } = words.whoColumns
  if (subject === null || people.length === 0) return null
  return (
    <Card title={words.who(subject)}>
      <DataTable
        caption={words.who(subject)}
        captionHidden
        columns={[{ label: name }, { label: agency }, { label: last }]}
        rows={people.map((one) => [one.name, one.agencyName ?? '–', date(one.lastOn)])}
      />
    </Card>
  )
}

function Skills({ view, region, skills }: SkillsProps) {
  const words = view.messages.learningAfter
  const { number } = formatsOf(view.language)
  const { skill, people, agencies } = words.skillColumns
  return (
    <Card title={words.skills}>
      <DataTable
        caption={words.skills}
        captionHidden
        columns={[{ label: skill }, { label: people, numeric: true }, { label: agencies, numeric: true }]}
        rows={skills.map((one) => [
          <a href={href(view, `${paths.skills(region)}?subject=${encodeURIComponent(one.name)}`)}>
            {one.name}
          </a>,
          number(one.people),
          number(one.agencies),
        ])}
      />
    </Card>
  )
}

/** What the people of a region learned, and which agency has nobody. */
export function SkillsPage(props: SkillsProps) {
  const { view, region, subject, skills, untrained } = props
  const words = view.messages.learningAfter
  return (
    <DeskShell view={view} title={words.skills}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.learningDesk.title, path: paths.deskLearning(region) },
          { label: words.skills },
        ]}
      />
      <h1>{words.skills}</h1>
      <p class="lead">{words.skillsLead}</p>
      {subject !== null && (
        <p>
          <a href={href(view, paths.skills(region))}>{words.allSkills}</a>
        </p>
      )}
      <People {...props} />
      {skills.length === 0 ? <EmptyState sentence={words.skillsNone} /> : <Skills {...props} />}
      <Card title={subject === null ? words.untrained : words.untrainedIn(subject)}>
        {untrained.length === 0 ? (
          <p>{words.allTrained}</p>
        ) : (
          <ul>
            {untrained.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        )}
      </Card>
    </DeskShell>
  )
}
