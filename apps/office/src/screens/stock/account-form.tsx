import type { CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { BeneficiaryFields, beneficiaryOf, NOBODY } from '../../parts/beneficiary-fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { Empty } from '../../parts/notes.tsx'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = { coop: CooperativeView; acting: Acting; onDone: () => void }

/** The cooperative's own account at a bank, which its buyers pay into. */
export function AccountForm({ coop, acting, onDone }: Props): VNode {
  const { t } = useShopWords()
  const id = useRef(newId('acct'))
  const [typed, setTyped] = useState(NOBODY)
  const whole = beneficiaryOf(typed)
  const open = async (): Promise<void> => {
    if (!whole) return
    const wish = { id: id.current, cooperativeId: coop.id, ...whole }
    if (await acting.act('cooperative.openAccount', wish, t['stock.account.done'])) onDone()
  }
  const help = t['stock.place.none.help']
  return (
    <>
      <Empty title={t['stock.place.none']} help={help} pictogram="transfer" />
      <FormCard
        title={t['stock.account']}
        go={t['stock.account.go']}
        busy={acting.busy || !whole}
        onGo={() => void open()}
      >
        <BeneficiaryFields typed={typed} onTyped={setTyped} />
      </FormCard>
    </>
  )
}
