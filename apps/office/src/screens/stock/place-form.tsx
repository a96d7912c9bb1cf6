import type { CooperativeView, OpenStockPlace, ReceivingAccountId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Props = {
  of: OpenStockPlace['of']
  /** What it is called while nobody says otherwise. */
  called: string
  /** Of a store: the accounts its buyers may pay into. A stall's buyers pay into the stall's own. */
  accounts: CooperativeView['accounts']
  acting: Acting
  /** Of a further place: the form is put away when it was opened, or not wanted. */
  onClose?: () => void
}

/** A store, with the cooperative's own account that its buyers pay into, or a place at a stall. */
export function PlaceForm({ of, called, accounts, acting, onClose }: Props): VNode {
  const { t, tell } = useShopWords()
  const id = useRef(newId('splace'))
  const [name, setName] = useState(called)
  const [accountId, setAccountId] = useState(accounts[0]?.id)
  const words = of.kind === 'store' ? 'stock.place' : 'stock.stall'
  const send = async (): Promise<void> => {
    const wish = { id: id.current, name, of, ...(accountId && { accountId }) }
    if (await acting.act('stock.openPlace', wish, tell(`${words}.done`, { name }))) onClose?.()
  }
  return (
    <FormCard
      title={t[`${words}.title`]}
      go={t[`${words}.go`]}
      busy={acting.busy}
      onGo={() => void send()}
      {...(onClose && { onCancel: onClose })}
    >
      <TextField name="name" label={t[`${words}.name`]} most={80} value={name} onValue={setName} />
      {accountId !== undefined && (
        <ChoiceField<ReceivingAccountId>
          name="account"
          label={t['stock.place.account']}
          value={accountId}
          options={accounts.map((one) => [one.id, `${one.bankName} ${one.number}`] as const)}
          onValue={setAccountId}
        />
      )}
    </FormCard>
  )
}
