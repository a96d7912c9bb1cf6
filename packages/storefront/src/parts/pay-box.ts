import type { OrderMoney } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import { encodeVietQr } from '@cho40/vietqr'
import { bankByBin } from '@cho40/vietqr/banks'
import { drawQrSvgQuickly } from '@cho40/vietqr/symbol'
import { html, raw } from 'hono/html'
import { say } from '../language.ts'
import { type Transfer, transferOf } from '../shop/transfer.ts'
import { shopText } from '../text/shop-text.ts'
import type { Visit } from '../visit.ts'

type PayProps = {
  readonly visit: Visit
  readonly money: OrderMoney
  /** Where the code is as a picture to save. */
  readonly picture: string
}

/** What is left to pay as a VietQR, and in words for who types it; nothing when nothing is asked. */
export function payBox({ visit: { language }, money, picture }: PayProps) {
  const text = shopText(language)
  const asked = transferOf(money)
  if (!asked) return null
  const { request, transfer } = asked
  const { bin, number, holderName } = request.account
  const amount = formatDong(money.left)
  const title = request.received > 0 || money.kept > 0 ? text.payDifference : text.payTitle
  return html`<div class="pay"><h3>${say(title, { amount })}</h3><p>${text.payHow}</p>\
<div class="qr" role="img" aria-label="${say(text.qrName, { amount })}">\
${raw(symbolOf(transfer))}</div>\
<p><a class="action quiet" href="${picture}" download="ma-qr-${transfer.memo}.png">\
${text.saveCode}</a></p><p class="by">${text.saveHow}</p><dl class="facts">\
<dt>${text.bank}</dt><dd>${bankByBin(bin)?.shortName ?? bin}</dd>\
<dt>${text.account}</dt><dd>${number}</dd><dt>${text.holder}</dt><dd>${holderName}</dd>\
<dt>${text.amount}</dt><dd>${amount}</dd>\
<dt>${text.memo}</dt><dd><strong>${transfer.memo}</strong></dd></dl></div>`
}

/** Empty where no code can say it: the words beside it still can. */
function symbolOf(transfer: Transfer): string {
  const payload = encodeVietQr(transfer)
  const symbol = payload.ok ? drawQrSvgQuickly(payload.value) : payload
  return symbol.ok ? symbol.value : ''
}
