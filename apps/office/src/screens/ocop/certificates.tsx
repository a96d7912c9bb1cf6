import type { CertificateView, CooperativeId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import { useShopWords } from '../../text/shop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CertificateTable } from '../shelf/certificate-table.tsx'
import { CertificateForm } from './certificate-form.tsx'
import { RenewForm } from './renew-form.tsx'
import { RevokeForm } from './revoke-form.tsx'
import { mayJudge } from './who-may.ts'

type Props = { holder: { readonly id: CooperativeId; readonly name: string } }
type Open = 'new' | { readonly what: 'renew' | 'revoke'; readonly certificate: CertificateView }

/** A holder's certificates with what is left of them; the officer records, extends and revokes. */
export function Certificates({ holder }: Props): VNode {
  const { t } = useOcopWords()
  const shop = useShopWords()
  const { session } = useDesk()
  const [open, setOpen] = useState<Open>()
  const asked = useAsk('catalogue.certificate.list', { cooperativeId: holder.id })
  const acting = useAct(asked.anew)
  const close = (): void => setOpen(undefined)
  const canAct = mayJudge(session.roles)
  const problem = acting.problem ?? asked.problem
  return (
    <section class="part">
      <h2>{shop.t['shelf.certificates']}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {open === 'new' && <CertificateForm holder={holder} acting={acting} onClose={close} />}
      {open !== undefined && open !== 'new' && (
        <Paper open={open} acting={acting} onClose={close} />
      )}
      {canAct && open === undefined && (
        <p class="actions screen-only">
          <button type="button" class="button" onClick={() => setOpen('new')}>
            {t['paper.given']}
          </button>
        </p>
      )}
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && <p class="quiet">{shop.t['shelf.certificates.none']}</p>}
      {asked.value && asked.value.length > 0 && (
        <CertificateTable
          certificates={asked.value}
          {...(canAct && { onAct: (what, certificate) => setOpen({ what, certificate }) })}
        />
      )}
    </section>
  )
}

type PaperProps = {
  open: Exclude<Open, 'new'>
  acting: ReturnType<typeof useAct>
  onClose: () => void
}

function Paper({ open: { what, certificate }, acting, onClose }: PaperProps): VNode {
  const Form = what === 'renew' ? RenewForm : RevokeForm
  return <Form key={certificate.id} certificate={certificate} acting={acting} onClose={onClose} />
}
