import type { CooperativeView } from '@cho40/contract'
import { formatDong, sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { SpanPicker, useSpanKeys } from '../../parts/span-picker.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { type Span, spanOf } from '../../text/months.ts'
import { useRollWords } from '../../text/roll.ts'
import type { ServiceUse } from '../../wire/coop-calls.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** What each member did with the cooperative over days: what income is shared by. */
export function ServiceUsePart({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useRollWords()
  const { today } = useDesk()
  const [span, setSpan] = useState<Span>(() => spanOf('year', today))
  const isSpan = span.from <= span.to
  const asked = useAsk('distribution.use', isSpan ? { cooperativeId: coop.id, ...span } : 'nothing')
  const keys = useScreenKeys(useSpanKeys(setSpan))
  return (
    <section class="part" aria-labelledby="service-use">
      <h2 id="service-use">{t.use}</h2>
      <p class="hint">{t['use.help']}</p>
      <SpanPicker span={span} onSpan={setSpan} />
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {isSpan && !asked.value && !asked.problem && <Loading />}
      {asked.value?.length === 0 && <p>{t['use.none']}</p>}
      {asked.value && asked.value.length > 0 && <Uses coop={coop} uses={asked.value} />}
      {keys}
    </section>
  )
}

const SUMS = ['soldThrough', 'soldTo', 'boughtFrom', 'fees', 'use'] as const

function Uses({ coop, uses }: { coop: CooperativeView; uses: readonly ServiceUse[] }): VNode {
  const { text } = useWords()
  const { t } = useRollWords()
  const coopWords = useCoopWords()
  const register = useAsk('members.register', { cooperativeId: coop.id })
  const members = new Map(register.value?.members.map((line) => [line.id, line] as const))
  const nameOf = (one: ServiceUse) => members.get(one.memberId)
  const rows = uses.toSorted(
    (a, b) => (nameOf(a)?.number ?? 0) - (nameOf(b)?.number ?? 0) || b.use - a.use,
  )
  const word = (sum: (typeof SUMS)[number]) => (sum === 'use' ? t['use.sum'] : t[sum])
  return (
    <TableRoom label={`${t.use} (${coop.name})`}>
      <thead>
        <tr>
          <th scope="col">{coopWords.t['members.name']}</th>
          {SUMS.map((sum) => (
            <th key={sum} scope="col" class="figure">
              {word(sum)}
            </th>
          ))}
        </tr>
      </thead>
      <LongRows rows={rows} height={39} columns={SUMS.length + 1}>
        {(one) => (
          <tr key={one.memberId}>
            <th scope="row">
              <b class="number">{nameOf(one)?.number}</b> {nameOf(one)?.name}
            </th>
            {SUMS.map((sum) => (
              <td key={sum} class="figure">
                {formatDong(one[sum], '')}
              </td>
            ))}
          </tr>
        )}
      </LongRows>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          {SUMS.map((sum) => (
            <td key={sum} class="figure">
              {formatDong(sumDong(uses.map((one) => one[sum])), '')}
            </td>
          ))}
        </tr>
      </tfoot>
    </TableRoom>
  )
}
