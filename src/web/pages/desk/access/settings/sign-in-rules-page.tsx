import { roles } from '../../../../../domain/access/role.ts'
import type { SignInRules } from '../../../../../services/access/set-sign-in-rules.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { CheckboxField, TextAreaField } from '../../../../components/field/field.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type SignInRulesPageProps = {
  view: View
  rules: SignInRules
  hasProvider: boolean
  /** Groups of the provider by role, one a line. */
  groups: Readonly<Record<string, string>>
  errors: FieldErrors
}

/** Which groups of the provider give which role. */
function GroupsCard({ view, groups, errors }: SignInRulesPageProps) {
  const words = view.messages.provider
  const action = href(view, paths.providerGroups(view.region?.slug ?? ''))
  return (
    <Card title={words.groupsTitle}>
      <p>{words.groupsLead}</p>
      <form class="form" method="post" action={action}>
        <ErrorSummary view={view} errors={errors} />
        {roles.map((role) => (
          <TextAreaField
            view={view}
            name={`groups-${role}`}
            label={view.messages.administration.roles[role]}
            value={groups[role] ?? ''}
            rows={2}
            error={errors[`groups-${role}`]}
          />
        ))}
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.groupsSave}
          </button>
        </div>
      </form>
    </Card>
  )
}

/** Which roles must bring a second step, and how many people have yet to set it up. */
export function SignInRulesPage(props: SignInRulesPageProps) {
  const { view, rules } = props
  const words = view.messages.secondFactor
  const slug = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={words.rulesTitle}>
      <div>
        <h1>{words.rulesTitle}</h1>
        <p class="lead">{words.rulesLead}</p>
      </div>
      {rules.asked > 0 && <p>{words.rulesMissing(rules.missing, rules.asked)}</p>}
      <Card title={words.rulesRoles} tone="strong">
        <form class="form" method="post" action={href(view, paths.signInRules(slug))}>
          {roles.map((role) => (
            <CheckboxField
              view={view}
              name={role}
              label={view.messages.administration.roles[role]}
              checked={rules.secondFactorRoles.includes(role)}
            />
          ))}
          <div>
            <button class="ds-button" type="submit">
              {words.rulesSave}
            </button>
          </div>
        </form>
      </Card>
      {props.hasProvider && <GroupsCard {...props} />}
      <p>
        <a href={href(view, paths.people(slug))}>{view.messages.administration.back}</a>
      </p>
    </DeskShell>
  )
}
