import type { LineWaitingView } from '@cho40/contract'
import { formatDong, sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { TableRoom } from '../../parts/table-room.tsx'
import { useOrderedWords } from '../../text/ordered.ts'
import { shownQuantity, usualUnit } from '../../text/quantity.ts'
import { shortDay } from '../../text/say.ts'

type Props = { lines: readonly LineWaitingView[]; onAsk: (line: LineWaitingView) => void }

/** Lines of orders of which nobody knows yet whose goods they were, the latest first. */
export function WaitingTable({ lines, onAsk }: Props): VNode {
  const { text } = useWords()
  const { t } = useOrderedWords()
  return (
    <section class="part">
      <h2>{t.waiting}</h2>
      {lines.length === 0 ? (
        <p>{t['waiting.none']}</p>
      ) : (
        <>
          <p class="hint">{t['waiting.hint']}</p>
          <TableRoom label={t.waiting} stacked>
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.goods}</th>
                <th scope="col" class="figure">
                  {t.waits}
                </th>
                <th scope="col" class="figure">
                  {t.amount}
                </th>
                <th scope="col">{t.act}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.lineId} line={line} onAsk={() => onAsk(line)} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {text.total}
                </th>
                <td class="figure">{formatDong(sumDong(lines.map(({ amount }) => amount)))}</td>
                <td />
              </tr>
            </tfoot>
          </TableRoom>
        </>
      )}
    </section>
  )
}

function Line({ line, onAsk }: { line: LineWaitingView; onAsk: () => void }): VNode {
  const { t, tell } = useOrderedWords()
  const { base, waiting, unit, name } = line
  const usual = base && usualUnit(base)
  return (
    <tr>
      <td class="whole" data-label={t.day}>
        {shortDay(line.day)}
      </td>
      <th scope="row">
        {name} <small class="hint">{`${shownQuantity(line.quantity, 1_000)} ${unit}`}</small>
      </th>
      <td class="figure below" data-label={t.waits}>
        {usual && waiting !== null
          ? `${shownQuantity(waiting, usual.unitSize)} ${usual.unit}`
          : '–'}
      </td>
      <td class="figure">{formatDong(line.amount)}</td>
      <td>
        <button type="button" class="link" aria-label={tell('act.of', { name })} onClick={onAsk}>
          {t.act}
        </button>
        {base === null && <small class="hint"> {tell('measure', { unit })}</small>}
      </td>
    </tr>
  )
}
