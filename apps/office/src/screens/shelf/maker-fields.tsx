import type { CooperativeId, ProducerId, ProducerView } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { useListingWords } from '../../text/listing.ts'
import { useAsk } from '../../wire/use-ask.ts'

/** Which product set it is of, which registered producer makes it, and where; as far as typed. */
export type TypedMaker = {
  readonly set: string
  readonly producerId: ProducerId | 'none'
  readonly placeCode: string
}
export const NOTHING_SAID: TypedMaker = { set: 'none', producerId: 'none', placeCode: '' }

/** What of it was said; a place that is left empty is the cooperative's commune. */
export function whereMade({ set, producerId, placeCode }: TypedMaker) {
  return {
    ...(set !== 'none' && { set: Number(set) }),
    ...(producerId !== 'none' && { producerId }),
    ...(placeCode !== '' && { placeCode }),
  }
}

/** Who lets the cooperative list goods on that day. */
const listsFor =
  (day: MarketDay) =>
  ({ delegations }: ProducerView): boolean =>
    delegations.some(
      ({ rights, validFrom, validUntil, revokedOn }) =>
        rights.includes('list') &&
        validFrom <= day &&
        (validUntil ?? day) >= day &&
        (revokedOn === null || revokedOn > day),
    )

type Props = {
  cooperativeId: CooperativeId
  typed: TypedMaker
  onTyped: (part: Partial<TypedMaker & { producer: string }>) => void
}

/** Set, producer and place: without them goods stand in no branch, with no producer, at no place of their own. */
export function MakerFields({ cooperativeId, typed, onTyped }: Props): VNode {
  const { t } = useListingWords()
  const { today } = useDesk()
  const sets = useAsk('catalogue.dossier.sets', undefined).value ?? []
  const known = useAsk('catalogue.party.producers', { cooperativeId }).value ?? []
  const makers = known.filter((one) => one.id === typed.producerId || listsFor(today)(one))
  return (
    <>
      <ChoiceField
        name="set"
        label={t['made.set']}
        value={typed.set}
        options={[
          ['none', t['made.none']] as const,
          ...sets.map((one) => [String(one.number), `${one.number}. ${one.name}`] as const),
        ]}
        onValue={(set) => onTyped({ set })}
      />
      <ChoiceField<ProducerId | 'none'>
        name="maker"
        label={t['made.by']}
        value={typed.producerId}
        options={[
          ['none', t['made.none']] as const,
          ...makers.map(({ id, name }) => [id, name] as const),
        ]}
        onValue={(producerId) => {
          const maker = makers.find(({ id }) => id === producerId)
          onTyped({
            producerId,
            ...(maker && { producer: maker.name, placeCode: maker.placeCode }),
          })
        }}
      />
      <TextField
        name="commune"
        label={t['made.place']}
        hint={t['made.place.hint']}
        required={false}
        figures
        most={5}
        value={typed.placeCode}
        onValue={(placeCode) => onTyped({ placeCode: placeCode.trim() })}
      />
    </>
  )
}
