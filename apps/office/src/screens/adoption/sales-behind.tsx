import type { BankLine, MarketId, SaleBehindView, SaleId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { type AdoptionText, useAdoptionWords } from '../../text/adoption.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'

const AT_ONCE = 20

type Props = { scopeId: MarketId; from: MarketDay; to: MarketDay }

/** The sales behind a figure, down to the rows at the bank: for those whose money it is. */
export function SalesBehind({ scopeId, from, to }: Props): VNode {
  const { t } = useAdoptionWords()
  const [after, setAfter] = useState<SaleId>()
  const page = { scopeId, from, to, limit: AT_ONCE, ...(after && { after }) }
  const asked = useAsk('adoption.explain', page)
  const last = asked.value?.at(-1)
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />
  if (!asked.value) return <Loading />
  if (asked.value.length === 0 && !after) return <p>{t['sales.none']}</p>
  return (
    <>
      <TableRoom label={t['sales.open']}>
        <thead>
          <tr>
            <th scope="col">{t['sales.day']}</th>
            <th scope="col">{t['sales.how']}</th>
            <th scope="col" class="figure">
              ₫
            </th>
            <th scope="col">{t['sales.bank']}</th>
          </tr>
        </thead>
        <tbody>
          {asked.value.map((sale) => (
            <Sale key={sale.saleId} sale={sale} />
          ))}
        </tbody>
      </TableRoom>
      <p class="actions screen-only">
        {after && (
          <button type="button" class="button" onClick={() => setAfter(undefined)}>
            {t['sales.first']}
          </button>
        )}
        {last && asked.value.length === AT_ONCE && (
          <button type="button" class="button" onClick={() => setAfter(last.saleId)}>
            {t['sales.more']}
          </button>
        )}
      </p>
    </>
  )
}

function Sale({ sale }: { sale: SaleBehindView }): VNode {
  const { language } = useWords()
  const { t } = useAdoptionWords()
  const lines = sale.transfers.flatMap((transfer) => transfer.lines)
  return (
    <tr>
      <th scope="row">{shortDay(sale.day)}</th>
      <td>{t[`sales.${sale.method}`]}</td>
      <td class="figure">{new Intl.NumberFormat(language).format(sale.amount)}</td>
      <td>{lines.length === 0 ? '–' : lines.map((line) => bankText(line, t)).join('; ')}</td>
    </tr>
  )
}

function bankText({ source, reference, row, fileSha256 }: BankLine, t: AdoptionText): string {
  const file = fileSha256 === null ? '' : ` ${fileSha256.slice(0, 8)}…`
  const at = row === null ? '' : ` #${row}${file}`
  return `${t[`bank.${source}`]} ${reference ?? ''}${at}`.trim()
}
