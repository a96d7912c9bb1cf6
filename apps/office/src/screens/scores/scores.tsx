import type { Scorecard } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { isUnit } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScoreWords } from '../../text/scores.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSaid } from '../../wire/use-said.ts'
import { UnitField, useUnitPeriod } from '../adoption/unit-period.tsx'
import { CardForm } from './card-form.tsx'
import { KeptScores } from './kept-scores.tsx'
import { ScoreRoom } from './score-room.tsx'

/** Who enters and keeps; others see what was kept. */
const KEEPERS = ['commune_officer', 'administrator']

/** The scorecards of a unit: the card of the address filled, kept, and what was kept of it before. */
export function Scores(): VNode {
  const { text } = useWords()
  const { address, session, today, go } = useDesk()
  const { t } = useScoreWords()
  const { unit, period } = useUnitPeriod()
  const year = Number(period.slice(0, 4))
  const [form, setForm] = useState<'new' | 'edit'>()
  const [said, setSaid] = useSaid()
  const cards = useAsk('adoption.scores.cards', isUnit(unit) ? { unitCode: unit } : 'nothing')
  const chosen = cards.value?.find(({ card }) => card.id === address.card) ?? cards.value?.[0]
  const of = chosen && { cardId: chosen.card.id, unitCode: unit, year }
  const kept = useAsk('adoption.scores.kept', of ?? 'nothing')
  const mayKeep = session.roles.some(({ role }) => KEEPERS.includes(role))
  const problem = cards.problem ?? kept.problem
  return (
    <div class="coop-screen adoption">
      <ScreenHead title={text['screen.scores']}>
        <UnitField unit={unit} />
        <ChoiceField
          name="year"
          label={t.year}
          value={String(year)}
          options={yearsAround(today, year).map((one) => [one, one] as const)}
          onValue={(one) => go({ unit, period: one })}
        />
        {chosen && cards.value && cards.value.length > 1 && (
          <ChoiceField
            name="card"
            label={t.card}
            value={chosen.card.id}
            options={cards.value.map(({ card }) => [card.id, card.id] as const)}
            onValue={(card) => go({ unit, card })}
          />
        )}
      </ScreenHead>
      <p class="source screen-only">{t.about}</p>
      <p class="said" role="status">
        {said}
      </p>
      {problem && (
        <ProblemNote problem={problem} again={cards.problem ? cards.again : kept.again} />
      )}
      {isUnit(unit) && !cards.value && !cards.problem && <Loading />}
      {cards.value?.length === 0 && !form && <Empty title={t.none} help={t['none.help']} />}
      {of && mayKeep && (
        <ScoreRoom
          key={`${of.cardId} ${unit} ${year} ${chosen.version}`}
          of={of}
          kept={kept.value}
          onKept={kept.anew}
        />
      )}
      {of && kept.value && <KeptScores kept={kept.value} />}
      {mayKeep && cards.value && (
        <CardPart
          unitCode={unit}
          // Only who decided a card changes it.
          card={chosen?.unitCode === unit ? chosen.card : undefined}
          onForm={setForm}
          form={form}
          onDone={async (words, card) => {
            await cards.anew()
            setForm(undefined)
            setSaid(words)
            go({ unit, card })
          }}
        />
      )}
    </div>
  )
}

/** This year and the two before, and whichever the address names. */
function yearsAround(today: MarketDay, year: number): string[] {
  const now = Number(today.slice(0, 4))
  return [...new Set([now, now - 1, now - 2, year].map(String))]
}

type CardPartProps = {
  unitCode: string
  /** The unit’s own card; undefined where it has none. */
  card: Scorecard | undefined
  form: 'new' | 'edit' | undefined
  onForm: (form: 'new' | 'edit' | undefined) => void
  onDone: (said: string, cardId: string) => Promise<void>
}

/** A new card, or the next version of the unit’s own. */
function CardPart({ unitCode, card, form, onForm, onDone }: CardPartProps): VNode {
  const { t, tell } = useScoreWords()
  if (form) {
    return (
      <CardForm
        key={form}
        unitCode={unitCode}
        card={form === 'edit' ? card : undefined}
        onCancel={() => onForm(undefined)}
        onDone={({ cardId, version }) => void onDone(tell('put.done', { n: version }), cardId)}
      />
    )
  }
  return (
    <p class="actions screen-only">
      <button type="button" class="button" onClick={() => onForm('new')}>
        {t['put.new']}
      </button>
      {card && (
        <button type="button" class="button" onClick={() => onForm('edit')}>
          {t['put.edit']}
        </button>
      )}
    </p>
  )
}
