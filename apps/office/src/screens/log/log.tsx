import type { AskAudit } from '@cho40/contract'
import { type MarketDay, nextMarketDay, plusDays, startOfMarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { follow } from '../../parts/follow.ts'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useSettled } from '../../parts/use-settled.ts'
import { useLogWords } from '../../text/log.ts'
import { useScopes } from '../people/scopes.ts'
import { Download } from './download.tsx'
import { SOURCES } from './kinds.ts'
import { LogPage } from './log-page.tsx'

type Kind = (typeof SOURCES)[number] | 'all'
type Sought = { from: MarketDay; to: MarketDay; kind: Kind; scope: string; words: string }
const WEEK = 7

/** Who did what, searched by days, kind, person, by what it belongs to and by words; the latest first. */
export function Log(): VNode {
  const { text } = useWords()
  const { t } = useLogWords()
  const { today, address, go } = useDesk()
  const [sought, setSought] = useState<Sought>(() => {
    return { from: plusDays(today, 1 - WEEK), to: today, kind: 'all', scope: 'all', words: '' }
  })
  const words = useSettled(sought.words).trim()
  const { person: personId, ...everybody } = address
  const wish: AskAudit = {
    from: startOfMarketDay(sought.from),
    to: startOfMarketDay(nextMarketDay(sought.to)),
    limit: 50,
    ...(sought.kind !== 'all' && { kind: sought.kind }),
    ...(personId && { personId }),
    ...(sought.scope !== 'all' && { scopeId: sought.scope }),
    ...(words && { words }),
  }
  return (
    <div class="coop-screen access">
      <ScreenHead title={text['screen.log']} />
      <p class="about">{t['log.about']}</p>
      <Fields
        sought={sought}
        onSought={(more) => setSought((before) => ({ ...before, ...more }))}
      />
      {personId && (
        <p>
          {t['log.person']}{' '}
          <a href={hrefOf(everybody)} onClick={follow(() => go({ person: undefined }))}>
            {t['log.person.all']}
          </a>
        </p>
      )}
      <Download key={`file ${JSON.stringify(wish)}`} wish={wish} />
      <LogPage key={JSON.stringify(wish)} wish={wish} />
    </div>
  )
}

type FieldsProps = { sought: Sought; onSought: (more: Partial<Sought>) => void }

function Fields({ sought, onSought }: FieldsProps): VNode {
  const { t } = useLogWords()
  const { today } = useDesk()
  const places = useScopes().options.filter(([id]) => id !== 'system')
  const day = (name: 'from' | 'to', max: MarketDay) => (
    <DayField
      name={name}
      label={t[`log.${name}`]}
      value={sought[name]}
      onValue={(value) => onSought({ [name]: value })}
      max={max}
    />
  )
  return (
    <div class="form-fields">
      {day('from', sought.to)}
      {day('to', today)}
      <ChoiceField<Kind>
        name="kind"
        label={t['log.kind']}
        value={sought.kind}
        options={[
          ['all', t['log.kind.all']],
          ...SOURCES.map((one) => [one, t[`of.${one}`]] as const),
        ]}
        onValue={(kind) => onSought({ kind })}
      />
      <ChoiceField
        name="scope"
        label={t['log.scope']}
        value={sought.scope}
        options={[['all', t['log.scope.all']], ...places]}
        onValue={(scope) => onSought({ scope })}
      />
      <TextField
        name="words"
        label={t['log.words']}
        value={sought.words}
        onValue={(words) => onSought({ words })}
        required={false}
        most={80}
        hint={t['log.words.hint']}
      />
    </div>
  )
}
