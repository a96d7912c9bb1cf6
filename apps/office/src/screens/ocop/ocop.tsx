import type { CooperativeId } from '@cho40/contract'
import { isId } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { DossierList } from './dossier-list.tsx'
import { DossierPage } from './dossier-page.tsx'

/** Dossiers for OCOP stars: the holder's form, the authority's steps, what is missing for more. */
export function Ocop(): VNode {
  const { text } = useWords()
  const { t } = useOcopWords()
  const { address, go } = useDesk()
  const { value: holders, problem, again } = useAsk('catalogue.dossier.holders', undefined)
  const holder = holders?.find(({ id }) => id === address.coop) ?? holders?.[0]
  const choose = (id: CooperativeId): void => go({ coop: id, dossier: undefined })
  return (
    <div class="coop-screen">
      <ScreenHead title={text['screen.ocop']}>
        {holders && holder && (
          <label class="field">
            <span class="unseen">{t.holder}</span>
            <select
              name="coop"
              value={holder.id}
              onChange={({ currentTarget: { value } }) => {
                if (isId('coop', value)) choose(value)
              }}
            >
              {holders.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </ScreenHead>
      <p class="about screen-only">{t.about}</p>
      {problem && <ProblemNote problem={problem} again={again} />}
      {!holders && !problem && <Loading />}
      {holders && !holder && <Empty title={t.nobody} help={t['nobody.help']} />}
      {holder && !address.dossier && <DossierList key={holder.id} holder={holder} />}
      {holder && address.dossier && <DossierPage key={address.dossier} id={address.dossier} />}
    </div>
  )
}
