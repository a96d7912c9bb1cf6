import type { WatchedSeller } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { shortDay } from '../../text/say.ts'
import { useWatchWords, type WatchWord } from '../../text/watch.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { TakeBackForm, VerifyForm } from './verify-form.tsx'

/** Who sells in a place, what somebody made sure of, and what is missing for a marketplace. */
export function WatchedSellers({ scopeId }: { scopeId: string }): VNode {
  const { t } = useWatchWords()
  const [open, setOpen] = useState<WatchedSeller>()
  const asked = useAsk('catalogue.party.watched', { scopeId })
  const acting = useAct(asked.anew)
  const problem = acting.problem ?? asked.problem
  const close = (): void => setOpen(undefined)
  return (
    <section class="part">
      <h2>{t.sellers}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {open && !open.verified && (
        <VerifyForm key={open.id} seller={open} acting={acting} onClose={close} />
      )}
      {open?.verified && (
        <TakeBackForm key={open.id} seller={open} acting={acting} onClose={close} />
      )}
      {open && open.checks.length > 0 && <History seller={open} />}
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && <p class="quiet">{t['sellers.none']}</p>}
      {asked.value && asked.value.length > 0 && (
        <TableRoom label={t.sellers}>
          <thead>
            <tr>
              <th scope="col">{t.seller}</th>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.verified}</th>
              <th scope="col">{t.needs}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {asked.value.map((seller) => (
              <Row key={seller.id} seller={seller} onOpen={() => setOpen(seller)} />
            ))}
          </tbody>
        </TableRoom>
      )}
    </section>
  )
}

function Row({ seller, onOpen }: { seller: WatchedSeller; onOpen: () => void }): VNode {
  const { t } = useWatchWords()
  const { name, market, role, verified, checks, needs } = seller
  const [last] = checks
  const state = verified ? t.verified : last ? t['taken.back'] : t.unverified
  return (
    <tr>
      <th scope="row">
        {name}
        {market !== null && <small class="hint">{market}</small>}
      </th>
      <td>{t[`role.${role}`]}</td>
      <td>
        {state}
        {last && <small class="hint">{checkText(last, t)}</small>}
      </td>
      <td class={role === 'marketplace' && needs.length > 0 ? 'wants-work' : ''}>
        {needs.map((need) => t[`need.${need}`]).join(', ') || t['needs.none']}
      </td>
      <td>
        <button type="button" class="button" onClick={onOpen}>
          {verified ? t.takeback : t.verify}
          <span class="unseen"> {name}</span>
        </button>
      </td>
    </tr>
  )
}

/** Everything that was said of a seller, the latest first: what was made sure of, and what was taken back. */
function History({ seller: { name, checks } }: { seller: WatchedSeller }): VNode {
  const { t, tell } = useWatchWords()
  const title = tell('checks.of', { name })
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol class="checks">
        {checks.map((one, index) => (
          <li key={checks.length - index}>
            <b>{one.state === 'verified' ? t.verified : t['taken.back']}</b> {checkText(one, t)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function checkText(
  one: WatchedSeller['checks'][number],
  t: Readonly<Record<WatchWord, string>>,
): string {
  return [shortDay(one.day), one.by, t[`how.${one.how}`], one.note ?? '']
    .filter((part) => part !== '')
    .join(' · ')
}
