import type { DossierDetail } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useOcopWords } from '../../text/ocop.ts'
import type { Acting } from '../../wire/use-act.ts'
import { CertificateForm } from './certificate-form.tsx'
import { mayJudge } from './who-may.ts'

type Props = { dossier: DossierDetail; acting: Acting }

/** Whose score is enough for a certificate: its record ends the dossier as recognised. */
export function DossierEnd({ dossier, acting }: Props): VNode | null {
  const { t } = useOcopWords()
  const { session } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const { state, stars = 0, cooperativeId, holder } = dossier
  const isDecided = state === 'scored' || state === 'at_ministry'
  // Five stars are the ministry's to give.
  if (stars === 5 && state === 'scored') return null
  if (!isDecided || stars < 3 || !mayJudge(session.roles)) return null
  if (isOpen) {
    return (
      <CertificateForm
        holder={{ id: cooperativeId, name: holder }}
        dossier={dossier}
        acting={acting}
        onClose={() => setOpen(false)}
      />
    )
  }
  return (
    <p class="actions screen-only">
      <button type="button" class="button primary" onClick={() => setOpen(true)}>
        {t['paper.record']}
      </button>
    </p>
  )
}
