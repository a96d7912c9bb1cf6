import type {
  ReceivingAccountId,
  StatementColumn,
  StatementMap,
  StatementMapProposal,
} from '@cho40/contract'
import { formatDong, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { shortDay } from '../../text/say.ts'
import { columnAt, isEnough, MAY_HOLD, widthOf, withColumn } from './columns.ts'

type Props = {
  proposal: StatementMapProposal
  accountId: ReceivingAccountId | undefined
  onConfirm: (map: StatementMap, accountId: ReceivingAccountId) => void
}

/** What each column of an unknown file holds: guessed, shown on its own rows, confirmed by a person. */
export function ColumnTable({ proposal, accountId, onConfirm }: Props): VNode {
  const { text } = useWords()
  const [map, setMap] = useState(proposal.map)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  // Whose account it is may still be chosen: that leaves the columns as they are.
  useUnsaved(map !== proposal.map, true)
  const isReady = isEnough(map.columns)
  return (
    <form
      class="columns"
      aria-labelledby="columns-title"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && accountId) onConfirm(map, accountId)
      }}
    >
      <h2 id="columns-title" ref={heading} tabIndex={-1}>
        {text['columns.title']}
      </h2>
      <p class="quiet">{text['columns.help']}</p>
      <TableRoom label={text['columns.title']}>
        <Heads proposal={proposal} map={map} onMap={setMap} />
        <tbody>
          {proposal.sample.map(({ cells }, row) => (
            <tr key={row}>
              {Array.from({ length: widthOf(proposal) }, (_, at) => (
                <td key={at} class={columnAt(map, at) ? '' : 'quiet'}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableRoom>
      <Understood proposal={proposal} />
      <label class="field">
        <span>{text['columns.order']}</span>
        <select
          name="order"
          value={map.dateOrder}
          onChange={({ currentTarget: { value } }) =>
            setMap({ ...map, dateOrder: value === 'month-first' ? 'month-first' : 'day-first' })
          }
        >
          <option value="day-first">{text['columns.dayfirst']}</option>
          <option value="month-first">{text['columns.monthfirst']}</option>
        </select>
      </label>
      {(!isReady || !accountId) && (
        <p class="problem" role="alert">
          {isReady ? text['columns.account'] : text['columns.few']}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="button primary" aria-disabled={!isReady || !accountId}>
          {text['columns.go']}
        </button>
      </p>
    </form>
  )
}

type HeadsProps = Pick<Props, 'proposal'> & {
  map: StatementMap
  onMap: (map: StatementMap) => void
}

function Heads({ proposal, map, onMap }: HeadsProps): VNode {
  const { text, say } = useWords()
  return (
    <thead>
      <tr>
        {Array.from({ length: widthOf(proposal) }, (_, at) => {
          const printed = proposal.heading[at] ?? ''
          const name = printed === '' ? say('columns.column', { n: at + 1 }) : printed
          const held = columnAt(map, at)
          const sure =
            held && columnAt(proposal.map, at) === held ? proposal.confidence[held] : undefined
          return (
            <th key={at} scope="col">
              <label class="field">
                <span>{name}</span>
                <select
                  value={held ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    onMap(
                      withColumn(
                        map,
                        at,
                        MAY_HOLD.find((one) => one === value),
                      ),
                    )
                  }
                >
                  <option value="">{text['column.ignored']}</option>
                  {MAY_HOLD.map((one: StatementColumn) => (
                    <option key={one} value={one}>
                      {text[`column.${one}`]}
                    </option>
                  ))}
                </select>
                <small class="quiet">
                  {sure === undefined ? ' ' : say('columns.sure', { n: sure })}
                </small>
              </label>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** What the guess makes of the first rows: money in or out, when, and the text. */
function Understood({ proposal }: Pick<Props, 'proposal'>): VNode | null {
  const { text } = useWords()
  const rows = proposal.sample.flatMap(({ row }) => row ?? [])
  if (rows.length === 0) return null
  return (
    <ul class="understood">
      {rows.map((row, index) => (
        <li key={index}>
          {shortDay(marketDayOf(row.occurredAt))} ·{' '}
          {text[row.direction === 'in' ? 'column.credit' : 'column.debit']} {formatDong(row.amount)}{' '}
          · {row.memo}
        </li>
      ))}
    </ul>
  )
}
