import type { ShownDecision } from '../../../../services/verdict/decide.ts'
import type { ShownVerdict } from '../../../../services/verdict/show-verdict.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { Answer } from '../../../components/answer/answer.tsx'
import { Card } from '../../../components/card/card.tsx'
import { Decisions } from '../../../components/decisions/decisions.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { InnovationTabs } from '../../../components/innovation-tabs/innovation-tabs.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { Verdict } from '../../../components/verdict/verdict.tsx'
import {
  dimensionsOf,
  headlineSentence,
  VerdictReasons,
} from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'
import { EvidenceFigures } from './evidence-figures.tsx'
import { missingProofs } from './missing-proofs.tsx'
import { SensitivityCard } from './sensitivity-card.tsx'

export type VerdictPageProps = {
  view: View
  region: RegionScope
  innovation: InnovationScope
  verdict: ShownVerdict
  decisions: readonly ShownDecision[]
  mayBring: boolean
  mayJudge: boolean
  maySeeQuality: boolean
}

/** When, by which policy, and why the verdict that is shown was made. */
function Basis({ view, region, verdict: { stored, history } }: VerdictPageProps) {
  const words = view.messages.verdictPage
  if (!stored)
    return (
      <Notice view={view} tone="information">
        {words.notStored}
      </Notice>
    )
  const moment = formatsOf(view.language).moment(stored.createdAt, region.timeZone)
  const isLatest = history[0]?.id === stored.id
  const path = view.path.split('?', 1)[0] as string
  if (isLatest) return null
  return (
    <Notice view={view} tone="information">
      {words.earlier(moment)} <a href={href(view, path)}>{words.toLatest}</a>
    </Notice>
  )
}

/** Every verdict of the innovation with what caused it. */
function History({ view, region, innovation, verdict: { stored, history } }: VerdictPageProps) {
  const words = view.messages.verdictPage
  const format = formatsOf(view.language)
  const path = paths.verdict(region.slug, innovation.slug)
  if (history.length === 0) return null
  return (
    <Card title={words.history} id="history">
      <p class="small">{words.historyLead}</p>
      <ol class="plain-list ruled-list">
        {history.map((entry) => {
          const moment = format.moment(entry.createdAt, region.timeZone)
          return (
            <li>
              <p class="actions">
                <Verdict view={view} name={entry.verdict} />
                {entry.previous !== entry.verdict && (
                  <span class="small">{words.was(view.messages.verdict.names[entry.previous])}</span>
                )}
              </p>
              <p class="small">
                {moment} · {words.causes[entry.cause]} · {words.policyVersion(entry.policyVersion)} ·{' '}
                {entry.id === stored?.id ? (
                  <b>{words.shown}</b>
                ) : (
                  <a
                    href={href(view, `${path}?as=${entry.id}`)}
                    aria-label={`${words.seeEvidence}: ${moment}`}
                  >
                    {words.seeEvidence}
                  </a>
                )}
              </p>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

/** The verdict on an innovation with its reasons, its evidence and its history. */
export function VerdictPage(props: VerdictPageProps) {
  const { view, region, innovation, verdict, decisions, mayBring, mayJudge, maySeeQuality } = props
  const words = view.messages.verdictPage
  const { judgement, stored } = verdict
  const moment = stored && formatsOf(view.language).moment(stored.createdAt, region.timeZone)
  return (
    <DeskShell view={view} title={words.title(innovation.name)}>
      <InnovationCrumbs
        view={view}
        innovation={innovation}
        crumbs={[{ label: view.messages.verdict.label }]}
      />
      <h1>{words.title(innovation.name)}</h1>
      <InnovationTabs view={view} />
      <Basis {...props} />
      <Answer
        view={view}
        verdict={judgement.verdict}
        sentence={headlineSentence(view, verdict.headline) ?? ''}
        dimensions={dimensionsOf(judgement)}
        missing={missingProofs(view, judgement, {
          region: region.slug,
          slug: innovation.slug,
          mayBring,
        })}
        basis={stored && moment ? words.judged(moment, stored.policyVersion) : undefined}
      />
      {judgement.byChange && (
        <Notice view={view} tone="warning">
          {view.messages.sensitivity.byChange(
            view.messages.verdict.names[judgement.verdict],
            view.messages.verdict.names[judgement.byChange.verdict],
          )}
        </Notice>
      )}
      <p class="say">
        <b>{words.advice}:</b>{' '}
        {view.messages.verdictReason.recommendations[judgement.recommendation.reason]({})}
      </p>
      {mayJudge && (
        <form method="post" action={href(view, paths.judgeAgain(region.slug, innovation.slug))}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.judgeAgain}
          </button>
        </form>
      )}
      <Card title={words.reasons}>
        <VerdictReasons view={view} judgement={judgement} />
      </Card>
      <SensitivityCard view={view} verdict={verdict} />
      <EvidenceFigures
        view={view}
        region={region.slug}
        innovation={innovation.slug}
        verdict={verdict}
        mayBring={mayBring}
      />
      {maySeeQuality && (
        <p>
          <a href={href(view, paths.answerQuality(region.slug, innovation.slug))}>
            {view.messages.answerQuality.link}
          </a>
        </p>
      )}
      <Card title={view.messages.decision.latest}>
        <Decisions view={view} timeZone={region.timeZone} decisions={decisions} />
      </Card>
      <History {...props} />
    </DeskShell>
  )
}
