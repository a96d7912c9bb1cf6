import type { MarketId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { BeneficiaryFields, beneficiaryOf, NOBODY } from '../../parts/beneficiary-fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { Empty } from '../../parts/notes.tsx'
import { useBoardWords } from '../../text/board.ts'
import { newId } from '../../wire/new-id.ts'
import type { Sending } from '../../wire/use-send.ts'

/** The account that fees are paid into, opened with the board's own book. */
export function OpenAccount({
  marketId,
  sending,
}: {
  marketId: MarketId
  sending: Sending
}): VNode {
  const { t } = useBoardWords()
  const id = useRef(newId('acct'))
  const [typed, setTyped] = useState(NOBODY)
  const whole = beneficiaryOf(typed)
  const open = async (): Promise<void> => {
    if (!whole) return
    const account = { id: id.current, ...whole }
    if (await sending.send('fees.openBoard', { marketId, account })) {
      sending.setSaid(t['fees.opened'])
    }
  }
  return (
    <>
      <Empty title={t['fees.noaccount']} help={t['fees.noaccount.help']} pictogram="transfer" />
      <FormCard
        title={t['fees.open']}
        go={t['fees.open.go']}
        busy={sending.busy || !whole}
        onGo={() => void open()}
      >
        <BeneficiaryFields typed={typed} onTyped={setTyped} />
      </FormCard>
    </>
  )
}
