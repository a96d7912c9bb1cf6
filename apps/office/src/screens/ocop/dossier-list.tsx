import type { CooperativeId, DossierId, DossierView, ProductSetView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { type OcopWord, useOcopWords } from '../../text/ocop.ts'
import { shortDay } from '../../text/say.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { Certificates } from './certificates.tsx'
import { Certifications } from './certifications.tsx'
import { NewForm } from './new-form.tsx'
import { shownPoints } from './shown-points.ts'
import { mayFile } from './who-may.ts'

type Props = { holder: { readonly id: CooperativeId; readonly name: string } }

/** A holder's dossiers, the latest first. */
export function DossierList({ holder }: Props): VNode {
  const { t } = useOcopWords()
  const { session, go } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const [opened, setOpened] = useState<DossierId>()
  const asked = useAsk('catalogue.dossier.list', { cooperativeId: holder.id })
  const sets = useAsk('catalogue.dossier.sets', undefined)
  const acting = useAct(asked.anew)
  const canFile = mayFile(session.roles)
  const open = (): void => setOpen(true)
  const keys = useScreenKeys(canFile ? [{ key: 'n', label: t.new, press: open }] : [])
  const problem = acting.problem ?? asked.problem ?? sets.problem
  // Once the form has gone: what was typed into it is no longer unsaved.
  useEffect(() => {
    if (opened) go({ coop: holder.id, dossier: opened })
  }, [opened])
  return (
    <>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      {canFile && !isOpen && (
        <p class="actions screen-only">
          <button type="button" class="button primary" onClick={open}>
            {t.new} <kbd>N</kbd>
          </button>
        </p>
      )}
      {isOpen && sets.value && (
        <NewForm
          holder={holder}
          sets={sets.value}
          acting={acting}
          onClose={() => setOpen(false)}
          onOpened={setOpened}
        />
      )}
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t.none} help={t[canFile ? 'none.help' : 'none.judge']} pictogram="shield" />
      )}
      {asked.value && asked.value.length > 0 && (
        <DossierTable dossiers={asked.value} sets={sets.value ?? []} />
      )}
      <Certificates holder={holder} />
      <Certifications cooperativeId={holder.id} />
      {keys}
    </>
  )
}

type TableProps = { dossiers: readonly DossierView[]; sets: readonly ProductSetView[] }

function DossierTable({ dossiers, sets }: TableProps): VNode {
  const { t } = useOcopWords()
  const { address, go } = useDesk()
  const names = new Map(sets.map(({ number, name }) => [number, name]))
  const to = ({ id, cooperativeId }: DossierView) => ({ coop: cooperativeId, dossier: id })
  return (
    <TableRoom label={t.list}>
      <thead>
        <tr>
          <th scope="col">{t.product}</th>
          <th scope="col">{t.set}</th>
          <th scope="col">{t.state}</th>
          <th scope="col" class="figure">
            {t.points}
          </th>
          <th scope="col" class="figure">
            {t.stars}
          </th>
        </tr>
      </thead>
      <tbody>
        {dossiers.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={hrefOf({ ...address, ...to(one) })} onClick={follow(() => go(to(one)))}>
                {one.product}
              </a>
              <small class="hint">{t[`purpose.${one.purpose}`]}</small>
            </th>
            <td>{names.get(one.set) ?? one.set}</td>
            <td>
              {t[`state.${one.state}` as OcopWord]}
              <small class="hint">{shortDay(one.steps.at(-1)?.day ?? '')}</small>
            </td>
            <td class="figure">{one.score === undefined ? '–' : shownPoints(one.score)}</td>
            <td class="figure">{one.stars ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
