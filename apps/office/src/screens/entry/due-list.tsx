import type { IndicatorValueView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useEntryWords } from '../../text/entry.ts'
import { shortDay } from '../../text/say.ts'
import { type CallProblem, tell as send } from '../../wire/call.ts'
import { useSaid } from '../../wire/use-said.ts'
import { type Due, valuesIn } from './due.ts'
import { StateBadge } from './state-badge.tsx'
import { valueText } from './value-text.ts'

type Props = {
  due: readonly Due[]
  values: readonly IndicatorValueView[] | undefined
  onDone: () => Promise<void>
}

/** What ends in the period and how far each is; j and k go along, Enter opens. */
export function DueList({ due, values, onDone }: Props): VNode {
  const { t, tell } = useEntryWords()
  const { go } = useDesk()
  const [here, setHere] = useState(0)
  const [said, setSaid] = useSaid()
  const [problem, setProblem] = useState<CallProblem>()
  const sending = useRef(false)
  const rows = due.map((one) => ({
    ...one,
    last: valuesIn(values, one, one.rule.indicatorId)?.at(-1),
  }))
  const drafts = rows.flatMap(({ last }) => (last?.state === 'draft' ? [last.id] : []))
  const at = Math.min(here, rows.length - 1)
  const open = (): void => go({ indicator: rows[at]?.rule.indicatorId })
  const submitAll = async (): Promise<void> => {
    if (sending.current) return
    sending.current = true
    let n = 0
    let refused: CallProblem | undefined
    for (const valueId of drafts) {
      const sent = await send('adoption.values.submit', { valueId })
      if (sent.ok) n += 1
      else refused = sent.problem
    }
    await onDone()
    sending.current = false
    setProblem(refused)
    setSaid(tell('submitted.all', { n }))
  }
  const keys = useScreenKeys([
    { key: 'j', label: t['key.next'], press: () => setHere(Math.min(at + 1, rows.length - 1)) },
    { key: 'k', label: t['key.before'], press: () => setHere(Math.max(at - 1, 0)) },
    { key: 'o', label: t['key.open'], press: open },
  ])
  return (
    <>
      <h2>{t.due}</h2>
      {problem && <ProblemNote problem={problem} />}
      <p class="said" role="status">
        {said}
      </p>
      <TableRoom label={t.due}>
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col">{t.of}</th>
            <th scope="col" class="figure">
              {t.value}
            </th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row key={row.rule.indicatorId} row={row} isHere={i === at} />
          ))}
        </tbody>
      </TableRoom>
      {drafts.length > 0 && (
        <p class="actions">
          <button type="button" class="button" onClick={() => void submitAll()}>
            {tell('submit.all', { n: drafts.length })}
          </button>
        </p>
      )}
      {keys}
    </>
  )
}

type RowOf = Due & { readonly last: IndicatorValueView | undefined }

function Row({ row, isHere }: { row: RowOf; isHere: boolean }): VNode {
  const { language } = useWords()
  const { address, go } = useDesk()
  const { rule, firstDay, lastDay, last } = row
  const { indicatorId: indicator } = rule
  return (
    <tr class={isHere ? 'is-here' : undefined}>
      <th scope="row">
        <a href={hrefOf({ ...address, indicator })} onClick={follow(() => go({ indicator }))}>
          {indicator} {rule.name[language]}
        </a>
      </th>
      <td>
        {shortDay(firstDay)} – {shortDay(lastDay)}
      </td>
      <td class="figure">{last ? valueText(last, rule, language) : '–'}</td>
      <td>
        <StateBadge state={last?.state} />
      </td>
    </tr>
  )
}
