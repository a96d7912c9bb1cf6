import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { AmountField } from '../../parts/amount-field.tsx'
import { TextField } from '../../parts/fields.tsx'
import { useEnterWords } from '../../text/enter.ts'
import { shownQuantity } from '../../text/quantity.ts'
import { type FreePack, lineOf, packsLike, type ToldLine } from './told-order.ts'

type Props = {
  /** Undefined while they are still asked for. */
  packs: readonly FreePack[] | undefined
  lines: readonly ToldLine[]
  setLines: (change: (now: readonly ToldLine[]) => readonly ToldLine[]) => void
  /** Whether each line says its own price, which another floor's does. */
  isPriced?: boolean
}

/**
 * The goods of an order by keyboard: a part of a name, Enter takes the first pack and leads to its
 * quantity, Enter there leads back for the next one.
 */
export function ToldLines({ packs, lines, setLines, isPriced = false }: Props): VNode {
  const { t } = useEnterWords()
  const room = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [fresh, setFresh] = useState<string>()
  const [isWanted, setWanted] = useState(false)
  const found = packsLike(packs ?? [], typed, lines)
  const take = (pack: FreePack): void => {
    const line = lineOf(pack)
    setLines((now) => [...now, line])
    setTyped('')
    setWanted(false)
    setFresh(line.id)
  }
  // Enter was pressed before the goods were there: the first is taken when they come.
  useLayoutEffect(() => {
    if (!isWanted || !packs) return
    if (found[0]) take(found[0])
    else setWanted(false)
  }, [isWanted, packs])
  useLayoutEffect(() => {
    if (fresh) room.current?.querySelector<HTMLInputElement>(`[name=q-${fresh}]`)?.select()
  }, [fresh])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    const isFind = event.target.name === 'find'
    if (isFind && typed.trim() === '') return
    event.preventDefault()
    if (!isFind) room.current?.querySelector<HTMLInputElement>('[name=find]')?.focus()
    else if (!packs) setWanted(true)
    else if (found[0]) take(found[0])
  }
  const change = (id: string, to: Partial<ToldLine>): void =>
    setLines((now) => now.map((line) => (line.id === id ? { ...line, ...to } : line)))
  return (
    <div class="whole" ref={room} onKeyDown={onKeyDown}>
      {lines.map((line) => (
        <Line
          key={line.id}
          line={line}
          isPriced={isPriced}
          onChange={(to) => change(line.id, to)}
          onDrop={() => setLines((now) => now.filter(({ id }) => id !== line.id))}
        />
      ))}
      <TextField
        name="find"
        label={t['enter.find']}
        hint={t['enter.find.hint']}
        required={false}
        value={typed}
        onValue={(text) => {
          setTyped(text)
          setWanted(false)
        }}
      />
      <div role="status">
        {typed.trim() !== '' && <Found packs={packs} found={found} onTake={take} />}
      </div>
    </div>
  )
}

type FoundProps = {
  packs: Props['packs']
  found: readonly FreePack[]
  onTake: (pack: FreePack) => void
}

/** What is like the words typed, or why there is nothing. */
function Found({ packs, found, onTake }: FoundProps): VNode {
  const { t, tell } = useEnterWords()
  const isAny = packs?.some(({ free }) => free === undefined)
  return (
    <>
      {!packs && t['enter.loading']}
      {packs && found.length === 0 && t[isAny ? 'enter.nothing.any' : 'enter.nothing']}
      {found.map((pack) => (
        <button key={pack.variantId} type="button" class="button" onClick={() => onTake(pack)}>
          {tell(pack.free === undefined ? 'enter.found.any' : 'enter.found', {
            name: pack.name,
            q: shownQuantity(pack.free ?? 0, 1000),
            unit: pack.unit,
            x: formatDong(pack.price, ''),
          })}
        </button>
      ))}
    </>
  )
}

type LineProps = {
  line: ToldLine
  isPriced: boolean
  onChange: (to: Partial<ToldLine>) => void
  onDrop: () => void
}

function Line({ line, isPriced, onChange, onDrop }: LineProps): VNode {
  const { tell } = useEnterWords()
  const { name, unit, free } = line.pack
  return (
    <div class="form-fields">
      <TextField
        name={`q-${line.id}`}
        label={tell(free === undefined ? 'enter.quantity.any' : 'enter.quantity', {
          name,
          unit,
          q: shownQuantity(free ?? 0, 1000),
        })}
        figures
        most={16}
        value={line.typed}
        onValue={(typed) => onChange({ typed })}
      />
      {isPriced && (
        <AmountField
          name={`price-${line.id}`}
          label={tell('enter.price', { name, unit })}
          amount={line.price}
          onAmount={(price) => onChange({ price })}
        />
      )}
      <p class="actions">
        <button type="button" class="button" onClick={onDrop}>
          {tell('enter.drop', { name })}
        </button>
      </p>
    </div>
  )
}
