import type { Scorecard } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { useScoreWords } from '../../text/scores.ts'
import { useSend } from '../../wire/use-send.ts'
import { CardLines } from './card-lines.tsx'
import { EMPTY_LINE, readCard, type TypedCard, typedOf } from './typed-card.ts'

type Props = {
  unitCode: string
  /** The card that is changed; undefined for a new one. */
  card: Scorecard | undefined
  onDone: (of: { readonly cardId: string; readonly version: number }) => void
  onCancel: () => void
}

/** A card as its decision has it, line by line. What was scored by an older version stays as it is. */
export function CardForm({ unitCode, card, onDone, onCancel }: Props): VNode {
  const { today } = useDesk()
  const { t, tell } = useScoreWords()
  const [typed, setTyped] = useState<TypedCard>(() =>
    card
      ? typedOf(card)
      : { id: '', source: '', from: today, last: '', decimals: 2, lines: [EMPTY_LINE] },
  )
  const [isDirty, setDirty] = useState(false)
  const [wrong, setWrong] = useState<'last' | number>()
  const sending = useSend(() => undefined)
  useUnsaved(isDirty)
  const put = (part: Partial<TypedCard>): void => {
    setDirty(true)
    setTyped((now) => ({ ...now, ...part }))
  }
  const save = async (): Promise<void> => {
    const read = readCard(typed)
    setWrong('card' in read ? undefined : read.wrong)
    if (!('card' in read)) return
    const put = await sending.send('adoption.scores.putCard', { unitCode, card: read.card })
    if (put) onDone({ cardId: read.card.id, version: put.value })
  }
  return (
    <FormCard
      title={t[card ? 'put.edit' : 'put.new']}
      go={t[card ? 'put.edit' : 'put.new']}
      busy={sending.busy}
      onGo={() => void save()}
      onCancel={onCancel}
    >
      <Head typed={typed} put={put} isNew={!card} />
      <CardLines lines={typed.lines} onLines={(lines) => put({ lines })} />
      {wrong !== undefined && (
        <p class="wrong" role="alert">
          {wrong === 'last' ? t['put.wrong.last'] : tell('put.wrong', { n: wrong })}
        </p>
      )}
      {sending.problem && <ProblemNote problem={sending.problem} />}
    </FormCard>
  )
}

type HeadProps = { typed: TypedCard; put: (part: Partial<TypedCard>) => void; isNew: boolean }

function Head({ typed, put, isNew }: HeadProps): VNode {
  const { t } = useScoreWords()
  return (
    <>
      {isNew && (
        <TextField
          name="card-id"
          label={t['put.id']}
          hint={t['put.id.help']}
          most={40}
          value={typed.id}
          onValue={(id) => put({ id })}
        />
      )}
      <TextField
        name="card-source"
        label={t['put.source']}
        most={300}
        value={typed.source}
        onValue={(source) => put({ source })}
      />
      <DayField
        name="card-from"
        label={t['put.from']}
        value={typed.from}
        onValue={(from) => put({ from })}
      />
      <TextField
        name="card-last"
        label={t['put.last']}
        hint={t['put.last.help']}
        most={5}
        required={false}
        value={typed.last}
        onValue={(last) => put({ last })}
      />
      <ChoiceField
        name="card-decimals"
        label={t['put.decimals']}
        value={`${typed.decimals}`}
        options={([0, 1, 2] as const).map((one) => [`${one}`, t[`put.decimals.${one}`]] as const)}
        onValue={(one) => put({ decimals: one === '0' ? 0 : one === '1' ? 1 : 2 })}
      />
    </>
  )
}
