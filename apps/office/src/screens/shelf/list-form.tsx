import type { BaseUnit, CooperativeView, ListingDetails, SaleUnit } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useShopWords } from '../../text/shop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { BASE_UNITS, SALE_UNITS } from '../coop-choices.ts'
import { DetailFields, saidDetails } from './detail-fields.tsx'
import { MakerFields, NOTHING_SAID, type TypedMaker, whereMade } from './maker-fields.tsx'
import { Preview } from './preview.tsx'

const MOST_STORY = 1000

export type TypedListing = {
  readonly name: string
  readonly producer: string
  readonly unit: SaleUnit
  readonly price: Dong | undefined
  readonly content: string
  readonly base: BaseUnit
  readonly story: string
  readonly details: ListingDetails
} & TypedMaker

/** Units that say themselves how much is in them. */
const SAYS_ITSELF: readonly SaleUnit[] = ['kg', 'g', 'lạng', 'yến', 'tạ', 'tấn', 'lít', 'ml']

type Props = { coop: CooperativeView; acting: Acting; onClose: () => void }

/** A new product, with what its buyers will see beside it as it is typed. */
export function ListForm({ coop, acting, onClose }: Props): VNode {
  const { t, tell } = useShopWords()
  const id = useRef(newId('listing'))
  const [typed, setTyped] = useState<TypedListing>({
    name: '',
    producer: coop.name,
    unit: 'kg',
    price: undefined,
    content: '',
    base: 'g',
    story: '',
    details: {},
    ...NOTHING_SAID,
  })
  const set = (part: Partial<TypedListing>): void => setTyped({ ...typed, ...part })
  useUnsaved(typed.name !== '' || typed.story !== '')
  const send = async (): Promise<void> => {
    const { name, producer, unit, price, story } = typed
    if (price === undefined) return
    const content = contentOf(typed)
    const { set: kind, ...made } = whereMade(typed)
    const said = { ...made, ...(kind !== undefined && { set: kind }) }
    const own = { id: id.current, cooperativeId: coop.id, ...said }
    const wish = { ...own, name, producer, unit, price, story, ...saidDetails(typed.details) }
    const done = tell('shelf.done', { name })
    if (await acting.act('admin.publishListing', { ...wish, ...(content && { content }) }, done)) {
      onClose()
    }
  }
  return (
    <div class="shelf-bench">
      <FormCard
        title={t['shelf.new']}
        go={t['shelf.go']}
        busy={acting.busy || typed.price === undefined}
        onGo={() => void send()}
        onCancel={onClose}
      >
        <ListingFields typed={typed} set={set} />
        <MakerFields cooperativeId={coop.id} typed={typed} onTyped={set} />
        <DetailFields typed={typed.details} onTyped={(details) => set({ details })} />
      </FormCard>
      <Preview typed={typed} cooperative={coop.name} content={contentOf(typed)} />
    </div>
  )
}

/** How much is in one unit, where the unit does not say so itself. */
function contentOf({ unit, content, base }: TypedListing) {
  const amount = Number(content.trim())
  if (SAYS_ITSELF.includes(unit) || !Number.isInteger(amount) || amount < 1) return undefined
  return { amount, base }
}

type FieldProps = { typed: TypedListing; set: (part: Partial<TypedListing>) => void }

function ListingFields({ typed, set }: FieldProps): VNode {
  const { t, tell } = useShopWords()
  const { unit } = typed
  return (
    <>
      <TextField
        name="name"
        label={t['shelf.name']}
        most={120}
        value={typed.name}
        onValue={(name) => set({ name })}
      />
      <TextField
        name="producer"
        label={t['shelf.producer']}
        most={120}
        value={typed.producer}
        onValue={(producer) => set({ producer })}
      />
      <ChoiceField<SaleUnit>
        name="unit"
        label={t['shelf.unit']}
        value={unit}
        options={SALE_UNITS.map((one) => [one, one] as const)}
        onValue={(chosen) => set({ unit: chosen })}
      />
      <AmountField
        name="price"
        label={tell('shelf.price.one', { unit })}
        amount={typed.price}
        onAmount={(price) => set({ price })}
      />
      {!SAYS_ITSELF.includes(unit) && (
        <>
          <TextField
            name="content"
            label={tell('shelf.content', { unit })}
            hint={t['shelf.content.hint']}
            required={false}
            figures
            most={9}
            value={typed.content}
            onValue={(content) => set({ content })}
          />
          <ChoiceField<BaseUnit>
            name="base"
            label={t['shelf.base']}
            value={typed.base}
            options={BASE_UNITS.map((one) => [one, t[`base.${one}`]] as const)}
            onValue={(base) => set({ base })}
          />
        </>
      )}
      <StoryField story={typed.story} onStory={(story) => set({ story })} />
    </>
  )
}

type StoryProps = { story: string; onStory: (story: string) => void }

export function StoryField({ story, onStory }: StoryProps): VNode {
  const { t, tell } = useShopWords()
  return (
    <label class="field whole">
      <span>{t['shelf.story']}</span>
      <textarea
        name="story"
        required
        maxLength={MOST_STORY}
        value={story}
        // Enter sends the form as from every other field; a story is one paragraph.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
        onInput={({ currentTarget }) => onStory(currentTarget.value.replace(/\s+/g, ' '))}
      />
      <small class="hint">{tell('shelf.story.hint', { n: MOST_STORY - story.length })}</small>
    </label>
  )
}
