import type { BoardInnovation } from '../../../../../store/verdict/board.ts'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { headlineSentence } from '../../../../components/verdict-reasons/verdict-reasons.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type CardProps = { view: View; region: string; innovation: BoardInnovation }

function sentenceOf(view: View, { headline, verdict }: BoardInnovation): string {
  return headlineSentence(view, headline) ?? view.messages.verdict.meanings[verdict]
}

function Name({ view, innovation }: Pick<CardProps, 'view' | 'innovation'>) {
  return (
    <>
      {innovation.name}
      <ExampleTag view={view} item={innovation} />
    </>
  )
}

/** An innovation on which the leader has not decided yet. */
export function BoardCard({ view, region, innovation, mayDecide }: CardProps & { mayDecide: boolean }) {
  const words = view.messages.board
  const decide = paths.decide(region, innovation.slug)
  return (
    <article class="card board-card">
      <Verdict view={view} name={innovation.verdict} />
      <h3>
        <Name view={view} innovation={innovation} />
      </h3>
      <p>{sentenceOf(view, innovation)}</p>
      <p class="actions">
        {mayDecide && (
          <a class="ds-button" href={href(view, decide)} aria-label={`${words.decide}: ${innovation.name}`}>
            {words.decide}
          </a>
        )}
        <a
          class="ds-button"
          data-variant="tertiary"
          href={href(view, paths.boardInnovation(region, innovation.slug))}
          aria-label={`${words.seeProof}: ${innovation.name}`}
        >
          {words.seeProof}
        </a>
      </p>
    </article>
  )
}

/** An innovation in the list of all. */
export function ListedInnovation({ view, region, innovation }: CardProps) {
  return (
    <li class="board-card">
      <Verdict view={view} name={innovation.verdict} />
      <p>
        <a href={href(view, paths.boardInnovation(region, innovation.slug))}>
          <b>{innovation.name}</b>
        </a>
        <ExampleTag view={view} item={innovation} />
      </p>
      <p>{sentenceOf(view, innovation)}</p>
      <p class="small">{innovation.agency}</p>
    </li>
  )
}
