import type { StallId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useMarket } from '../../desk/desk.ts'
import { useStallNames } from '../../desk/stall-names.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useBoardWords } from '../../text/board.ts'
import { useCommuneWords } from '../../text/commune.ts'
import type { StartLine } from '../../wire/adoption-calls.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { ONBOARDING_STEPS } from '../shop-choices.ts'

/** So many stalls are named of those that lack a step; the others are counted. */
const NAMED = 20

/** How far the stalls of a market have come with their start: each step, and who still lacks it. */
export function StartPart(): VNode {
  const { t, tell } = useCommuneWords()
  const market = useMarket()
  const asked = useAsk('community.onboarding', { marketId: market.id })
  const { value: stalls } = asked
  const minutes = stalls?.reduce((sum, one) => sum + one.minutes, 0) ?? 0
  const ready = stalls?.filter(({ missing }) => missing.length === 0).length ?? 0
  return (
    <section class="part">
      <h2>{t['start.title']}</h2>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!stalls && !asked.problem && <Loading />}
      {stalls && <p>{tell('start.line', { n: ready, of: stalls.length, minutes })}</p>}
      {stalls && stalls.length > 0 && <Steps stalls={stalls} />}
    </section>
  )
}

function Steps({ stalls }: { stalls: readonly StartLine[] }): VNode {
  const { t } = useCommuneWords()
  const { t: board } = useBoardWords()
  return (
    <TableRoom label={t['start.title']}>
      <thead>
        <tr>
          <th scope="col">{t['start.step']}</th>
          <th scope="col" class="figure">
            {t['start.done']}
          </th>
          <th scope="col">{t['start.lack']}</th>
        </tr>
      </thead>
      <tbody>
        {ONBOARDING_STEPS.map((step) => {
          const lack = stalls.filter(({ missing }) => missing.includes(step))
          return (
            <tr key={step}>
              <th scope="row">{board[`step.${step}`]}</th>
              <td class="figure">{stalls.length - lack.length}</td>
              <td>
                <Lacking stalls={lack.map(({ stallId }) => stallId)} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </TableRoom>
  )
}

function Lacking({ stalls }: { stalls: readonly StallId[] }): VNode {
  const { tell } = useCommuneWords()
  const nameOf = useStallNames()
  if (stalls.length === 0) return <>–</>
  const more = stalls.length - NAMED
  return (
    <>
      {stalls.slice(0, NAMED).map(nameOf).join('; ')}
      {more > 0 && <small class="hint">{tell('start.more', { n: more })}</small>}
    </>
  )
}
