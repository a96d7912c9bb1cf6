import type { PilotSummary } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf, isUnit } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSaid } from '../../wire/use-said.ts'
import { UnitField, useUnitPeriod } from '../adoption/unit-period.tsx'
import { PilotForm } from './pilot-form.tsx'
import { PilotPage } from './pilot-page.tsx'

const MANAGERS = ['commune_officer', 'administrator']

/** A unit’s pilots, or the one of the address. */
export function Pilots(): VNode {
  const { text } = useWords()
  const { address, session, go } = useDesk()
  const { t, tell } = useCommuneWords()
  const { unit } = useUnitPeriod()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useSaid()
  const asked = useAsk('pilots.list', isUnit(unit) ? { placeCode: unit } : 'nothing')
  const mayOpen = session.roles.some(({ role }) => MANAGERS.includes(role))
  const keys = useScreenKeys([
    ...(mayOpen ? [{ key: 'n', label: t['pilot.open'], press: () => setOpen(true) }] : []),
    { key: 'b', label: t['pilot.back'], press: () => go({ pilot: undefined }) },
  ])
  return (
    <div class="coop-screen adoption">
      <ScreenHead title={text['screen.pilots']}>
        <UnitField unit={unit} />
      </ScreenHead>
      <p class="source">{t['pilot.about']}</p>
      <p class="said" role="status">
        {said}
      </p>
      {address.pilot && <PilotPage key={address.pilot} pilotId={address.pilot} mayOpen={mayOpen} />}
      {!address.pilot && (
        <>
          {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
          {isUnit(unit) && !asked.value && !asked.problem && <Loading />}
          {asked.value?.length === 0 && !isOpen && (
            <Empty title={t['pilot.none']} help={t['pilot.none.help']} />
          )}
          {asked.value && asked.value.length > 0 && <List pilots={asked.value} />}
          {mayOpen && !isOpen && (
            <p class="actions">
              <button type="button" class="button primary" onClick={() => setOpen(true)}>
                {t['pilot.open']} <kbd>n</kbd>
              </button>
            </p>
          )}
          {isOpen && (
            <PilotForm
              placeCode={unit}
              onCancel={() => setOpen(false)}
              onDone={(name) => {
                setOpen(false)
                setSaid(tell('pilot.done', { name }))
                asked.again()
              }}
            />
          )}
        </>
      )}
      {keys}
    </div>
  )
}

function List({ pilots }: { pilots: readonly PilotSummary[] }): VNode {
  const { address, go } = useDesk()
  const { t } = useCommuneWords()
  return (
    <ul class="run-list">
      {pilots.map(({ id, name, firstDay, lastDay, replicatesId }) => (
        <li key={id}>
          <a href={hrefOf({ ...address, pilot: id })} onClick={follow(() => go({ pilot: id }))}>
            <b>{name}</b>
            <span>
              {shortDay(firstDay)} – {lastDay === null ? '…' : shortDay(lastDay)}
              {replicatesId !== null && ` · ${t['pilot.model']}`}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
