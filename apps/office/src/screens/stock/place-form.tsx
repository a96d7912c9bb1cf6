import type { CooperativeView, ReceivingAccountId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

/** A store, and the cooperative's own account that its buyers pay into. */
export function PlaceForm({
  coop,
  acting,
}: {
  coop: CooperativeView
  acting: Acting
}): VNode | null {
  const { t, tell } = useShopWords()
  const id = useRef(newId('splace'))
  const [name, setName] = useState(coop.name)
  const [accountId, setAccountId] = useState(coop.accounts[0]?.id)
  if (accountId === undefined) return null
  const send = (): void => {
    const of = { kind: 'store' as const, cooperativeId: coop.id }
    const wish = { id: id.current, name, of, accountId }
    void acting.act('stock.openPlace', wish, tell('stock.place.done', { name }))
  }
  return (
    <FormCard
      title={t['stock.place.title']}
      go={t['stock.place.go']}
      busy={acting.busy}
      onGo={send}
    >
      <TextField
        name="name"
        label={t['stock.place.name']}
        most={80}
        value={name}
        onValue={setName}
      />
      <ChoiceField<ReceivingAccountId>
        name="account"
        label={t['stock.place.account']}
        value={accountId}
        options={coop.accounts.map((one) => [one.id, `${one.bankName} ${one.number}`] as const)}
        onValue={setAccountId}
      />
    </FormCard>
  )
}
