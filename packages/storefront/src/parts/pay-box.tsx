/** @jsxImportSource hono/jsx */
import type { OrderMoney } from '@cho40/contract'
import { type Dong, formatDong } from '@cho40/values'
import { encodeVietQr, ourMemo } from '@cho40/vietqr'
import { bankByBin } from '@cho40/vietqr/banks'
import { drawQr, qrSvg } from '@cho40/vietqr/symbol'
import { raw } from 'hono/html'
import { say } from '../language.ts'
import { shopText } from '../text/shop-text.ts'
import type { Visit } from '../visit.ts'

type PayProps = { readonly visit: Visit; readonly money: OrderMoney }

/** What is left to pay as a VietQR, and in words for who types it; nothing when nothing is asked. */
export function PayBox({ visit: { language }, money }: PayProps) {
  const text = shopText(language)
  const request = money.requests.find(({ state }) => state === 'open')
  if (!request || money.left === 0) return null
  const memo = ourMemo(request.code)
  if (!memo.ok) return null
  const { bin, number, holderName } = request.account
  const amount = formatDong(money.left)
  const title = request.received > 0 || money.kept > 0 ? text.payDifference : text.payTitle
  return (
    <div class="pay">
      <h3>{say(title, { amount })}</h3>
      <p>{text.payHow}</p>
      <div class="qr" role="img" aria-label={say(text.qrName, { amount })}>
        {raw(symbolOf({ bin, account: number, amount: money.left, memo: memo.value }))}
      </div>
      <dl class="facts">
        <dt>{text.bank}</dt>
        <dd>{bankByBin(bin)?.shortName ?? bin}</dd>
        <dt>{text.account}</dt>
        <dd>{number}</dd>
        <dt>{text.holder}</dt>
        <dd>{holderName}</dd>
        <dt>{text.amount}</dt>
        <dd>{amount}</dd>
        <dt>{text.memo}</dt>
        <dd>
          <strong>{memo.value}</strong>
        </dd>
      </dl>
    </div>
  )
}

type Transfer = {
  readonly bin: string
  readonly account: string
  readonly amount: Dong
  readonly memo: string
}

/** Empty where no code can say it: the words beside it still can. */
function symbolOf(transfer: Transfer): string {
  const payload = encodeVietQr(transfer)
  const symbol = payload.ok ? drawQr(payload.value) : payload
  return symbol.ok ? qrSvg(symbol.value) : ''
}
