import type { CreditView, RequestId, StallId } from '@cho40/contract'
import { type Dong, formatDong, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useStallNames } from '../../../desk/stall-names.ts'
import { ChoiceField } from '../../../parts/fields.tsx'
import { FormCard } from '../../../parts/form-card.tsx'
import { usePlacedWords } from '../../../text/placed.ts'
import { shortDay } from '../../../text/say.ts'
import { newId } from '../../../wire/new-id.ts'
import type { Acting } from '../../../wire/use-act.ts'

/** Money that waits for its payer to buy again; it pays an order of theirs. */
export function Credits({
  credits,
  acting,
}: {
  credits: readonly CreditView[]
  acting: Acting
}): VNode {
  const { t } = usePlacedWords()
  const nameOf = useStallNames()
  return (
    <section aria-labelledby="credits">
      <h2 id="credits">{t.credits}</h2>
      {credits.length === 0 && <p class="quiet">{t['credits.none']}</p>}
      {credits.map((credit) => (
        <Credit key={credit.decisionId} credit={credit} nameOf={nameOf} acting={acting} />
      ))}
    </section>
  )
}

type CreditProps = { credit: CreditView; nameOf: (id: StallId) => string; acting: Acting }

function Credit({ credit, nameOf, acting }: CreditProps): VNode {
  const { t, tell } = usePlacedWords()
  const [chosen, setChosen] = useState<RequestId | ''>('')
  const [id] = useState(() => newId('decision'))
  const request = credit.requests.find(({ requestId }) => requestId === chosen)
  const amount = request ? leastOf(request.left, credit.amount) : credit.amount
  const title = [
    formatDong(credit.amount),
    credit.note,
    ...(credit.stallId === null ? [] : [nameOf(credit.stallId)]),
    `${t['credit.since']} ${shortDay(marketDayOf(credit.keptAt))}`,
  ].join(' · ')
  if (credit.requests.length === 0) {
    return (
      <p>
        {title} · <span class="quiet">{t['credit.norequest']}</span>
      </p>
    )
  }
  const use = async (): Promise<void> => {
    if (!request) return
    const { decisionId } = credit
    const { requestId, code } = request
    const done = tell('credit.done', { x: amount, code })
    await acting.act('exceptions.applyCredit', { id, decisionId, requestId, amount }, done)
  }
  return (
    <FormCard
      title={title}
      go={tell('credit.go', { x: amount })}
      busy={acting.busy || !request}
      onGo={() => void use()}
    >
      <ChoiceField
        name={`request-${credit.decisionId}`}
        label={t['credit.use']}
        value={chosen}
        none={t['credit.choose']}
        options={credit.requests.map(({ requestId, code, left, createdAt }) => [
          requestId,
          tell('credit.request', { code, x: left, at: createdAt }),
        ])}
        onValue={setChosen}
      />
    </FormCard>
  )
}

function leastOf(a: Dong, b: Dong): Dong {
  return a < b ? a : b
}
