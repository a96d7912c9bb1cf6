import type { BookId, SellerContactView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { momentWords } from '../../text/access.ts'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { ContactForm } from './contact-form.tsx'

/** How everybody may reach the seller, as pages of the shop say it. */
export function ContactCard({ bookId }: { bookId: BookId }): VNode {
  const { t } = useShopWords()
  const [isOpen, setOpen] = useState(false)
  const asked = useAsk('orders.contact', { bookId })
  const acting = useAct(asked.anew)
  const { value } = asked
  // Of what is sent only a number can be none.
  const isWrong = acting.problem?.type === 'InvalidInput'
  const problem = isWrong ? undefined : (acting.problem ?? asked.problem)
  const withdraw = () =>
    acting.act('orders.setContact', { id: newId('scontact'), bookId }, t['reach.withdrawn'])
  return (
    <section class="part screen-only" aria-label={t['reach.title']}>
      <h2>{t['reach.title']}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      {isWrong && (
        <p role="alert">
          <b class="wants-work">{t['reach.wrong']}</b>
        </p>
      )}
      <p class="said" role="status">
        {acting.said}
      </p>
      {value === undefined && !problem && <Loading />}
      {value === null && <p>{t['reach.nothing']}</p>}
      {value && <Published contact={value} />}
      {value !== undefined && !isOpen && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t['reach.open']}
          </button>
          {value !== null && (
            <button
              type="button"
              class="button"
              aria-disabled={acting.busy}
              onClick={() => void withdraw()}
            >
              {t['reach.withdraw']}
            </button>
          )}
        </p>
      )}
      {value !== undefined && isOpen && (
        <ContactForm
          bookId={bookId}
          contact={value}
          acting={acting}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}

function Published({ contact }: { contact: SellerContactView }): VNode {
  const { t, tell } = useShopWords()
  const { phone, address, hours, since } = contact
  return (
    <>
      <ul class="plain-list">
        {phone !== null && (
          <li>
            {t['reach.phone']}: {phone}
          </li>
        )}
        {address !== null && (
          <li>
            {t['reach.address']}: {address}
          </li>
        )}
        {hours !== null && (
          <li>
            {t['reach.hours']}: {hours}
          </li>
        )}
      </ul>
      <p class="quiet">{tell('reach.since', { at: momentWords(since) })}</p>
    </>
  )
}
