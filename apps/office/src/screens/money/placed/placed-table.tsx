import type { PlacedTransferView, StallId } from '@cho40/contract'
import { formatDong, formatMarketTime, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { CooperativeName } from '../../../desk/desk.ts'
import { useStallNames } from '../../../desk/stall-names.ts'
import { LongRows } from '../../../parts/long-rows.tsx'
import { TableRoom } from '../../../parts/table-room.tsx'
import { usePlacedWords } from '../../../text/placed.ts'
import { shortDay } from '../../../text/say.ts'
import type { Acting } from '../../../wire/use-act.ts'
import { DecisionHistory } from './decision-history.tsx'
import { usePlaceName } from './place-name.ts'
import { UndoForm } from './undo-form.tsx'

export type Place = PlacedTransferView['places'][number]
type Open = { readonly transferId: string; readonly place?: Place }

/** The latest first; each place can be taken back with a reason. */
export function PlacedTable({
  placed,
  acting,
  cooperative,
}: {
  placed: readonly PlacedTransferView[]
  acting: Acting
  /** Whose money it is that no stall got; left out for a market. */
  cooperative: CooperativeName | undefined
}): VNode {
  const { t } = usePlacedWords()
  const [open, setOpen] = useState<Open>()
  // Once for all rows: one that asks for itself asks the server as often as there are rows.
  const nameOf = useStallNames()
  if (placed.length === 0) return <p class="quiet">{t['placed.none']}</p>
  const row = placed.find(({ transferId }) => transferId === open?.transferId)
  return (
    <>
      <TableRoom label={t.placed}>
        <caption>{t.placed}</caption>
        <thead>
          <tr>
            <th scope="col">{t['placed.when']}</th>
            {!cooperative && <th scope="col">{t['placed.stall']}</th>}
            <th scope="col" class="figure">
              {t['placed.amount']}
            </th>
            <th scope="col">{t['placed.memo']}</th>
            <th scope="col">{t['placed.how']}</th>
            <th scope="col">{t.history}</th>
          </tr>
        </thead>
        <LongRows rows={placed} height={39} columns={cooperative ? 5 : 6}>
          {(one) => (
            <Row
              key={one.transferId}
              one={one}
              {...(!cooperative && { nameOf })}
              onOpen={setOpen}
            />
          )}
        </LongRows>
      </TableRoom>
      {row && open?.place && (
        <UndoForm
          key={`${row.transferId} ${open.place.decisionId}`}
          transfer={row}
          place={open.place}
          acting={acting}
          onEnd={() => setOpen(undefined)}
        />
      )}
      {open && !open.place && row && <DecisionHistory transferId={row.transferId} />}
    </>
  )
}

type RowProps = {
  one: PlacedTransferView
  /** Left out where no stall is named. */
  nameOf?: (id: StallId) => string
  onOpen: (open: Open) => void
}

function Row({ one, nameOf, onOpen }: RowProps): VNode {
  const { t, tell } = usePlacedWords()
  const placeName = usePlaceName()
  const { transferId } = one
  return (
    <tr>
      <td>
        {formatMarketTime(one.occurredAt)} {shortDay(marketDayOf(one.occurredAt))}
      </td>
      {nameOf && <td>{one.stallId === null ? '–' : nameOf(one.stallId)}</td>}
      <td class="figure">
        {one.direction === 'out' && '−'}
        {formatDong(one.amount)}
      </td>
      <td class="memo-cell">{one.memo}</td>
      <td>
        {one.places.map((place) => (
          <p key={place.decisionId ?? 'machine'}>
            {placeName(place.how)}{' '}
            <button type="button" class="link" onClick={() => onOpen({ transferId, place })}>
              {tell('undo', { x: place.amount })}
            </button>
          </p>
        ))}
      </td>
      <td>
        <button type="button" class="link" onClick={() => onOpen({ transferId })}>
          {t.history}
        </button>
      </td>
    </tr>
  )
}
