import type { PresenceView } from '@cho40/contract'
import { formatMarketTime } from '@cho40/values'
import type { VNode } from 'preact'
import { BackPage } from '../../parts/back-page.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { type SetupText, setupTextOf, speakSetup } from '../../text/setup-text.ts'
import { dayIn, textOf } from '../../text/text-of.ts'
import { loadPresence } from '../../till/presence.ts'
import { seesTotals } from '../../till/role.ts'
import type { Till } from '../../till/till.ts'

const WHO = ['vendor', 'staff', 'helper', 'keeper', 'board', 'commune', 'bank', 'buyer'] as const

/** Who may see what of this stall, in plain words; and who sold here lately. */
export function SeeScreen({ till }: { till: Till }): VNode {
  const text = setupTextOf(till.state)
  return (
    <BackPage till={till} back="#settings" title={text['see.title']}>
      <p>{text['see.body']}</p>
      <dl class="who">
        {WHO.map((who) => (
          <div key={who}>
            <dt>{text[`see.${who}`]}</dt>
            <dd>{text[`see.${who}.what`]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Pictogram name="shield" /> {text['see.never']}
      </p>
      {seesTotals(till.state) && <Lately till={till} text={text} />}
    </BackPage>
  )
}

function Lately({ till, text }: { till: Till; text: SetupText }): VNode {
  const { presence } = till.state
  if (presence === undefined) loadPresence(till)
  return (
    <section>
      <h2>{text['see.lately']}</h2>
      {presence === 'unreachable' && <p class="quiet">{text['sign.offline']}</p>}
      {Array.isArray(presence) && (
        <ul class="rows">
          {presence.map((one: PresenceView) => (
            <li key={`${one.day}${one.personId}${one.deviceId}`} class="present">
              <b>{one.name}</b> · {text[`role.${one.role}`]}
              <br />
              {speakSetup(text)('see.acts', {
                day: dayIn(textOf(till.state), one.day),
                from: formatMarketTime(one.firstAt),
                to: formatMarketTime(one.lastAt),
                n: one.acts,
              })}
            </li>
          ))}
        </ul>
      )}
      {Array.isArray(presence) && presence.length === 0 && (
        <p class="quiet">{text['see.nobody']}</p>
      )}
    </section>
  )
}
