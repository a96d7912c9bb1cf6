import type { CooperativeView } from '@cho40/contract'
import { sumDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useEnterWords } from '../../text/enter.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { EnterOrderForm } from './enter-order.tsx'
import type { Entered } from './use-told.ts'

type Props = { coop: CooperativeView; onEntered: () => void }

/** Writing down an order that was told, and what is to be given to its buyer afterwards. */
export function EnterPart({ coop, onEntered }: Props): VNode {
  const { t } = useEnterWords()
  const [isOpen, setOpen] = useState(false)
  const [entered, setEntered] = useState<Entered>()
  const places = useAsk('stock.places', { bookId: coop.bookId }).value
  const [first, ...others] = places ?? []
  const keys = useScreenKeys([{ key: 'n', label: t.enter, press: () => setOpen(true) }])
  return (
    <div class="screen-only">
      {entered && !isOpen && <EnteredNote entered={entered} />}
      {!isOpen && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t.enter} <kbd>N</kbd>
          </button>
        </p>
      )}
      {isOpen && places?.length === 0 && <p role="status">{t['enter.noplace']}</p>}
      {isOpen && first && (
        <EnterOrderForm
          coop={coop}
          places={[first, ...others]}
          onEntered={(done) => {
            setEntered(done)
            setOpen(false)
            onEntered()
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {keys}
    </div>
  )
}

/** The code the buyer writes with the money, and the page that shows it as a VietQR. */
function EnteredNote({ entered }: { entered: Entered }): VNode {
  const { t, tell } = useEnterWords()
  const { address, go } = useDesk()
  const { id: order, sellerOrders, who, token } = entered
  const x = sumDong(sellerOrders.map(({ amount }) => amount))
  const code = sellerOrders.map((part) => part.code).join(', ')
  return (
    <>
      <p class="said" role="status">
        {tell('enter.done', { who, x, code })}
      </p>
      <p>
        <a href={hrefOf({ ...address, order })} onClick={follow(() => go({ order }))}>
          {t['enter.see']}
        </a>
        {token !== undefined && (
          <>
            {' · '}
            <a href={`/don/${token}`} target="_blank" rel="noreferrer">
              {t['enter.link']}
            </a>
          </>
        )}
      </p>
    </>
  )
}
