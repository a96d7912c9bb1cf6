import type { CertificationView, CooperativeId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CertificationForm } from './certification-form.tsx'
import { CertificationTable } from './certification-table.tsx'
import { EndForm } from './end-form.tsx'
import { mayJudge } from './who-may.ts'

/** What a seller holds beside OCOP; the officer records it and says when it no longer holds. */
export function Certifications({ cooperativeId }: { cooperativeId: CooperativeId }): VNode {
  const { t } = useOcopWords()
  const { session } = useDesk()
  const [open, setOpen] = useState<'new' | CertificationView>()
  const asked = useAsk('catalogue.certificate.others', { cooperativeId })
  const acting = useAct(asked.anew)
  const close = (): void => setOpen(undefined)
  const canAct = mayJudge(session.roles)
  const problem = acting.problem ?? asked.problem
  const known = asked.value
  return (
    <section class="part">
      <h2>{t.others}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {open === 'new' && known && (
        <CertificationForm
          cooperativeId={cooperativeId}
          listings={known.listings}
          acting={acting}
          onClose={close}
        />
      )}
      {open !== undefined && open !== 'new' && (
        <EndForm key={open.id} certification={open} acting={acting} onClose={close} />
      )}
      {canAct && known && open === undefined && (
        <p class="actions screen-only">
          <button type="button" class="button" onClick={() => setOpen('new')}>
            {t['others.new']}
          </button>
        </p>
      )}
      {!known && !problem && <Loading />}
      {known?.certifications.length === 0 && <p class="quiet">{t['others.none']}</p>}
      {known && known.certifications.length > 0 && (
        <CertificationTable
          certifications={known.certifications}
          {...(canAct && { onEnd: setOpen })}
        />
      )}
    </section>
  )
}
