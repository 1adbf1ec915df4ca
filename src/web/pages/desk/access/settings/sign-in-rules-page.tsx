import { roles } from '../../../../../domain/access/role.ts'
import type { SignInRules } from '../../../../../services/access/set-sign-in-rules.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { CheckboxField } from '../../../../components/field/field.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** Which roles must bring a second step, and how many people have yet to set it up. */
export function SignInRulesPage({ view, rules }: { view: View; rules: SignInRules }) {
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
      <p>
        <a href={href(view, paths.people(slug))}>{view.messages.administration.back}</a>
      </p>
    </DeskShell>
  )
}
