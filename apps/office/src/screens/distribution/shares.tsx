import type { DistributionId } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAsk } from '../../wire/use-ask.ts'

const PARTS = [
  'byUse',
  'byLabour',
  'byCapital',
  'externalByUse',
  'externalByCapital',
  'total',
] as const
const SIDES = [
  'internal',
  'external',
  'internalFund',
  'externalFund',
  'lossesCovered',
  'otherFunds',
  'toMembers',
  'kept',
] as const

/** What became of a period's income, and each member's part of it. */
export function Shares({ id }: { id: DistributionId }): VNode {
  const { text } = useWords()
  const { t, tell } = useCoopWords()
  const { value, problem, again } = useAsk('distribution.view', { distributionId: id })
  if (!value) return problem ? <ProblemNote problem={problem} again={again} /> : <Loading />
  return (
    <div class="part">
      <h2 id="shares">{tell('run.period', value)}</h2>
      <dl class="facts">
        {SIDES.map((side) => (
          <div key={side}>
            <dt>{t[`share.${side}`]}</dt>
            <dd>{formatDong(value[side])}</dd>
          </div>
        ))}
      </dl>
      <TableRoom label={t['dist.shares']}>
        <thead>
          <tr>
            <th scope="col">{t['members.name']}</th>
            {PARTS.map((part) => (
              <th key={part} scope="col" class="figure">
                {t[`part.${part}`]}
              </th>
            ))}
          </tr>
        </thead>
        <LongRows rows={value.shares} height={39} columns={PARTS.length + 1}>
          {(share) => (
            <tr key={share.memberId}>
              <th scope="row">
                <b class="number">{share.number}</b> {share.name}
              </th>
              {PARTS.map((part) => (
                <td key={part} class="figure">
                  {formatDong(share[part], '')}
                </td>
              ))}
            </tr>
          )}
        </LongRows>
        <tfoot>
          <tr>
            <th scope="row" colSpan={PARTS.length}>
              {text.total}
            </th>
            <td class="figure">{formatDong(value.toMembers)}</td>
          </tr>
        </tfoot>
      </TableRoom>
    </div>
  )
}
