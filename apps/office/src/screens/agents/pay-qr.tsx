import type { AskedPayment } from '@cho40/contract'
import type { VNode } from 'preact'
import { PaymentSymbol } from '../../parts/payment-symbol.tsx'
import { useAgentWords } from '../../text/agents.ts'

type Props = { asked: AskedPayment; name: string; onHide: () => void }

/** The code an agent pays by, with the words of its memo for who types. */
export function PayQr({ asked, name, onHide }: Props): VNode {
  const { t, tell } = useAgentWords()
  const said = tell('pay.show', { name, x: asked.amount, code: asked.memo })
  return (
    <PaymentSymbol payload={asked.vietqr} said={said}>
      <b>{said}</b>
      <button type="button" class="button" onClick={onHide}>
        {t['pay.hide']}
      </button>
    </PaymentSymbol>
  )
}
